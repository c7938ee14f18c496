using Relance.Outlook.Api.Documents.PaymentPlans;

namespace Relance.Outlook.Api.Tests.Documents;

public sealed class PaymentPlanPdfTests
{
    [Fact]
    public void A_proposal_shows_what_is_owed_when_each_part_is_paid_and_where_to_sign()
    {
        var pdf = Read(SamplePaymentPlans.French);

        Assert.All(
            new[]
            {
                "Lyon, le 22 novembre 2026", "Objet : proposition d’échéancier", "À ce jour, la somme suivante reste à régler :", "FA-2026-0101 30/07/2026 1 234,50 €", "Total dû 4 321,50 €",
                "en trois versements :", "1/3 15 décembre 2026 1 440,50 € 2 881,00 €", "2/3 15 janvier 2027 1 440,50 € 1 440,50 €", "3/3 1er février 2027 1 440,50 € 0,00 €",
                "Total des versements 4 321,50 €", "au plus tard le 5 décembre 2026", "IBAN FR76 3000 6000 0112 3456 7890 189", "Bon pour accord – Hôtel du Cèdre Bleu", "Somme due : 4 321,50 €, à régler en trois versements,", "du 15 décembre 2026 au 1er février 2027.", "Nom et qualité", "Signature", "Claire Lachaume, Gérante",
            },
            words => Assert.Contains(words, pdf.Text.Replace('\n', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public void A_missed_instalment_makes_the_rest_due_only_if_the_proposal_says_so()
    {
        const string Clause = "deviendrait immédiatement exigible";

        Assert.Contains(Clause, Read(SamplePaymentPlans.French).Text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("exigible", Read(SamplePaymentPlans.French with { RestFallsDueWhenMissed = false }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_proposal_is_English_throughout()
    {
        var text = Read(SamplePaymentPlans.English).Text;

        Assert.Contains("in two instalments:", text, StringComparison.Ordinal);
        Assert.Contains("Late-payment interest and compensation €80.00", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("Facture|versement|Échéance|accord|Pour ", text);
    }

    [Theory]
    [InlineData(1_440.49)]
    [InlineData(1_440.51)]
    public void Instalments_that_do_not_add_up_are_refused(double last)
    {
        var plan = SamplePaymentPlans.French with { Instalments = [.. SamplePaymentPlans.French.Instalments.Take(2), new(new(2027, 2, 1), (decimal)last)] };

        Assert.Throws<ArgumentException>(() => PaymentPlanPdf.Render(plan));
    }

    [Fact]
    public void Instalments_out_of_order_or_without_an_amount_are_refused()
    {
        var plan = SamplePaymentPlans.French;

        Assert.Throws<ArgumentException>(() => PaymentPlanPdf.Render(plan with { Instalments = [.. plan.Instalments.Reverse()] }));
        Assert.Throws<ArgumentException>(() => PaymentPlanPdf.Render(plan with { Instalments = [.. plan.Instalments, new(new(2027, 3, 1), 0m)] }));
        Assert.Throws<ArgumentException>(() => PaymentPlanPdf.Render(plan with { Invoices = [], Instalments = [] }));
    }

    [Fact]
    public void A_plan_over_two_years_flows_over_pages_and_is_signed_on_the_last()
    {
        var plan = SamplePaymentPlans.French with
        {
            Invoices = [new("FA-2026-0101", new(2026, 7, 30), 2_400m)],
            Instalments = [.. Enumerable.Range(0, 24).Select(i => new PlanInstalment(new DateOnly(2026, 12, 15).AddMonths(i), 100m))],
        };

        var pdf = Read(plan);

        Assert.Equal(2, pdf.Pages.Count);
        Assert.Contains("24/24 15 novembre 2028 100,00 € 0,00 €", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("Bon pour accord – Hôtel", pdf.TextOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public void How_to_accept_stands_on_the_page_that_is_signed()
    {
        Assert.All(Enumerable.Range(1, 40), count =>
        {
            var pdf = Read(SamplePaymentPlans.French with { Invoices = [new("FA-1", new(2026, 7, 30), count)], Instalments = [.. Enumerable.Range(0, count).Select(i => new PlanInstalment(new DateOnly(2026, 12, 15).AddMonths(i), 1m))] });

            var signed = Assert.Single(Enumerable.Range(0, pdf.Pages.Count), page => pdf.TextOf(page).Contains("Bon pour accord –", StringComparison.Ordinal));
            Assert.Contains("Pour accepter cette proposition", pdf.TextOf(signed), StringComparison.Ordinal);
            Assert.Contains("Nom et qualité", pdf.TextOf(signed), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Endless_names_are_never_drawn_over_others()
    {
        var endless = string.Concat(Enumerable.Repeat("Société<&>", 1_000));
        var plan = SamplePaymentPlans.French;

        var pdf = Read(plan with
        {
            Sender = SampleLetters.Sender with { Name = endless },
            Addressee = new(endless, [endless]),
            Salutation = endless,
            Invoices = [new(endless, new(2026, 7, 30), plan.Total)],
            Signer = new(endless, endless),
        });

        Assert.Empty(pdf.Faults());
    }

    [Fact]
    public void The_same_proposal_gives_the_same_bytes()
    {
        Assert.Equal(PaymentPlanPdf.Render(SamplePaymentPlans.French), PaymentPlanPdf.Render(SamplePaymentPlans.French with { }));
    }

    private static PdfReader Read(PaymentPlanDocument plan) => new(PaymentPlanPdf.Render(plan));
}
