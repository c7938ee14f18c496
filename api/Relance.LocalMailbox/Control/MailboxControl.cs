using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

/// <summary>What administrators do to a mailbox.</summary>
internal static class MailboxControl
{
    public static async Task<IResult> State(HttpContext http, Profiles profiles)
    {
        var request = await ControlCall.Body<MailboxStateRequest>(http);
        var owner = ControlCall.Owner(request.User);
        return Results.Json(new { user = owner.User, state = profiles.Change(owner, profile => profile with { State = request.State }).State }, ControlCall.Format);
    }

    /// <summary>To another server: every item has other ids, no delta token is known there.</summary>
    public static async Task<IResult> Move(HttpContext http, MailStore store, Drafts drafts)
    {
        var owner = ControlCall.Owner((await ControlCall.Body<ExpireRequest>(http)).User);
        store.ExpireDeltaTokens(owner);
        foreach (var number in store.Read(owner, mailbox => mailbox.Messages.Select(message => message.Number).ToList()))
        {
            store.Change(owner, number, (message, mailbox) => drafts.Reidentified(mailbox, drafts.Rehoused(mailbox, message)) with { Modified = message.Modified });
        }

        return Results.NoContent();
    }
}
