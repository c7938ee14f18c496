using System.Text;
using Relance.Outlook.Api.Tests.Borders;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>
/// Every text of the product as a person approved it, byte for byte, in <c>Approved/</c>. After a change on purpose, run these tests once
/// with UPDATE_APPROVED=1 and read the difference.
/// </summary>
public class ApprovedTests
{
    public static TheoryData<string, string> Texts => [.. Written.Languages.SelectMany(language => Written.Codes.Select(code => (language, code)))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_reads_as_approved(string language, string code)
    {
        var written = new StringBuilder();
        foreach (var (name, several, full) in Written.Variants)
        {
            var text = Written.Text(code, language, several, full);
            written.AppendJoin('\n', $"=== {name}", text.Subject, "", text.Text, "");
        }

        Matches($"{language}/{code}.txt", written.ToString());
    }

    [Theory]
    [InlineData("fr", TemplateCodes.Firm)]
    [InlineData("en", TemplateCodes.Firm)]
    [InlineData("fr", TemplateCodes.Statement)]
    public void Its_HTML_is_as_approved(string language, string code) => Matches($"html/{language}.{code}.html", Written.Text(code, language, several: true, full: true).Html + "\n");

    [Theory]
    [InlineData("fr", TemplateCodes.CourteousLetter)]
    [InlineData("en", TemplateCodes.CourteousLetter)]
    [InlineData("fr", TemplateCodes.FormalNotice)]
    public void Its_letter_is_as_approved(string language, string code)
    {
        var letter = Written.Text(code, language, several: true, full: true).Letter;

        var written = string.Join('\n', [letter.Mention, letter.DateLine, letter.SubjectLine, .. letter.Parts.Select(Outline), letter.Enclosures, ""]);

        Matches($"letter/{language}.{code}.txt", written);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_words_of_a_call_are_as_approved(string language)
    {
        var written = new StringBuilder();
        foreach (var (name, several, full) in Written.Variants)
        {
            var call = CallScript.Of(Written.For(TemplateCodes.Friendly, language, several, full));
            string[] goals = [.. call.Goals.Select(goal => $"- {goal}")];
            string[] objections = [.. call.Objections.Select(objection => $"{objection.Says}\n  {objection.Answer}")];
            written.AppendJoin('\n', [$"=== {name}", call.Opening, "", .. goals, "", .. objections, "", call.Closing, "", ""]);
        }

        Matches($"{language}/call.txt", written.ToString());
    }

    private static string Outline(TextPart part) => part switch
    {
        TextParagraph paragraph => string.Join(" / ", paragraph.Lines.Select(line => string.Concat(line.Select(run => run.IsBold ? $"[{run.Text}]" : run.Text)))),
        TextTable table => string.Join('\n', table.Rows.Select(row => "| " + string.Join(" | ", row.Cells))),
        _ => throw new InvalidOperationException($"A letter holds a {part.GetType().Name}."),
    };

    private static void Matches(string name, string written)
    {
        var path = Path.Combine(ApiSources.Root, "tests/Relance.Outlook.Api.Tests/Wording/Approved", name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        Assert.True(File.Exists(path), $"{name} has not been approved yet: run with UPDATE_APPROVED=1 and read it.");
        Assert.Equal(File.ReadAllText(path), written);
    }
}
