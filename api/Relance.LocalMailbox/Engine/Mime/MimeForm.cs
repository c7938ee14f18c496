using System.Globalization;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>A message as its MIME describes it, before a mailbox gives it ids and a place.</summary>
internal sealed partial record MimeForm(MimePart Source, MimeBody Content)
{
    /// <summary>Written anew from the message's own properties when somebody asks for its headers.</summary>
    private static readonly string[] Standard = ["From", "To", "Cc", "Bcc", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "MIME-Version"];

    public static MimeForm Read(ReadOnlyMemory<byte> bytes)
    {
        var source = MimeReader.Read(bytes);
        return new MimeForm(source, MimeBody.Of(source));
    }

    public string Subject => HeaderText.Decode(Source.Value("Subject") ?? "");

    public string? InReplyTo => MessageIds("In-Reply-To").FirstOrDefault();

    /// <summary>What this message refers to, the nearest last.</summary>
    public IReadOnlyList<string> References => [.. MessageIds("References").Concat(MessageIds("In-Reply-To"))];

    public Message ApplyTo(Message message, DateTimeOffset now)
    {
        var from = AddressList.Read(Source.Value("From"));
        var sender = AddressList.Read(Source.Value("Sender"));
        return message with
        {
            Subject = Subject,
            Body = Content.Body,
            From = from.Count > 0 ? from[0] : null,
            Sender = sender.Count > 0 ? sender[0] : from.Count > 0 ? from[0] : null,
            To = AddressList.Read(Source.Value("To")),
            Cc = AddressList.Read(Source.Value("Cc")),
            Bcc = AddressList.Read(Source.Value("Bcc")),
            ReplyTo = AddressList.Read(Source.Value("Reply-To")),
            Importance = ImportanceOf(Source),
            InternetMessageId = MessageIds("Message-ID").FirstOrDefault() ?? message.InternetMessageId,
            InReplyTo = InReplyTo,
            References = MessageIds("References") is { Count: > 0 } references ? string.Join(' ', references) : null,
            MessageClass = ReportClass(),
            Headers = [.. Source.Headers.Where(header => !Standard.Contains(header.Name, StringComparer.OrdinalIgnoreCase)).Select(header => header with { Value = HeaderText.Decode(header.Value) })],
            Sent = DateOf(Source.Value("Date")) ?? now,
        };
    }

    private static string ImportanceOf(MimePart source) => (source.Value("Importance") ?? source.Value("X-Priority") ?? "").Trim().ToLowerInvariant() switch
    {
        "high" or "1" or "2" or "1 (highest)" => "high",
        "low" or "4" or "5" or "5 (lowest)" => "low",
        _ => "normal",
    };

    private List<string> MessageIds(string header) => [.. MessageId().Matches(Source.Value(header) ?? "").Select(match => match.Value)];

    /// <summary>Reports of the mail system are items of another class in Exchange.</summary>
    private string ReportClass()
    {
        var status = Source.MediaType != "multipart/report" ? null : Source.All().FirstOrDefault(part => part.MediaType is "message/delivery-status" or "message/disposition-notification");
        var text = status?.Text() ?? "";
        return (status?.MediaType, Text: text) switch
        {
            ("message/delivery-status", _) when Says(text, "Action", "delivered") => "REPORT.IPM.Note.DR",
            ("message/delivery-status", _) when Says(text, "Action", "delayed") => "REPORT.IPM.Note.Delayed.DR",
            ("message/delivery-status", _) => "REPORT.IPM.Note.NDR",
            ("message/disposition-notification", _) => Says(text, "Disposition", ".*displayed") ? "REPORT.IPM.Note.IPNRN" : "REPORT.IPM.Note.IPNNRN",
            _ => "IPM.Note",
        };
    }

    private static bool Says(string text, string field, string pattern) =>
        Regex.IsMatch(text, $"^{field}:\\s*{pattern}", RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    private static DateTimeOffset? DateOf(string? date) =>
        DateTimeOffset.TryParse(UniversalTime().Replace(Comment().Replace(date ?? "", "").Trim(), " GMT"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year > 1970
            ? at.ToUniversalTime()
            : null;

    [GeneratedRegex(@"<[^<>\s]+>", RegexOptions.NonBacktracking)]
    private static partial Regex MessageId();

    [GeneratedRegex(" UTC?$", RegexOptions.NonBacktracking)]
    private static partial Regex UniversalTime();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
