using System.Text.Json;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Attachments from 3 to 150 MB, in slices of at most 4 MB and in order.</summary>
internal static class UploadEndpoints
{
    /// <summary>Outside /v1.0, as Exchange's upload URL is on another host: the URL itself is the permission.</summary>
    public const string Path = "/_upload";

    private const long Largest = 150L * 1024 * 1024;

    public static async Task Create(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        if (call.IsDelegate)
        {
            // A known issue of Graph: with delegated permission there are no upload sessions in somebody else's mailbox.
            throw GraphFailure.AccessDenied();
        }

        var message = call.Message();
        if (!message.IsDraft)
        {
            throw GraphFailure.NotImplemented("changing the attachments of a message that is no draft");
        }

        var (form, size) = UploadReader.Read(await JsonBody.Object(http));
        if (size < AttachmentReader.Limit)
        {
            throw GraphFailure.BadRequest("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize", "The attachment size should not be less than the minimum size: below 3 MB it is posted in one piece.");
        }

        if (size > Largest)
        {
            throw new GraphFailure(StatusCodes.Status413PayloadTooLarge, "ErrorAttachmentSizeLimitExceeded", "An attachment has at most 150 MB.");
        }

        var session = Sessions(http).Open(Caller.Of(http).Application, call.Owner, message.Number, form, size);
        await GraphAnswers.Json(http, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{call.Origin}/v1.0/$metadata#microsoft.graph.uploadSession");
            json.WriteString("uploadUrl", $"{call.Origin}{Path}/{session.Key}");
            Progress(json, session, "expirationDateTime");
            json.WriteEndObject();
        });
    }

    public static async Task Put(HttpContext http)
    {
        var session = Session(http);
        MailboxCondition.Check(http.Request, http.RequestServices.GetRequiredService<Profiles>().Of(session.Owner).State);
        var range = http.Request.GetTypedHeaders().ContentRange;
        var received = session.Received;
        if (range is not { Unit.Value: "bytes", From: { } from, To: { } to, Length: { } total } || total != session.Size || from != received.Length || to >= total || to - from + 1 != http.Request.ContentLength)
        {
            throw new GraphFailure(StatusCodes.Status416RangeNotSatisfiable, "ErrorInvalidContentRange", $"Expected the bytes from {received.Length} on, of {session.Size}, with a Content-Length that fits.");
        }

        if (http.Request.ContentLength > JsonBody.Limit)
        {
            throw new GraphFailure(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", "A slice has at most 4 MB.");
        }

        var slice = new MemoryStream();
        await http.Request.Body.CopyToAsync(slice, http.RequestAborted);
        slice.WriteTo(received);
        await (received.Length == session.Size ? Finish(http, session) : GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            Progress(json, session, "ExpirationDateTime");
            json.WriteEndObject();
        }));
    }

    public static Task Cancel(HttpContext http)
    {
        Sessions(http).Close(Session(http));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task Finish(HttpContext http, UploadSession session)
    {
        var drafts = http.RequestServices.GetRequiredService<Drafts>();
        var changed = drafts.Attach(session.Owner, session.Message, session.Form with { Content = session.Received.ToArray() }) ?? throw GraphFailure.ItemNotFound();
        Sessions(http).Close(session);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentLength = 0;
        http.Response.Headers.Location =
            $"{http.Request.Scheme}://{http.Request.Host}/v1.0/users('{session.Owner.Id}')/messages('{changed.PlainId}')/attachments('{changed.Attachments[^1].Id}')";
        return Task.CompletedTask;
    }

    private static void Progress(Utf8JsonWriter json, UploadSession session, string expiry)
    {
        json.WriteString(expiry, Instant.Text(session.Expires));
        json.WriteStartArray("nextExpectedRanges");
        json.WriteStringValue($"{session.Received.Length}-");
        json.WriteEndArray();
    }

    private static UploadSessions Sessions(HttpContext http) => http.RequestServices.GetRequiredService<UploadSessions>();

    private static UploadSession Session(HttpContext http) =>
        Sessions(http).Find(http.Request.RouteValues["session"]!.ToString()!) ?? throw GraphFailure.ItemNotFound();
}
