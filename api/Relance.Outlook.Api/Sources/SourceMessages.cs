using System.Globalization;
using System.Text;
using Relance.Outlook.Api.Sources.Wording;

namespace Relance.Outlook.Api.Sources;

/// <summary>Says an issue in words: file, line, column, what is wrong and what to do.</summary>
public static class SourceMessages
{
    /// <summary>Between the parts of a value that has several. The last part may contain it, those before it may not.</summary>
    public const string PartSeparator = " · ";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly Dictionary<string, (string French, string English)> FieldNames = new(StringComparer.Ordinal)
    {
        ["customerCode"] = ("le client", "the customer"),
        ["number"] = ("le numéro de facture", "the invoice number"),
        ["issueDate"] = ("la date", "the date"),
        ["open"] = ("le montant restant dû", "the amount still due"),
    };

    /// <summary>The sentence in <c>en</c>, or else in French.</summary>
    public static string Text(SourceIssue issue, string language)
    {
        var isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var (french, english) = IssueSentences.All[issue.Code];
        var sentence = isEnglish ? english : FrenchSpaces.In(french);

        return Place(issue, isEnglish) + Filled(sentence, issue.Value ?? "", isEnglish);
    }

    private static string Place(SourceIssue issue, bool isEnglish)
    {
        var place = new StringBuilder(issue.File);
        if (issue.Line is { } line)
            place.Append(CultureInfo.InvariantCulture, $"{(isEnglish ? ", line " : ", ligne ")}{line}");
        if (issue.Column is { } column)
            place.Append(isEnglish ? $", column \"{column}\"" : $", colonne «\u00A0{column}\u00A0»");
        return place.Append(isEnglish ? ": " : "\u00A0: ").ToString();
    }

    private static string Filled(string sentence, string value, bool isEnglish)
    {
        var parts = value.Split(PartSeparator, Math.Max(1, sentence.AsSpan().Count('{')));
        var filled = new StringBuilder();
        var at = 0;
        while (sentence.IndexOf('{', at) is var open and >= 0)
        {
            var close = sentence.IndexOf('}', open);
            var index = sentence[open + 1] - '0';
            var part = index < parts.Length ? parts[index] : "";
            filled.Append(sentence, at, open - at).Append(Shown(part, sentence[(open + 2)..close], isEnglish));
            at = close + 1;
        }

        return filled.Append(sentence, at, sentence.Length - at).ToString();
    }

    private static string Shown(string part, string format, bool isEnglish) => format switch
    {
        "€" when decimal.TryParse(part, CultureInfo.InvariantCulture, out var amount) =>
            isEnglish ? amount.ToString("€#,0.00;-€#,0.00", English) : amount.ToString("#,0.00", French) + "\u00A0€",
        "#" => string.Join(", ", part.Split(", ").Select(f => FieldNames.TryGetValue(f, out var name) ? isEnglish ? name.English : name.French : f)),
        _ => part,
    };
}
