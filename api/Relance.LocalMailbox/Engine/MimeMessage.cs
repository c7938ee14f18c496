using System.Globalization;
using System.Text;

namespace Relance.LocalMailbox.Engine;

/// <summary>The message as it travels: RFC 5322 headers, base64 parts.</summary>
internal static class MimeMessage
{
    private const string Boundary = "report";

    /// <summary>What a received message's internetMessageHeaders hold.</summary>
    public static IEnumerable<Header> HeadersOf(Message message) => HeadersOf(message, address => address.ToString(), text => text);

    public static string Write(Message message, AttachmentStore contents)
    {
        var text = new StringBuilder();
        foreach (var header in HeadersOf(message, Encoded, EncodedWord).Where(header => !IsContentType(header)))
        {
            text.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        var type = message.DeliveryStatus is null ? "multipart/mixed" : message.Headers.First(IsContentType).Value.Split("; boundary")[0];
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}; boundary=\"{Boundary}\"\r\n");
        var body = HtmlText.AsHtml(message.Body).Content;
        Part(text, "Content-Type: text/html; charset=utf-8\r\n", Encoding.UTF8.GetBytes(body));
        if (message.DeliveryStatus is { } status)
        {
            var kind = type.Contains("disposition", StringComparison.Ordinal) ? "disposition-notification" : "delivery-status";
            text.Append(CultureInfo.InvariantCulture, $"\r\n--{Boundary}\r\nContent-Type: message/{kind}\r\n\r\n{status}");
            text.Append(CultureInfo.InvariantCulture, $"\r\n--{Boundary}\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message.InReplyTo}\r\n");
        }

        foreach (var one in message.Attachments)
        {
            var name = EncodedWord(one.Name);
            var id = one.ContentId is null ? "" : $"Content-ID: <{one.ContentId}>\r\n";
            Part(text, $"Content-Type: {one.ContentType}; name=\"{name}\"\r\nContent-Disposition: {(one.IsInline ? "inline" : "attachment")}; filename=\"{name}\"\r\n{id}", contents.Read(one.Sha256));
        }

        return text.Append(CultureInfo.InvariantCulture, $"\r\n--{Boundary}--\r\n").ToString();
    }

    private static void Part(StringBuilder text, string headers, byte[] content) =>
        text.Append(CultureInfo.InvariantCulture, $"\r\n--{Boundary}\r\n{headers}Content-Transfer-Encoding: base64\r\n\r\n")
            .Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks))
            .Append("\r\n");

    private static bool IsContentType(Header header) => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Header> HeadersOf(Message message, Func<EmailAddress, string> address, Func<string, string> text)
    {
        string List(IEnumerable<EmailAddress> addresses) => string.Join(", ", addresses.Select(address));
        var standard = new List<Header?>
        {
            message.From is { } from ? new("From", address(from)) : null,
            message.To.Count > 0 ? new("To", List(message.To)) : null,
            message.Cc.Count > 0 ? new("Cc", List(message.Cc)) : null,
            message.ReplyTo.Count > 0 ? new("Reply-To", List(message.ReplyTo)) : null,
            new("Subject", text(message.Subject)),
            new("Date", message.Sent.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
            new("Message-ID", message.InternetMessageId),
            message.InReplyTo is { } parent ? new("In-Reply-To", parent) : null,
            message.References is { } references ? new("References", references) : null,
            new("MIME-Version", "1.0"),
        };
        return standard.OfType<Header>().Concat(message.Headers.Select(header => header with { Value = text(header.Value) }));
    }

    private static string Encoded(EmailAddress address) =>
        address.Name.All(char.IsAscii) ? $"\"{address.Name}\" <{address.Address}>" : $"{EncodedWord(address.Name)} <{address.Address}>";

    /// <summary>RFC 2047: words of at most 75 characters, cut between characters.</summary>
    private static string EncodedWord(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > 45)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(word.ToString());
        return string.Join("\r\n ", words.Select(one => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(one))}?="));
    }
}
