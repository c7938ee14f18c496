using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>POST translateExchangeIds: plain (restId), immutable (restImmutableEntryId) and EWS ids of messages; folders keep theirs.</summary>
internal static class TranslateEndpoint
{
    private const int Most = 1000;

    private static readonly string[] Formats = ["entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId"];

    public static async Task Post(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var (ids, source, target) = Form(await JsonBody.Object(http));
        await GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{call.Origin}/v1.0/$metadata#Collection(microsoft.graph.convertIdResult)");
            json.WriteStartArray("value");
            foreach (var id in ids)
            {
                Write(json, id, Translated(call, id, source, target));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static (List<string> Ids, string Source, string Target) Form(JsonElement body)
    {
        List<string>? ids = null;
        string? source = null, target = null;
        foreach (var member in JsonBody.Members(body, "translateExchangeIds"))
        {
            _ = member.Name.ToLowerInvariant() switch
            {
                "inputids" => (ids = JsonBody.List(member.Value, member.Name, id => JsonBody.Text(id, "inputIds") ?? "")) as object,
                "sourceidtype" => source = Format(member.Value, member.Name),
                "targetidtype" => target = Format(member.Value, member.Name),
                _ => throw JsonBody.Unknown(member.Name, "translateExchangeIds"),
            };
        }

        if (ids is null || source is null || target is null)
        {
            throw GraphFailure.BadBody("inputIds, sourceIdType and targetIdType are needed.");
        }

        return ids.Count <= Most ? (ids, source, target) : throw GraphFailure.BadRequest("ErrorInvalidArgument", $"At most {Most} ids are translated at a time.");
    }

    private static string Format(JsonElement value, string name)
    {
        var format = JsonBody.OneOf(value, name, Formats);
        return format is "entryId" or "immutableEntryId" ? throw GraphFailure.NotImplemented($"the id format {format}") : format;
    }

    /// <summary>Null when the mailbox holds nothing of this id, in this format.</summary>
    private static string? Translated(GraphCall call, string id, string source, string target)
    {
        var rest = source == "ewsId" ? id.Replace('/', '-').Replace('+', '_') : id;
        if (call.Store.Find(call.Owner, rest) is { } message && rest == (source == "restImmutableEntryId" ? message.ImmutableId : message.PlainId))
        {
            return Shown(target == "restImmutableEntryId" ? message.ImmutableId : message.PlainId, target);
        }

        return call.Store.Read(call.Owner, mailbox => mailbox.Folders.Find(rest)) is { } folder && ItemIds.Folder(call.Owner, folder.Key) == rest ? Shown(rest, target) : null;
    }

    private static string Shown(string id, string format) => format == "ewsId" ? id.Replace('-', '/').Replace('_', '+') : id;

    private static void Write(Utf8JsonWriter json, string source, string? target)
    {
        json.WriteStartObject();
        json.WriteString("sourceId", source);
        if (target is not null)
        {
            json.WriteString("targetId", target);
        }
        else
        {
            json.WriteStartObject("errorDetails");
            json.WriteString("code", "ErrorItemNotFound");
            json.WriteString("message", "The specified object was not found in the store.");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
