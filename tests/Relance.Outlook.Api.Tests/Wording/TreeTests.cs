using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

public class TreeTests
{
    [Fact]
    public void A_template_is_read_as_paragraphs_lines_and_bold_words()
    {
        var text = Render("Un **mot gras** ici\nsuite\n\n\nDeux");

        Assert.Equal("Un mot gras ici\nsuite\n\nDeux\n", text.Text);
        Assert.Contains("Un <strong>mot gras</strong> ici<br>\nsuite</p>", text.Html, StringComparison.Ordinal);
        Assert.Equal(2, text.Letter.Parts.Count);
    }

    [Theory]
    [InlineData("A\n{{#if several}}\nB\n{{/if}}\nC", "A\nC\n")]
    [InlineData("A\n{{#unless several}}\nB\n{{/unless}}\nC", "A\nB\nC\n")]
    [InlineData("A\n\n{{#if several}}\nB\n{{else}}\nD\n{{/if}}\n\nC", "A\n\nD\n\nC\n")]
    [InlineData("A {{#if several}}B{{/if}} C", "A C\n")]
    [InlineData("A\r\n\r\nB", "A\n\nB\n")]
    [InlineData("{{#each invoices}}\n- {{number}}\n{{/each}}", "- F-2026-0101\n")]
    public void Conditions_leave_no_gaps(string body, string text) => Assert.Equal(text, Render(body).Text);

    [Fact]
    public void French_signs_and_apostrophes_are_set_for_the_author()
    {
        var source = new TemplateSource("L'objet : {{total}} ?", "C'est « dit » !");

        var text = ReminderText.Render(Written.Facts(), source);

        Assert.Equal("L’objet\u00a0: 1\u202f234,56\u00a0€\u00a0?", text.Subject);
        Assert.Equal("C’est «\u00a0dit\u00a0»\u00a0!\n", text.Text);
    }

    [Fact]
    public void The_HTML_fetches_nothing_and_fixes_no_colour()
    {
        foreach (var language in Written.Languages)
        {
            foreach (var code in Written.Codes)
            {
                var html = Written.Text(code, language, several: true, full: true).Html;

                Assert.DoesNotMatch("(?i)(^|[^-])color:|background|<style|<link|src=\"(?!cid:)|url\\(|class=", html);
            }
        }
    }

    [Fact]
    public void A_letter_has_its_mention_date_subject_and_enclosures()
    {
        var letter = Written.Text(TemplateCodes.FormalNotice, "fr", several: true, full: true).Letter;

        Assert.Equal("Lettre recommandée avec avis de réception", letter.Mention);
        Assert.Equal("Le 3 mars 2026", letter.DateLine.Replace('\u00a0', ' '));
        Assert.StartsWith("Objet\u00a0: Mise en demeure de payer", letter.SubjectLine, StringComparison.Ordinal);
        Assert.Equal("P.J.\u00a0: copie des 3 factures\u00a0; relevé de compte", letter.Enclosures);
        Assert.DoesNotContain(letter.Parts, part => part is TextPicture);
    }

    [Fact]
    public void An_agreed_date_has_its_column_only_when_there_is_one()
    {
        var facts = Written.Facts(several: true);

        var agreed = ReminderText.Render(facts with { Invoices = [facts.Invoices[0] with { AgreedOn = new DateOnly(2026, 2, 20) }, facts.Invoices[1]] }).Text;

        Assert.Contains("F-2026-0101 · Date 03/01/2026 · Échéance 02/02/2026 · Échéance convenue 20/02/2026", agreed, StringComparison.Ordinal);
        Assert.Contains("F-2026-0117 · Date 31/01/2026 · Échéance 01/03/2026 · Échéance convenue –", agreed, StringComparison.Ordinal);
        Assert.DoesNotContain("convenue", ReminderText.Render(facts).Text, StringComparison.Ordinal);
    }

    private static RenderedText Render(string body) => ReminderText.Render(Written.Facts(), new TemplateSource("Objet", body));
}
