using System.Globalization;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Documents;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Letters;

/// <summary>What is posted: the letter that is due, with the figures that the screen explains, and the statement of account.</summary>
public sealed class LetterTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Iban = "FR7630006000011234567890189";
    private const string IbanShown = "FR76 3000 6000 0112 3456 7890 189";

    [Fact]
    public async Task The_letter_that_is_due_is_ready_to_post()
    {
        var lupin = await ToWriteTo("telephone", late: 30, done: new { kind = "call", result = "spoken", on = "2026-02-20" });

        var file = await lupin.Company.Who.Api.File($"{lupin.Path}/letter");

        var pdf = new PdfReader(file.Content);
        Assert.Equal(("lettre-LUPIN-2026-03-10.pdf", "application/pdf"), (file.Name, file.Type));
        Assert.All(
            new[] { "Atelier d’essai", "12 rue des Lilas", "Lupin", "3 place de la Fontaine", "38000 Grenoble", "Lyon, le 10 mars 2026", "F-1", "1 000,00 €", IbanShown, "Claire Delmas" },
            words => Assert.Contains(words, pdf.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("recommandée", pdf.Text, StringComparison.Ordinal);
        Assert.Empty(pdf.Faults());
    }

    [Fact]
    public async Task A_formal_notice_claims_to_the_cent_what_the_explanation_computes_line_by_line()
    {
        var lupin = await ToWriteTo("formel", late: 100, done: new { kind = "reminderByHand", on = "2026-02-20" });
        var fees = (await lupin.Explain()).LateFees!;

        var file = await lupin.Company.Who.Api.File($"{lupin.Path}/letter?registeredNumber={Uri.EscapeDataString("1A 123 456 7890 1")}");

        var text = new PdfReader(file.Content).Text;
        Assert.Equal(2, fees.Lines.Count);
        Assert.Equal(fees.Interest.Amount, Sum(fees.Lines.Select(line => line.Interest)));
        Assert.Equal(fees.Total.Amount, Sum([fees.Interest, fees.Indemnity]));
        var shown = fees.Lines.Select(line => Euros(line.Interest)).Concat([Euros(fees.Indemnity), Euros(fees.Total)]);
        Assert.All(shown.Concat(["1A 123 456 7890 1", "recommandée", "F-1", "1 000,00 €"]), words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Matches("(?i)mett?ons en demeure|mise en demeure", text);
        var total = decimal.Parse(fees.Total.Amount, CultureInfo.InvariantCulture) + 1000m;
        Assert.Contains(Euros(MoneyDto.Of(total, "EUR")), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posted_with_its_number_the_letter_is_no_longer_due()
    {
        var lupin = await ToWriteTo("formel", late: 100, done: new { kind = "reminderByHand", on = "2026-02-20" });
        await lupin.Log(new { kind = "registeredLetter", registeredNumber = "1A 1" });

        var refusal = await lupin.Company.Who.Api.RefusedGet($"{lupin.Path}/letter");

        Assert.Equal((409, "reminder.held"), (refusal.Status, refusal.Code));
        Assert.Equal(2, (await lupin.Invoices())[0].LevelDone);
    }

    [Fact]
    public async Task Without_a_letter_due_the_refusal_says_why()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Bosc"));
        var bosc = await company.File("Bosc");
        await bosc.Agree("stops", new { note = "Contentieux" });

        var mail = await company.Who.Api.RefusedGet($"{(await company.File("Lupin")).Path}/letter");
        var stopped = await company.Who.Api.RefusedGet($"{bosc.Path}/letter");
        var tooLong = await company.Who.Api.RefusedGet($"{bosc.Path}/letter?registeredNumber={new string('1', 41)}");

        Assert.Equal((409, "reminder.held", 409, "reminder.held"), (mail.Status, mail.Code, stopped.Status, stopped.Code));
        Assert.Contains("Relances arrêtées", stopped.Detail, StringComparison.Ordinal);
        Assert.Equal((400, "registeredNumber"), (tooLong.Status, Assert.Single(tooLong.Errors).Key));
    }

    [Fact]
    public async Task The_statement_lists_all_that_is_open_and_what_is_deducted()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 30, open: 1000m).Owing("Lupin", "F-2", late: -10, open: 500m).Owing("Lupin", "AV-1", late: 5, open: -200m));
        await Sender(company);
        var lupin = await company.File("Lupin");

        var file = await company.Who.Api.File($"{lupin.Path}/statement");

        var text = new PdfReader(file.Content).Text;
        Assert.Equal("releve-LUPIN-2026-03-10.pdf", file.Name);
        Assert.All(new[] { "F-1", "F-2", "AV-1", "1 000,00 €", "500,00 €", "1 300,00 €", IbanShown }, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal("1300.00", (await lupin.Read()).Balance.Amount);
    }

    [Fact]
    public async Task An_english_customer_reads_english()
    {
        var lupin = await ToWriteTo("telephone", late: 30, done: new { kind = "call", result = "spoken", on = "2026-02-20" }, language: "en");

        var letter = await lupin.Company.Who.Api.File($"{lupin.Path}/letter");
        var statement = await lupin.Company.Who.Api.File($"{lupin.Path}/statement");

        Assert.Equal(("letter-LUPIN-2026-03-10.pdf", "statement-LUPIN-2026-03-10.pdf"), (letter.Name, statement.Name));
        foreach (var text in new[] { letter, statement }.Select(file => new PdfReader(file.Content).Text))
        {
            Assert.Contains("€1,000.00", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("Facture|Échéance|Montant|Madame", text);
        }
    }

    [Theory]
    [InlineData(225)]
    [InlineData(226)]
    [InlineData(227)]
    public async Task What_is_to_be_paid_to_somebody_else_never_shows_our_account(int status)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 30, open: 1000m).Owing("Lupin", "F-2", late: 30));
        await Sender(company);
        await company.Set(settings => settings with { PlanCode = "telephone" });
        var lupin = await company.File("Lupin");
        await lupin.Log(new { kind = "call", result = "spoken", on = "2026-02-20" });
        var plan = await lupin.Agree("payment-plans", new { invoiceIds = new[] { await company.Invoice("F-2") }, count = 2, firstOn = "2026-04-01" });
        string[] documents = ["letter", "statement", $"payment-plans/{plan.Id}/document"];
        foreach (var document in documents) Assert.Contains(IbanShown, new PdfReader((await company.Who.Api.File($"{lupin.Path}/{document}")).Content).Text, StringComparison.Ordinal);

        await company.Who.Api.Put<ExplanationDto>($"{company.Path}/invoices/{await company.Invoice("F-2")}", new { status });

        foreach (var document in documents) Assert.DoesNotContain("3000 6000", new PdfReader((await company.Who.Api.File($"{lupin.Path}/{document}")).Content).Text, StringComparison.Ordinal);
        await company.Who.Api.Post<Features.Reminders.ReminderDto>($"{lupin.Path}/payment-plans/{plan.Id}/draft");
        Assert.DoesNotContain("3000", Assert.Single(await company.Who.Mailbox.Drafts()).Body!.Content!.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_currency_that_the_customer_does_not_have_is_refused()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin"));

        var refusal = await company.Who.Api.RefusedGet($"{(await company.File("Lupin")).Path}/statement?currency=USD");

        Assert.Equal((400, "currency"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    private static string Euros(MoneyDto money) => decimal.Parse(money.Amount, CultureInfo.InvariantCulture).ToString("#,0.00", CultureInfo.GetCultureInfo("fr-FR")).Plain() + " €";

    private static string Sum(IEnumerable<MoneyDto> amounts) => amounts.Sum(money => decimal.Parse(money.Amount, CultureInfo.InvariantCulture)).ToString("0.00", CultureInfo.InvariantCulture);

    private static Task Sender(Company company) => company.Set(settings => settings with { Iban = Iban, Address = "12 rue des Lilas\n69007 Lyon", SignatureName = "Claire Delmas" });

    private async Task<CustomerFile> ToWriteTo(string plan, int late, object done, string? language = null)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: late, open: 1000m));
        await Sender(company);
        await company.Set(settings => settings with { PlanCode = plan });
        var lupin = await company.File("Lupin");
        await lupin.Is(new { segment = "business", address = "3 place de la Fontaine\n38000 Grenoble", language });
        await lupin.Log(done);
        return lupin;
    }
}
