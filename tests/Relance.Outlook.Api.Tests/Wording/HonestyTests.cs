using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>A text says what is so, and nothing that the law does not give.</summary>
public class HonestyTests
{
    public static TheoryData<string, string> Texts => ApprovedTests.Texts;

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_says_what_may_not_be_said(string language, string code)
    {
        foreach (var (_, several, full) in Written.Variants)
        {
            var text = Written.Text(code, language, several, full);

            Assert.Empty(ForbiddenPhrases.In($"{text.Subject}\n{text.Text}"));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Earlier_reminders_are_spoken_of_only_when_every_invoice_has_had_one(string language, string code)
    {
        var never = Written.For(code, language, several: true, full: false);
        var some = Written.For(code, language, several: true, full: true);

        foreach (var facts in (ReminderFacts[])[never, some])
        {
            var text = ReminderText.RenderOriginal(facts, code).Text;

            Assert.DoesNotMatch("Malgré|Despite|toujours pas|still not|nos rappels", text);
        }
    }

    [Theory]
    [InlineData("fr", "aucun")]
    [InlineData("en", "none")]
    public void When_some_invoices_are_reminded_for_the_first_time_the_text_says_which(string language, string none)
    {
        var text = Written.Text(TemplateCodes.Formal, language, several: true, full: true).Text;

        Assert.Contains(none, text.Split('\n').Single(line => line.Contains("F-2026-0117", StringComparison.Ordinal) && line.Contains("980", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Matches("pour la première fois|for the first time", text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_consumer_and_an_unknown_customer_never_read_what_only_businesses_owe(string language, string code)
    {
        if (code.StartsWith("public", StringComparison.Ordinal)) return;
        foreach (var segment in (Segment?[])[Segment.Consumer, null])
        {
            var facts = Written.For(code, language, several: true, full: true) with { Segment = segment, LateFees = [Written.Fee("F-2026-0101", Segment.Consumer, 2.48m, 0)] };

            var text = ReminderText.RenderOriginal(facts, code).Text;

            Assert.DoesNotMatch("L441|D441|\\b40[^0-9,.]|€40|2192", text);
        }
    }

    [Theory]
    [InlineData(Tone.Friendly, false)]
    [InlineData(Tone.Firm, false)]
    [InlineData(Tone.Formal, true)]
    public void Legal_interest_is_claimed_from_a_consumer_only_in_a_formal_text(Tone tone, bool isClaimed)
    {
        var facts = Written.Facts() with { Segment = Segment.Consumer, Tone = tone, LateFees = [Written.Fee("F-2026-0101", Segment.Consumer, 2.48m, 0)] };

        var text = ReminderText.RenderOriginal(facts, TemplateCodes.Formal).Text;

        Assert.Equal(isClaimed, text.Contains("1231-6", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Segment.Business, "L441-10", "2192")]
    [InlineData(Segment.Public, "R2192-31", "L441")]
    public void Each_regime_cites_its_own_articles(Segment segment, string own, string other)
    {
        var facts = Written.Facts() with { Segment = segment, LateFees = [Written.Fee("F-2026-0101", segment, 11.51m, 40)] };

        var text = ReminderText.RenderOriginal(facts, TemplateCodes.Firm).Text;

        Assert.Contains(own, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Segment.Public, Segment.Business, 40)]
    [InlineData(Segment.Consumer, Segment.Business, 40)]
    [InlineData(Segment.Consumer, Segment.Consumer, 40)]
    [InlineData(null, Segment.Business, 40)]
    public void A_late_fee_of_another_regime_stops_the_text(Segment? customer, Segment fee, int indemnity)
    {
        var facts = Written.Facts() with { Segment = customer, LateFees = [Written.Fee("F-2026-0101", fee, 11.51m, indemnity)] };

        Assert.Throws<ArgumentException>(() => ReminderText.Render(facts));
    }

    [Fact]
    public void A_payment_plan_that_does_not_add_up_stops_the_text()
    {
        var facts = Written.Facts() with { Plan = new ProposedPlan([new(new(2026, 4, 1), 1000m)], null) };

        Assert.Throws<ArgumentException>(() => ReminderText.RenderOriginal(facts, TemplateCodes.PaymentPlan));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Before_the_due_date_nothing_is_called_late(string language)
    {
        var text = Written.Text(TemplateCodes.BeforeDue, language, several: true, full: true);

        Assert.DoesNotMatch("(?i)retard|impay|overdue|unpaid|late|rappel |reminder", $"{text.Subject} {text.Text}".Replace("à rappeler", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Channel.Email, "Par votre e-mail du 12 février 2026, vous nous aviez indiqué un règlement de 500,00 € pour le 20 février 2026.")]
    [InlineData(Channel.Call, "Lors de notre entretien téléphonique du 12 février 2026, vous nous aviez indiqué un règlement de 500,00 € pour le 20 février 2026.")]
    public void A_broken_promise_is_quoted_with_how_it_was_made(Channel via, string sentence)
    {
        var facts = Written.Facts() with { BrokenPromise = new BrokenPromise(new(2026, 2, 12), new(2026, 2, 20), 500m, via) };

        var text = ReminderText.Render(facts).Text.Replace('\u00a0', ' ');

        Assert.Contains(sentence, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Channel.Email, "notre relance du 3 mars 2026")]
    [InlineData(Channel.Call, "notre entretien téléphonique du 3 mars 2026")]
    [InlineData(Channel.RegisteredLetter, "notre lettre recommandée du 3 mars 2026")]
    public void An_earlier_contact_is_named_as_it_was(Channel channel, string phrase)
    {
        var facts = Written.Facts() with { EarlierContact = new EarlierContact(new(2026, 3, 3), channel) };

        var text = ReminderText.Render(facts).Text.Replace('\u00a0', ' ');

        Assert.Contains(phrase, text, StringComparison.Ordinal);
        Assert.DoesNotContain("oubli", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_given_is_not_spoken_of()
    {
        var text = ReminderText.Render(Written.Facts() with { Sender = new Sender("Atelier Morin", null, null, null, null, null) }).Text;

        Assert.DoesNotMatch("IBAN|virement|jointe|relevé|plusieurs fois|remise|pénalités|indiqué un règlement", text);
    }

    [Fact]
    public void Totals_are_net_of_credits_and_late_fees_stand_apart()
    {
        var text = Written.Text(TemplateCodes.Firm, "fr", several: true, full: true).Text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

        Assert.Contains("Total à régler · 2 245,60 €", text, StringComparison.Ordinal);
        Assert.Contains("Total en raison du retard · 157,53 €", text, StringComparison.Ordinal);
        Assert.Contains("Total général à régler · 2 403,13 €", text, StringComparison.Ordinal);
    }
}
