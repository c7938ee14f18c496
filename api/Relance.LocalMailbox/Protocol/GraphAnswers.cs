using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Writes answers as Graph does. Whole bodies in one piece, so that a fault rule can still replace them.</summary>
internal static class GraphAnswers
{
    private const string JsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Json(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        await using (var writer = new Utf8JsonWriter(buffer, Format))
        {
            write(writer);
        }

        await Bytes(http, status, JsonType, buffer.WrittenMemory);
    }

    public static async Task Bytes(HttpContext http, int status, string contentType, ReadOnlyMemory<byte> bytes)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    public static Task Error(HttpContext http, GraphFailure failure)
    {
        if (failure.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds;
        }

        if (failure.Location is { } location)
        {
            http.Response.Headers.Location = location;
        }

        if (failure.Challenge is { } challenge)
        {
            http.Response.Headers.WWWAuthenticate = challenge;
        }

        return Json(http, failure.Status, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            json.WriteStartObject("innerError");
            json.WriteString("date", DateTimeOffset.UtcNow.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("request-id", http.Response.Headers["request-id"].ToString());
            json.WriteString("client-request-id", http.Response.Headers["client-request-id"].ToString());
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
