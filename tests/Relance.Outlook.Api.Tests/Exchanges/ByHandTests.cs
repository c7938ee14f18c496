using Relance.Domain.Decisions;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Exchanges;

/// <summary>Letters and reminders that left without us count like ours; a note counts for nothing; a mistake is taken back once.</summary>
public sealed class ByHandTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("reminderByHand", ExchangeKind.ReminderByHand, "Relance faite à la main")]
    [InlineData("letter", ExchangeKind.Letter, "Lettre de relance postée")]
    [InlineData("registeredLetter", ExchangeKind.RegisteredLetter, "Lettre recommandée avec avis de réception postée")]
    [InlineData("handOver", ExchangeKind.HandOver, "Dossier remis au recouvrement")]
    public async Task It_counts_as_the_next_level_from_its_own_day(string kind, ExchangeKind entry, string sentence)
    {
        var lupin = await Late(30);

        var logged = await lupin.Log(new { kind, on = "2026-03-06" });

        var invoice = Assert.Single(await lupin.Invoices());
        Assert.Equal((1, new DateOnly(2026, 3, 6), invoice.Id), (invoice.LevelDone, invoice.LevelDoneOn!.Value, Assert.Single(logged.Counted)));
        Assert.Equal((NextStep.Wait, new DateOnly(2026, 3, 20)), ((await lupin.Row())!.Action, (await lupin.Row())!.NextDate!.Value));
        var written = Assert.Single(await lupin.History());
        Assert.Equal((entry, sentence, 1), (written.Kind, written.Subject!.Plain(), written.Level!.Value));
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 12, 0, 0, TimeSpan.Zero), written.At);
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task It_keeps_its_interval_for_invoices_that_come_later_too()
    {
        var books = new Books().Owing("Lupin", "F-1");
        var company = await (await host.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        await lupin.Log(new { kind = "reminderByHand", on = "2026-03-09" });

        await company.Import(books.Owing("Lupin", "F-2").Csv());

        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Wait, "intervalNotElapsed", new DateOnly(2026, 3, 16)), (row.Action, Assert.Single(row.Holds).Code, row.NextDate!.Value));
    }

    [Fact]
    public async Task Only_the_invoices_named_advance()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        var lupin = await company.File("Lupin");
        var second = await company.Invoice("F-2");

        await lupin.Log(new { kind = "letter", invoiceIds = new[] { second } });

        Assert.Equal([("F-1", 0), ("F-2", 1)], (await lupin.Invoices()).Select(invoice => (invoice.Number, invoice.LevelDone)).Order());
        Assert.Equal(["F-2"], (await lupin.History())[0].Invoices);
    }

    [Fact]
    public async Task The_registered_number_is_in_the_history()
    {
        var lupin = await Late(30);

        await lupin.Log(new { kind = "registeredLetter", registeredNumber = "1A 123 456 7890 1" });

        Assert.Equal("Lettre recommandée avec avis de réception postée, n° 1A 123 456 7890 1", (await lupin.History())[0].Subject!.Plain());
    }

    [Theory]
    [InlineData("""{"kind":"note","text":"Le comptable est en congé"}""")]
    [InlineData("""{"kind":"note","text":"Le comptable est en congé","counts":true}""")]
    public async Task A_note_counts_for_nothing(string typed)
    {
        var lupin = await Late(10);

        var logged = await lupin.Log(Entered.Json(typed));

        Assert.Empty(logged.Counted);
        Assert.Equal(NextStep.Write, (await lupin.Row())!.Action);
        Assert.Equal("Le comptable est en congé", Assert.Single(await lupin.History()).Text);
        Assert.Equal(409, (await lupin.RefusedCancel(logged)).Status);
    }

    [Fact]
    public async Task Entered_by_mistake_it_is_taken_back_once_and_the_history_says_so()
    {
        var lupin = await Late(30);
        await lupin.Log(new { kind = "reminderByHand", on = "2026-02-20" });
        var mistake = await lupin.Log(new { kind = "registeredLetter", on = "2026-03-09", registeredNumber = "1A 1" });

        await lupin.Cancel(mistake);
        var twice = await lupin.RefusedCancel(mistake);

        Assert.Equal((409, "exchange.notCounted"), (twice.Status, twice.Code));
        var invoice = Assert.Single(await lupin.Invoices());
        Assert.Equal((1, new DateOnly(2026, 2, 20)), (invoice.LevelDone, invoice.LevelDoneOn!.Value));
        var history = await lupin.History();
        Assert.Equal(3, history.Count);
        Assert.Equal("Saisie annulée : Lettre recommandée avec avis de réception postée, n° 1A 1 (échange n° 2)", history[0].Subject!.Plain());
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task Taken_back_it_no_longer_keeps_an_interval()
    {
        var lupin = await Late(10);
        var mistake = await lupin.Log(new { kind = "reminderByHand" });
        var held = (await lupin.Row())!;

        await lupin.Cancel(mistake);

        Assert.Equal((NextStep.Wait, NextStep.Write), (held.Action, (await lupin.Row())!.Action));
        Assert.Equal(Outcome.Drafted, Assert.Single((await lupin.Company.PrepareAll()).Items).Outcome);
    }

    [Fact]
    public async Task What_a_mailbox_sent_cannot_be_taken_back_by_hand()
    {
        var lupin = await Late(10);
        await lupin.Company.SendAll();
        var sent = (await lupin.History())[0];

        var refusal = await lupin.Company.Who.Api.RefusedPost($"{lupin.Path}/exchanges/{sent.Id}/cancel");

        Assert.Equal((409, "exchange.notCounted"), (refusal.Status, refusal.Code));
        Assert.Equal(1, Assert.Single(await lupin.Invoices()).LevelDone);
    }

    [Fact]
    public async Task Another_customers_exchange_is_not_found()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Bosc"));
        var (lupin, bosc) = (await company.File("Lupin"), await company.File("Bosc"));
        var logged = await lupin.Log(new { kind = "letter" });

        var cancel = await bosc.RefusedCancel(logged);
        var prove = await bosc.RefusedProve(logged, Upload.Pdf("accuse.pdf"));

        Assert.Equal((404, 404), (cancel.Status, prove.Status));
        Assert.Equal(1, (await lupin.Invoices())[0].LevelDone);
    }

    private async Task<CustomerFile> Late(int days)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: days));
        return await company.File("Lupin");
    }
}
