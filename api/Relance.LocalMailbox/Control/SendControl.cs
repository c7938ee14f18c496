using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

/// <summary>Somebody presses Send, now or for later, for themselves or for a shared mailbox.</summary>
internal static class SendControl
{
    private const int LongestDelay = 400 * 86400;

    public static async Task Send(HttpContext http, string id, MailStore store, Outgoing outgoing, Profiles profiles, LocalMailboxOptions options)
    {
        var request = await ControlCall.Body<SendRequest>(http);
        var (holder, draft) = ControlCall.Message(store, id);
        Check(draft);
        var form = Form(request, holder, profiles);
        if (request.DelaySeconds is < 0 or > LongestDelay || request.HiddenSeconds is < 0 or > LongestDelay)
        {
            throw ControlFailure.BadRequest($"delaySeconds and hiddenSeconds lie between 0 and {LongestDelay}.");
        }

        var (owner, message) = request.DelaySeconds > 0
            ? (holder, outgoing.SendLater(holder, draft.Number, form, TimeSpan.FromSeconds(request.DelaySeconds)) ?? throw Gone())
            : outgoing.Send(holder, draft.Number, form) ?? throw Gone();
        await ControlCall.Show(http, owner, message, options, store);
    }

    private static void Check(Message draft)
    {
        if (!draft.IsDraft || draft.Pending is not null)
        {
            throw new ControlFailure(StatusCodes.Status409Conflict, draft.IsDraft ? "This message waits to be sent already." : "This message has been sent already.");
        }

        if (draft.To.Count + draft.Cc.Count + draft.Bcc.Count == 0)
        {
            throw new ControlFailure(StatusCodes.Status409Conflict, "This draft has no recipient: Outlook would not send it.");
        }
    }

    private static SendForm Form(SendRequest request, MailboxOwner holder, Profiles profiles)
    {
        var form = new SendForm(request.Client) { NewSubject = request.Edits?.Subject, NewBody = request.Edits?.Body, HiddenSeconds = request.HiddenSeconds, Copies = request.Copies };
        if (request is { As: not null, OnBehalfOf: not null })
        {
            throw ControlFailure.BadRequest("Give as or onBehalfOf, not both.");
        }

        if ((request.As ?? request.OnBehalfOf) is not { } named)
        {
            return request.By is null ? form : throw ControlFailure.BadRequest("by goes with as or onBehalfOf: the mailbox that it is sent for.");
        }

        var (shared, by) = (ControlCall.Owner(named), request.By is null ? holder : ControlCall.Owner(request.By));
        if (by == shared || (holder != shared && holder != by))
        {
            throw ControlFailure.BadRequest("The draft lies in the shared mailbox or in that of the delegate (by), who is somebody else.");
        }

        return profiles.MayOpen(shared, by)
            ? form with { Shared = shared.User, Delegate = by.User, OnBehalf = request.OnBehalfOf is not null }
            : throw new ControlFailure(StatusCodes.Status409Conflict, $"{by.User} is no delegate of {shared.User}: Exchange would send it back.");
    }

    private static ControlFailure Gone() => new(StatusCodes.Status404NotFound, "The message has gone meanwhile.");
}
