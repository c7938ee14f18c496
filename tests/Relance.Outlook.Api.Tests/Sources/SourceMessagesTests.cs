using System.Reflection;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class SourceMessagesTests
{
    public static TheoryData<string> Codes => [.. typeof(SourceCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_a_sentence_in_both_languages_that_names_the_file(string code)
    {
        var issue = new SourceIssue("ventes.csv", 12, "Solde", code, "7.50 · AB · C1 Dupin");

        var french = SourceMessages.Text(issue, "fr");
        var english = SourceMessages.Text(issue, "en");

        Assert.StartsWith("ventes.csv, ligne 12, colonne «\u00A0Solde\u00A0»\u00A0: ", french);
        Assert.StartsWith("ventes.csv, line 12, column \"Solde\": ", english);
        Assert.All([french, english], text => Assert.True(text.EndsWith('.') && text.IndexOfAny(['{', '}']) < 0, text));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void French_signs_stand_after_a_space_that_does_not_break(string code)
    {
        var text = SourceMessages.Text(new SourceIssue("ventes.csv", null, null, code, "1 · 2 · 3"), "fr");

        Assert.DoesNotMatch("[^\u00A0][:;?!€»](?:\\s|$)| [:;?!€»]|« ", text);
    }

    [Fact]
    public void A_message_shows_the_parts_of_its_value_and_amounts_as_people_write_them()
    {
        var issue = new SourceIssue("FEC.txt", 42, null, SourceCodes.FecLetterGap, "-1234.50 · AB · C1 Dupin · Fils");

        var french = SourceMessages.Text(issue, "fr");
        var english = SourceMessages.Text(issue, "en");

        Assert.Equal("FEC.txt, ligne 42\u00A0: le lettrage AB du client C1 Dupin · Fils n'est pas équilibré\u00A0: écart de -1\u202F234,50\u00A0€. L'écart reste ouvert sur les lignes les plus récentes\u00A0; vérifiez ce lettrage.", french);
        Assert.Equal("FEC.txt, line 42: lettering AB of customer C1 Dupin · Fils does not balance: gap of -€1,234.50. The gap stays open on the newest lines; check this lettering.", english);
    }

    [Fact]
    public void Missing_columns_are_named_in_words()
    {
        var issue = new SourceIssue("ventes.csv", 1, null, SourceCodes.CsvColumnsMissing, "number, open");

        var text = SourceMessages.Text(issue, "fr");

        Assert.Contains("le numéro de facture, le montant restant dû", text);
    }
}
