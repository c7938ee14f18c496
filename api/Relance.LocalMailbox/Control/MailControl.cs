using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Engine.Mime;
using Relance.LocalMailbox.Faults;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Control;

/// <summary>What the human at the desk and the people outside do with mail.</summary>
internal static class MailControl
{
    public static async Task Answer(HttpContext http, string id, MailStore store, Incoming incoming, LocalMailboxOptions options)
    {
        var request = await ControlCall.Body<AnswerRequest>(http);
        var (owner, original) = ControlCall.Message(store, id);
        if (original.IsDraft || original.To.Count + original.Cc.Count + original.Bcc.Count == 0)
        {
            throw new ControlFailure(StatusCodes.Status409Conflict, "Only a message that was sent can be answered: send it first.");
        }

        var from = request.From is null ? null : ControlCall.Address(request.From);
        var answer = new Answer(request.Kind, from, request.Body, request.Subject, ControlCall.Headers(request.Headers), request.MessageClass, request.Status)
        {
            Placement = request.Placement,
            NewThread = request.Thread == AnswerThread.New,
        };
        await ControlCall.Show(http, owner, incoming.Answer(owner, original, answer), options, store);
    }

    public static async Task Incoming(HttpContext http, MailStore store, Incoming incoming, LocalMailboxOptions options)
    {
        var request = await ControlCall.Body<IncomingRequest>(http);
        var owner = ControlCall.Owner(request.User);
        var message = incoming.Fresh(owner, ControlCall.Address(request.From), request.Subject ?? "", request.Body ?? "", ControlCall.Headers(request.Headers));
        await ControlCall.Show(http, owner, message, options, store);
    }

    public static async Task IncomingMime(HttpContext http, MailStore store, Incoming incoming, LocalMailboxOptions options)
    {
        // Thirty megabytes in base64 and in JSON.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = 64 * 1024 * 1024;
        var request = await ControlCall.Body<IncomingMimeRequest>(http);
        var mime = request switch
        {
            { Mime: { } text, MimeBase64: null } => Encoding.UTF8.GetBytes(text),
            { Mime: null, MimeBase64: { } base64 } => TransferEncoding.Base64(Encoding.ASCII.GetBytes(base64)),
            _ => throw ControlFailure.BadRequest("Give exactly one of mime or mimeBase64."),
        };
        var owner = ControlCall.Owner(request.User);
        await ControlCall.Show(http, owner, incoming.Raw(owner, MimeForm.Read(mime), mime), options, store);
    }

    public static IResult Delete(string id, MailStore store, Drafts drafts)
    {
        var (owner, message) = ControlCall.Message(store, id);
        drafts.Delete(owner, message);
        return Results.NoContent();
    }

    public static IResult Reset(MailStore store, FaultPlan plan, RetryWatch watch, Scopes scopes, Subscriptions subscriptions, TokenExpiry expiry, DeltaQuirks quirks)
    {
        expiry.Clear();
        quirks.Clear();
        subscriptions.Clear();
        store.Reset();
        scopes.Consented = Scopes.All;
        plan.Replace([]);
        watch.Clear();
        return Results.NoContent();
    }
}
