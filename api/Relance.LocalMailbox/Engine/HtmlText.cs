using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine;

/// <summary>What Exchange does to bodies: one HTML frame around them, text out of them, a preview of them.</summary>
internal static partial class HtmlText
{
    private const string Meta = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";
    private const int PreviewedLength = 200_000;

    private static readonly ConditionalWeakTable<Body, string> Previews = [];

    public static Body Normalise(Body body) =>
        body.ContentType == "text" || body.Content.Contains(Meta, StringComparison.OrdinalIgnoreCase)
            ? body
            : body with { Content = Frame(body.Content) };

    public static string Frame(string html)
    {
        try
        {
            return Reframed(html);
        }
        catch (RegexMatchTimeoutException)
        {
            return $"<html><head>\r\n{Meta}</head><body>{html}</body></html>";
        }
    }

    private static string Reframed(string html)
    {
        var inner = BodyElement().Match(html) is { Success: true } match ? match.Value : $"<body>{WithoutFrame(html)}</body>";
        var head = HeadElement().Match(html) is { Success: true } found ? found.Groups["inner"].Value : "";
        return $"<html><head>\r\n{Meta}{head}</head>{inner}</html>";
    }

    /// <summary>What stands between the body tags, to be quoted in another message.</summary>
    public static string Inner(Body body)
    {
        var html = AsHtml(body).Content;
        try
        {
            return BodyElement().Match(html) is { Success: true } match ? match.Groups["inner"].Value : html;
        }
        catch (RegexMatchTimeoutException)
        {
            return html;
        }
    }

    public static Body AsHtml(Body body) => body.ContentType == "html" ? body : new Body("html", Frame(Paragraph(body.Content)));

    public static Body AsText(Body body) => body.ContentType == "text" ? body : new Body("text", ToText(body.Content));

    public static string Paragraph(string text) =>
        $"<div>{WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>\r\n", StringComparison.Ordinal)}</div>";

    /// <summary>Text typed into a control request may be HTML already.</summary>
    public static string FromTyped(string typed) => Tag().IsMatch(typed) ? typed : Paragraph(typed);

    /// <summary>Of a very long body its beginning is enough; each is worked out once.</summary>
    public static string Preview(Body body) => Previews.GetValue(body, one =>
    {
        var start = one.Content.Length <= PreviewedLength ? one : one with { Content = one.Content[..PreviewedLength] };
        var text = Blank().Replace(AsText(start).Content, " ").Trim();
        return text.Length <= 255 ? text : text[..255];
    });

    /// <summary>HTML that was made to be slow is shown without its tags' meaning rather than not at all.</summary>
    private static string ToText(string html)
    {
        try
        {
            return ReadableText(html);
        }
        catch (RegexMatchTimeoutException)
        {
            return WebUtility.HtmlDecode(string.Join(' ', html.Split('<').Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..])));
        }
    }

    private static string ReadableText(string html)
    {
        var text = Invisible().Replace(html, "");
        text = Blank().Replace(text, " ");
        text = LineBreak().Replace(text, "\r\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return ManyLines().Replace(SpacesAtLineEnds().Replace(text, "\r\n"), "\r\n\r\n").Trim();
    }

    private static string WithoutFrame(string html) => FrameTags().Replace(HeadElement().Replace(html, ""), "");

    [GeneratedRegex("<body[^>]*>(?<inner>.*?)</body>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BodyElement();

    [GeneratedRegex("<head[^>]*>(?<inner>.*?)</head>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadElement();

    [GeneratedRegex("</?(html|!doctype)[^>]*>|<!doctype[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FrameTags();

    [GeneratedRegex("<!--.*?-->|<(head|script|style)\\b.*?</(head|script|style)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex("<br[^>]*>|</(p|div|tr|li|h[1-6]|blockquote|table)>|<hr[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex("[ \\t]*\\r\\n[ \\t]*", RegexOptions.None, 1000)]
    private static partial Regex SpacesAtLineEnds();

    [GeneratedRegex("(\\r\\n){3,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ManyLines();
}
