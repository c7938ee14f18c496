using System.Text.Json;
using System.Text.Json.Serialization;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Protocol;

namespace Relance.LocalMailbox.Control;

/// <summary>Reading control requests and showing messages to them.</summary>
internal static class ControlCall
{
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>An empty body is an empty request.</summary>
    public static async Task<T> Body<T>(HttpContext http)
    {
        using var text = new StreamReader(http.Request.Body);
        var json = await text.ReadToEndAsync(http.RequestAborted);
        try
        {
            return JsonSerializer.Deserialize<T>(string.IsNullOrWhiteSpace(json) ? "{}" : json, Format) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw ControlFailure.BadRequest($"The request cannot be read: {e.Message}");
        }
    }

    public static MailboxOwner Owner(string? user) =>
        MailboxOwner.Of(user) ?? throw ControlFailure.BadRequest($"'{user}' is no user name: small letters, digits, dots and dashes, for example claire.");

    public static (MailboxOwner Owner, Message Message) Message(MailStore store, string id) =>
        store.FindAnywhere(id) ?? throw new ControlFailure(StatusCodes.Status404NotFound, "No mailbox holds a message with this id.");

    public static EmailAddress Address(string? text) =>
        EmailAddress.Parse(text ?? "") is { } address && !HeaderRules.HoldsLineBreak(text!) ? address : throw ControlFailure.BadRequest($"'{text}' is no mail address.");

    public static IReadOnlyList<Header> Headers(JsonElement? headers)
    {
        List<Header> read = headers switch
        {
            { ValueKind: JsonValueKind.Object } one => [.. one.EnumerateObject().Select(member => new Header(member.Name, member.Value.ToString()))],
            { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Select(one => one.Deserialize<Header>(Format)!)],
            _ => [],
        };
        return read.Any(header => HeaderRules.HoldsLineBreak(header.Name + header.Value)) ? throw ControlFailure.BadRequest("A header holds a line break.") : read;
    }

    public static Task Show(HttpContext http, MailboxOwner owner, Message message, LocalMailboxOptions options, MailStore store) =>
        GraphAnswers.Json(http, StatusCodes.Status200OK, json => MessageJson.Write(
            json, message, new MessageView(owner, ImmutableIds: true, BodyType: null, Select: null, Expansion.None, options.PublicDeskUrl, store.Attachments)));
}
