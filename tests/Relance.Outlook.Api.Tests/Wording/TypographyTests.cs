using System.Text.RegularExpressions;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>What a printer would send back, looked for in everything that the product can write.</summary>
public partial class TypographyTests
{
    public static TheoryData<string, string> Texts => ApprovedTests.Texts;

    [Theory]
    [InlineData("Samia", "de Samia")]
    [InlineData("Anaïs", "d’Anaïs")]
    [InlineData("Éditions du Quai", "d’Éditions du Quai")]
    [InlineData("huissier@etude.example", "de huissier@etude.example")]
    [InlineData("", "de ")]
    public void Names_are_elided_as_they_are_said(string name, string expected) => Assert.Equal(expected, Typography.Of(name));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_set_as_a_printer_would(string language, string code)
    {
        foreach (var (name, several, full) in Written.Variants)
        {
            var text = Written.Text(code, language, several, full);

            foreach (var line in $"{text.Subject}\n{text.Text}".Split('\n')) Assert.True(FaultsIn(line, language).Length == 0, $"{name}: {FaultsIn(line, language)} in: {line}");
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void So_are_the_words_of_a_call(string language)
    {
        foreach (var (_, several, full) in Written.Variants)
        {
            var call = CallScript.Of(Written.For(TemplateCodes.Firm, language, several, full));

            foreach (var line in (string[])[call.Opening, .. call.Goals, .. call.Objections.SelectMany(objection => (string[])[objection.Says, objection.Answer]), call.Closing])
                Assert.Equal("", FaultsIn(line, language));
        }
    }

    [Theory]
    [InlineData("Pourriez-vous payer ?", "space before a sign")]
    [InlineData("Total : 5 €", "space before a sign")]
    [InlineData("l'échéance", "straight apostrophe")]
    [InlineData("le 1 mars 2026", "first of the month")]
    [InlineData("deux  espaces", "double space")]
    [InlineData("Bonjour ,", "empty greeting")]
    [InlineData("le {{due}}", "braces left")]
    [InlineData("soit à régler le .", "space before a full stop")]
    public void The_guard_sees(string line, string fault) => Assert.Contains(fault, FaultsIn(line, "fr"));

    private static string FaultsIn(string line, string language) => string.Join(", ", Rules
        .Where(rule => (rule.Language is null || rule.Language == language) && rule.Pattern.IsMatch(line))
        .Select(rule => rule.Name));

    private static readonly (string Name, string? Language, Regex Pattern)[] Rules =
    [
        ("space before a sign", "fr", SpaceBeforeSign), ("no space before a sign", "fr", NoSpaceBeforeSign), ("straight apostrophe", null, Straight), ("double space", null, Double),
        ("first of the month", "fr", First), ("empty greeting", null, EmptyGreeting), ("braces left", null, Braces), ("space before a full stop", null, SpaceBeforeStop),
        ("mark left", null, Mark), ("space at an end", null, Ends), ("empty brackets", null, EmptyBrackets),
    ];

    [GeneratedRegex("[ ][:;?!€%»]|«[ ]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SpaceBeforeSign { get; }

    [GeneratedRegex(@"[\p{L}\p{N})][;?!€%»]|[\p{L})]:(?!//)|«\p{L}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex NoSpaceBeforeSign { get; }

    [GeneratedRegex("['\"]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Straight { get; }

    [GeneratedRegex(@"[\s]{2,}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Double { get; }

    [GeneratedRegex(@"\b1\s(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex First { get; }

    [GeneratedRegex(@"(Bonjour|Dear)\s*,|Madame\s,|,\s*,", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EmptyGreeting { get; }

    [GeneratedRegex(@"[{}]|\*\*", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Braces { get; }

    [GeneratedRegex(@"\s[.,]|\.\.", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SpaceBeforeStop { get; }

    [GeneratedRegex("[\uE000-\uF8FF]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^\s|\s$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Ends { get; }

    [GeneratedRegex(@"\(\s*\)|«\s*»", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EmptyBrackets { get; }
}
