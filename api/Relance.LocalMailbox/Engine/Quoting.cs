using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine;

/// <summary>How answers carry what they answer: subject, references, quoted text.</summary>
internal static partial class Quoting
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string Prefixed(string prefix, string subject) =>
        subject.StartsWith(prefix.Trim(), StringComparison.OrdinalIgnoreCase) ? subject : prefix + subject;

    public static string References(Message original) =>
        original.References is null ? original.InternetMessageId : $"{original.References} {original.InternetMessageId}";

    public static IReadOnlyList<EmailAddress> ReplyRecipients(MailboxOwner owner, Message original, bool toAll)
    {
        var author = original.ReplyTo.Count > 0 ? original.ReplyTo : original.From is { } from ? [from] : [];
        if (!toAll)
        {
            return author;
        }

        // Answering all on one's own sent message writes to its recipients, not to oneself.
        return [.. author.Concat(original.To).Where(address => !address.Is(owner.AsAddress)).DistinctBy(address => address.Address, StringComparer.OrdinalIgnoreCase)];
    }

    public static string OutlookReply(string comment, Message original) => Quoted(comment, original, "De :", "Envoyé :", "À :", "Objet :");

    public static string GermanOutlookReply(string comment, Message original) => Quoted(comment, original, "Von:", "Gesendet:", "An:", "Betreff:");

    public static string HumanReply(string newText, Message original) =>
        $"""
        {newText}
        <br>
        <div>Le {Moment(original.Sent)}, {Encode(original.From?.ToString() ?? "")} a écrit :</div>
        <blockquote>{HtmlText.Inner(original.Body)}</blockquote>
        """;

    /// <summary>Typed between the lines of what is answered, as many do who answer point by point.</summary>
    public static string InterleavedReply(string newText, Message original)
    {
        var lines = HtmlText.AsText(original.Body).Content.Split("\r\n");
        var half = (lines.Length + 1) / 2;
        return $"""
            <div>Le {Moment(original.Sent)}, {Encode(original.From?.ToString() ?? "")} a écrit :</div>
            <blockquote>{string.Join("<br>", lines[..half].Select(Encode))}</blockquote>
            {newText}
            <blockquote>{string.Join("<br>", lines[half..].Select(Encode))}</blockquote>
            """;
    }

    public static string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Paris).ToString("dd/MM/yyyy 'à' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What stands above the original that Outlook quotes; null when none is quoted.</summary>
    public static string? NewPart(Body body)
    {
        if (body.ContentType != "html" || QuotedOriginal().Match(body.Content) is not { Success: true } quoted)
        {
            return null;
        }

        var above = body.Content[..quoted.Index];
        return HtmlText.Inner(new Body("html", above.Contains("<body", StringComparison.OrdinalIgnoreCase) ? above + "</body>" : above));
    }

    private static string Quoted(string comment, Message original, string from, string sent, string to, string subject) =>
        $"""
        {HtmlText.FromTyped(comment)}
        <hr>
        <div><b>{from}</b> {Encode(original.From?.ToString() ?? "")}<br>
        <b>{sent}</b> {Moment(original.Sent)}<br>
        <b>{to}</b> {Encode(string.Join("; ", original.To))}<br>
        <b>{subject}</b> {Encode(original.Subject)}</div>
        <br>
        {HtmlText.Inner(original.Body)}
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>As <see cref="OutlookReply"/> writes it.</summary>
    [GeneratedRegex(@"<hr[^>]*>\s*<div[^>]*>\s*<b>De :</b>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedOriginal();
}
