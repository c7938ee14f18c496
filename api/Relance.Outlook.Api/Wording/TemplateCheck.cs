using System.Text.RegularExpressions;
using Relance.Outlook.Api.Wording.Templating;

namespace Relance.Outlook.Api.Wording;

/// <summary>Everything wrong with a template, so that it can be said at save time and not found out in front of a customer.</summary>
public static class TemplateCheck
{
    public const int MaxLength = 20 * 1024;
    public const int MaxTags = 200;
    public const int MaxDepth = 5;

    private static readonly Regex HtmlTag = new("</?[a-zA-Z][^>\n]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));

    /// <summary>Faults in the order of the text, warnings among them; empty when there is nothing to say.</summary>
    public static IReadOnlyList<TemplateFault> Of(TemplateSource source)
    {
        // First of all: nothing below ever sees more than 20 KB.
        if (source.Subject.Length + source.Body.Length > MaxLength) return [Fault(TemplatePart.Body, 1, TemplateFaultCodes.TooLong)];
        var faults = new List<TemplateFault>();
        Part(TemplatePart.Subject, Lines(source.Subject), faults);
        Part(TemplatePart.Body, Lines(source.Body), faults);
        if (Lines(source.Subject).Trim().Contains('\n', StringComparison.Ordinal)) faults.Add(Fault(TemplatePart.Subject, 2, TemplateFaultCodes.SubjectLines));
        return faults;
    }

    internal static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void Part(TemplatePart part, string text, List<TemplateFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(Fault(part, 1, part == TemplatePart.Subject ? TemplateFaultCodes.SubjectEmpty : TemplateFaultCodes.BodyEmpty));
            return;
        }

        var tokens = Tokens.Of(text);
        if (tokens.Count(token => token.Kind is not TokenKind.Text) > MaxTags)
        {
            faults.Add(Fault(part, 1, TemplateFaultCodes.TooManyTags));
            return;
        }

        TagCheck.Of(part, text, tokens, faults);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.Any(IsHidden)) faults.Add(Fault(part, index + 1, TemplateFaultCodes.Character));
            if (line.Split("**").Length % 2 == 0) faults.Add(Warning(part, index + 1, TemplateFaultCodes.BoldUnclosed));
            if (HtmlTag.IsMatch(line)) faults.Add(Warning(part, index + 1, TemplateFaultCodes.Html));
            faults.AddRange(ForbiddenPhrases.In(line).Select(phrase => new TemplateFault(part, index + 1, TemplateFaultCodes.ForbiddenPhrase, IsWarning: true, phrase.French, phrase.English)));
        }

        if (part == TemplatePart.Body && !tokens.Exists(token => token.Name is "invoices" or "statement" or "plan" or "total" or "grandTotal" or "balance" or "amount"))
            faults.Add(Warning(part, 1, TemplateFaultCodes.NoAmount));
    }

    internal static TemplateFault Fault(TemplatePart part, int line, string code, string detail = "", string? suggestion = null) => New(part, line, code, isWarning: false, detail, suggestion);

    private static TemplateFault Warning(TemplatePart part, int line, string code) => New(part, line, code, isWarning: true, "", null);

    private static TemplateFault New(TemplatePart part, int line, string code, bool isWarning, string detail, string? suggestion)
    {
        var (french, english) = TemplateWords.Of(code, detail.Length > 60 ? detail[..60] + "…" : detail, suggestion);
        return new TemplateFault(part, line, code, isWarning, french, english);
    }

    /// <summary>Marks of our own, controls, hidden line ends, and signs that turn the direction of reading.</summary>
    private static bool IsHidden(char letter) => Marks.IsMark(letter) || (char.IsControl(letter) && letter != '\t') || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
