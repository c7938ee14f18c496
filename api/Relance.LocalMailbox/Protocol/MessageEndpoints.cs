using System.Text.Json;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Engine.Mime;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Create, read, change, delete, move and copy one message.</summary>
internal static class MessageEndpoints
{
    private static readonly string[] DraftOnly = ["subject", "body", "replyTo", "internetMessageId", "toRecipients", "ccRecipients", "bccRecipients"];

    public static async Task Create(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var folder = http.Request.RouteValues.ContainsKey("folder") ? call.Folder().Key : WellKnownFolder.Drafts;
        await Answer(call, StatusCodes.Status201Created, JsonBody.IsMime(http) ? await FromMime(call, folder) : call.Drafts.Create(call.Owner, MessageReader.Read(await JsonBody.Object(http)), folder));
    }

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var view = MessageView.Of(call, new QueryOptions(http.Request, "$select", "$expand"));
        var message = call.Message();
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json => MessageJson.Write(json, message, view, call.Context("messages/$entity")));
    }

    public static Task ReadMime(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = call.Message();
        var mime = message.MimeSha256 is { } original ? call.Store.Attachments.Read(original) : System.Text.Encoding.UTF8.GetBytes(MimeMessage.Write(message, call.Store.Attachments));
        return GraphAnswers.Bytes(http, StatusCodes.Status200OK, "text/plain", mime);
    }

    public static async Task Update(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = call.Message();
        call.CheckUnchanged(message);
        var body = await JsonBody.Object(http);
        RefuseWhatMayNotChange(body, message);
        await Answer(call, StatusCodes.Status200OK, call.Drafts.Update(call.Owner, message.Number, MessageReader.Read(body)) ?? throw GraphFailure.ItemNotFound());
    }

    public static Task Delete(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = call.Message();
        call.CheckUnchanged(message);
        call.Drafts.Delete(call.Owner, message);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Past Deleted Items: nobody but an administrator finds it again.</summary>
    public static Task DeleteForGood(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        call.Store.Remove(call.Owner, call.Message().Number);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static async Task Move(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = call.Message();
        var folder = await Destination.Read(call);
        await Answer(call, StatusCodes.Status201Created, call.Drafts.Move(call.Owner, message.Number, folder.Key) ?? throw GraphFailure.ItemNotFound());
    }

    public static async Task Copy(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var message = call.Message();
        var folder = await Destination.Read(call);
        await Answer(call, StatusCodes.Status201Created, call.Drafts.Copy(call.Owner, message, folder.Key));
    }

    /// <summary>Declared, so that the missing permission is what answers.</summary>
    public static Task Send(HttpContext http) => throw GraphFailure.AccessDenied();

    public static Task Answer(GraphCall call, int status, Message message) =>
        GraphAnswers.Json(call.Http, status, json => MessageJson.Write(json, message, MessageView.Of(call), call.Context("messages/$entity")));

    /// <summary>The whole message in base64, as <c>text/plain</c>.</summary>
    private static async Task<Message> FromMime(GraphCall call, string folder)
    {
        byte[] mime;
        try
        {
            mime = Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(await JsonBody.Bytes(call.Http)));
        }
        catch (FormatException)
        {
            throw GraphFailure.BadRequest("ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
        }

        return call.Drafts.Create(call.Owner, MimeForm.Read(mime), mime, folder);
    }

    private static void RefuseWhatMayNotChange(JsonElement body, Message message)
    {
        foreach (var member in JsonBody.Members(body, "message"))
        {
            if (member.Name is "internetMessageHeaders" or "attachments" || (!message.IsDraft && DraftOnly.Contains(member.Name, StringComparer.Ordinal)))
            {
                throw GraphFailure.BadRequest("ErrorInvalidPropertySet", $"Update action is invalid for property '{member.Name}'.");
            }
        }
    }
}
