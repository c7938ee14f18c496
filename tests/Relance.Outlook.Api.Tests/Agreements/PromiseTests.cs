using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Agreements;

/// <summary>Nobody is chased while a promise holds; once it is broken, the next text says so.</summary>
public sealed class PromiseTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private static readonly DateOnly Friday = new(2026, 3, 20);

    [Fact]
    public async Task It_holds_to_its_day_and_two_working_days_on_every_screen()
    {
        var lupin = await Late();

        var promise = await lupin.Agree("promises", new { promisedFor = Friday, note = "Vu avec Mme Petit" });

        var resumes = Friday.AddDays(5);
        Assert.Equal((HoldReason.Promise, Friday, resumes.AddDays(-1), true), (promise.Kind, promise.PromisedFor, promise.Until, promise.IsActive));
        Assert.Equal("Promesse de règlement pour le 20 mars 2026", promise.Text.Plain());
        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Wait, "promised", resumes), (row.Action, Assert.Single(row.Holds).Code, row.NextDate!.Value));
        var explanation = await lupin.Explain();
        Assert.Equal((false, "promised", resumes), (explanation.Chased, explanation.Reasons[0].Code, explanation.Next!.Date));
        Assert.Equal(resumes, (await lupin.Forecast())[0].On);
    }

    [Fact]
    public async Task It_is_written_to_the_history_with_who_and_why()
    {
        var lupin = await Late();

        await lupin.Agree("promises", new { promisedFor = Friday, amount = new { amount = "100.00", currency = "EUR" }, note = " Vu avec Mme Petit " });

        var entry = Assert.Single(await lupin.History());
        Assert.Equal((ExchangeKind.Promise, "Vu avec Mme Petit"), (entry.Kind, entry.Text));
        Assert.StartsWith("Promesse de règlement de 100,00 € pour le 20 mars 2026", entry.Subject!.Plain(), StringComparison.Ordinal);
        Assert.Equal((await lupin.Agreements())[0].By, entry.From);
        Assert.Equal("F-1", Assert.Single(entry.Invoices));
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task Corrected_it_holds_to_the_new_day_and_the_history_keeps_both()
    {
        var lupin = await Late();
        var promise = await lupin.Agree("promises", new { promisedFor = Friday });

        var corrected = await lupin.Change("promises", promise, new { promisedFor = Friday.AddDays(7), note = "Confirmé par téléphone" });

        Assert.Equal((promise.Id, Friday.AddDays(11)), (corrected.Id, corrected.Until));
        Assert.Equal(Friday.AddDays(12), (await lupin.Row())!.NextDate);
        var entry = (await lupin.History())[0];
        Assert.Equal(ExchangeKind.HoldChanged, entry.Kind);
        Assert.Contains("27 mars 2026 (auparavant : Promesse de règlement pour le 20 mars 2026)", entry.Subject!.Plain(), StringComparison.Ordinal);
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task Ended_it_holds_no_longer_once_and_for_all()
    {
        var lupin = await Late();
        var promise = await lupin.Agree("promises", new { promisedFor = Friday });

        var ended = await lupin.End("promises", promise, "Le client s’est dédit");

        Assert.Equal((false, "Le client s’est dédit"), (ended.IsActive, ended.EndNote));
        Assert.Equal(NextStep.Write, (await lupin.Row())!.Action);
        Assert.Equal((ExchangeKind.HoldEnded, "Le client s’est dédit"), ((await lupin.History())[0].Kind, (await lupin.History())[0].Text));
        Assert.Equal(404, (await lupin.RefusedEnd("promises", promise)).Status);
        Assert.Equal(404, (await lupin.RefusedChange("promises", promise, new { promisedFor = Friday })).Status);
        await host.AssertWhole(lupin);
    }

    [Theory]
    [InlineData("disputes")]
    [InlineData("pauses")]
    [InlineData("payment-plans")]
    public async Task Another_kind_of_agreement_does_not_know_it(string kind)
    {
        var lupin = await Late();
        var promise = await lupin.Agree("promises", new { promisedFor = Friday });

        var refusal = await lupin.RefusedEnd(kind, promise);

        Assert.Equal(404, refusal.Status);
        Assert.True(Assert.Single(await lupin.Agreements()).IsActive);
    }

    [Fact]
    public async Task Broken_it_resumes_by_itself_and_the_next_text_quotes_it_once()
    {
        await using var ownClock = await RelanceHost.Start();
        var lupin = await Late(ownClock);
        await lupin.Agree("promises", new { promisedFor = Friday });
        await ownClock.Control.AdvanceDays(14);
        var held = await lupin.Row();
        await ownClock.Control.AdvanceDays(1);

        var row = (await lupin.Row())!;
        var reasons = (await lupin.Explain()).Reasons.Select(reason => reason.Code);
        await lupin.Company.PrepareAll();
        var reminder = Assert.Single(await lupin.Company.Reminders());
        var html = (await lupin.Company.Who.Api.Get<ReminderDto>($"/api/reminders/{reminder.Id}")).Html!.Plain();

        Assert.Equal((NextStep.Wait, NextStep.Write), (held!.Action, row.Action));
        Assert.Contains("promiseBroken", reasons);
        Assert.Contains(row.Checks, check => check.Code == "promise" && check.Text.Plain().Contains("20 mars 2026", StringComparison.Ordinal));
        Assert.Contains("20 mars 2026", html, StringComparison.Ordinal);
        await ownClock.Control.Send(reminder.ItemId!);
        await lupin.Company.Who.Sync();
        Assert.DoesNotContain("promiseBroken", (await lupin.Explain()).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Kept_it_is_over_and_what_came_later_is_chased()
    {
        await using var ownClock = await RelanceHost.Start();
        var books = new Books().Owing("Lupin", "F-1");
        var company = await (await ownClock.Newcomer()).Keeps(books);
        await company.Set(settings => settings with { StaleAfterDays = null });
        var lupin = await company.File("Lupin");
        await lupin.Agree("promises", new { promisedFor = Friday });

        await company.Import(books.Settled("F-1").Owing("Lupin", "F-2", late: 9).Csv());

        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Write, "F-2"), (row.Action, Assert.Single(row.Invoices).Number));
        await ownClock.Control.AdvanceDays(15);
        Assert.DoesNotContain("promiseBroken", (await lupin.Explain("F-2")).Reasons.Select(reason => reason.Code));
    }

    private Task<CustomerFile> Late() => Late(host);

    private static async Task<CustomerFile> Late(RelanceHost host)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        await company.Set(settings => settings with { StaleAfterDays = null });
        return await company.File("Lupin");
    }
}
