using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording;

/// <summary>What was written before, briefly, below an answer in the same thread: whoever opens it sees what it is about.</summary>
public static class Quotation
{
    private const int MaxLines = 14;
    private const int MaxLength = 1_200;

    /// <param name="html">The new text.</param>
    /// <param name="earlier">The earlier text as plain text: it comes from a mailbox, and every sign of it is encoded.</param>
    /// <param name="on">The day on which it left.</param>
    /// <param name="writer">Who signed it.</param>
    /// <param name="language">Of the new text.</param>
    public static string Below(string html, string earlier, DateOnly on, string writer, string language)
    {
        var format = new Typography(language);
        var opening = format.Say($"Le {format.LongDate(on)}, {writer} a écrit :", $"On {format.LongDate(on)}, {writer} wrote:");
        var lines = string.Join("<br>\n", Short(earlier).Select(HtmlWriter.Encode));
        return $"{html}\n<p style=\"margin:16px 0 4px\">{HtmlWriter.Encode(opening)}</p>\n<blockquote style=\"margin:0;padding-left:10px;border-left:2px solid #8a8886\">{lines}</blockquote>";
    }

    /// <summary>The beginning, without blank lines: the greeting and what it was about.</summary>
    private static List<string> Short(string text)
    {
        var (kept, length) = (new List<string>(), 0);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            length += line.Length;
            if (kept.Count == MaxLines || length > MaxLength)
            {
                kept.Add("[…]");
                break;
            }

            kept.Add(line);
        }

        return kept;
    }

    /// <summary>« RE: » before a subject, once.</summary>
    public static string Answering(string subject)
    {
        var bare = subject.Trim();
        while (bare.StartsWith("RE:", StringComparison.OrdinalIgnoreCase)) bare = bare[3..].TrimStart();
        return $"RE: {bare}";
    }
}
