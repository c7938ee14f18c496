using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

/// <summary>What people do to items in Outlook: move, duplicate, forward; and the rules that file what arrives.</summary>
internal static class ItemControl
{
    public static async Task Move(HttpContext http, string id, MailStore store, Drafts drafts, LocalMailboxOptions options)
    {
        var request = await ControlCall.Body<MoveRequest>(http);
        var (owner, message) = ControlCall.Message(store, id);
        var moved = drafts.Move(owner, message.Number, Folder(store, owner, request.Folder).Key, request.Client);
        await ControlCall.Show(http, owner, moved ?? throw new ControlFailure(StatusCodes.Status404NotFound, "The message has gone meanwhile."), options, store);
    }

    public static async Task Duplicate(HttpContext http, string id, MailStore store, Drafts drafts, LocalMailboxOptions options)
    {
        var (owner, message) = ControlCall.Message(store, id);
        await ControlCall.Show(http, owner, drafts.Copy(owner, message, message.Folder), options, store);
    }

    public static async Task Forward(HttpContext http, string id, MailStore store, Drafts drafts, Outgoing outgoing, LocalMailboxOptions options)
    {
        var request = await ControlCall.Body<ForwardRequest>(http);
        var to = ControlCall.Address(request.To);
        var (owner, original) = ControlCall.Message(store, id);
        if (original.IsDraft)
        {
            throw new ControlFailure(StatusCodes.Status409Conflict, "A draft cannot be forwarded: send it first.");
        }

        var draft = drafts.Forward(owner, original, request.Body ?? "", new MessageEdit { To = [to] });
        await ControlCall.Show(http, owner, outgoing.Send(owner, draft.Number, new SendForm(request.Client))!.Value.Message, options, store);
    }

    public static IResult Rules(string? user, Profiles profiles) => Results.Json(profiles.Of(ControlCall.Owner(user)).Rules, ControlCall.Format);

    /// <summary>The whole list; an empty one files nothing any more.</summary>
    public static async Task<IResult> SetRules(HttpContext http, MailStore store, Profiles profiles)
    {
        var request = await ControlCall.Body<RulesRequest>(http);
        var owner = ControlCall.Owner(request.User);
        IReadOnlyList<InboxRule> rules = [.. (request.Rules ?? []).Select(rule => new InboxRule(rule.From, rule.Subject, Folder(store, owner, rule.MoveTo).Key))];
        return Results.Json(profiles.Change(owner, profile => profile with { Rules = rules }).Rules, ControlCall.Format);
    }

    /// <summary>By well-known name, id, or the name that people see.</summary>
    internal static MailFolder Folder(MailStore store, MailboxOwner owner, string? named) =>
        store.Read(owner, mailbox => named is null ? null : mailbox.Folders.Find(named) ?? mailbox.Folders.Named(named))
        ?? throw new ControlFailure(StatusCodes.Status404NotFound, $"{owner.User} has no folder '{named}'.");
}
