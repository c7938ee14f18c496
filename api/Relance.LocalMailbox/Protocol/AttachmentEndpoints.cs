using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class AttachmentEndpoints
{
    public static Task List(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var select = AttachmentJson.Selection(new QueryOptions(http.Request, "$select")["$select"]);
        var message = call.Message();
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("messages/attachments"));
            json.WriteStartArray("value");
            foreach (var attachment in message.Attachments)
            {
                AttachmentJson.Write(json, attachment, MessageView.Of(call), select);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static async Task Create(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = Changeable(call);
        var attachment = AttachmentReader.Read(await JsonBody.Object(http));
        var changed = call.Drafts.Attach(call.Owner, message.Number, attachment) ?? throw GraphFailure.ItemNotFound();
        await Answer(call, StatusCodes.Status201Created, changed.Attachments[^1]);
    }

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        return Answer(call, StatusCodes.Status200OK, Attachment(call, call.Message()));
    }

    public static Task ReadContent(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var attachment = Attachment(call, call.Message());
        return GraphAnswers.Bytes(http, StatusCodes.Status200OK, attachment.ContentType, call.Store.Attachments.Read(attachment.Sha256));
    }

    public static Task Delete(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = Changeable(call);
        _ = call.Drafts.Detach(call.Owner, message.Number, Attachment(call, message).Number);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Message Changeable(GraphCall call) =>
        call.Message() is { IsDraft: true } draft ? draft : throw GraphFailure.NotImplemented("changing the attachments of a message that is no draft");

    private static Attachment Attachment(GraphCall call, Message message)
    {
        var id = call.RouteValue("attachment");
        return message.Attachments.FirstOrDefault(one => one.Id == id || one.ImmutableId == id) ?? throw GraphFailure.ItemNotFound();
    }

    private static Task Answer(GraphCall call, int status, Attachment attachment) =>
        GraphAnswers.Json(call.Http, status, json => AttachmentJson.Write(json, attachment, MessageView.Of(call), context: call.Context("messages/attachments/$entity")));
}
