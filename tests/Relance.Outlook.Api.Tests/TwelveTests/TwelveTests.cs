using Relance.Domain.Checks;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Twelve;

/// <summary>
/// The twelve ways in which other systems are known to fail (section 4 of the study of peers), each through the front door and named after
/// its line. Line 8 has a file of its own; line 10, the wrong client's file, stands with the reading of PDFs.
/// </summary>
public sealed class TwelveTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Line_1_a_mail_that_stays_in_drafts_leaves_counter_and_level_unchanged()
    {
        var lupin = await Late(10);
        await lupin.Company.PrepareAll();

        await lupin.Company.Who.Sync();

        var invoice = Assert.Single(await lupin.Invoices());
        Assert.Equal((0, (DateOnly?)null), (invoice.LevelDone, invoice.LevelDoneOn));
        Assert.Equal("draftWaiting", (await lupin.Row())!.Holds[0].Code);
        Assert.Empty(await lupin.History());
    }

    [Fact]
    public async Task Line_1_a_mail_that_fails_leaves_counter_and_level_unchanged_and_can_be_asked_for_again()
    {
        var lupin = await Late(10);
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "before", status = 403, times = 1000 });
        var failed = Assert.Single((await lupin.Company.PrepareAll()).Items);
        await host.Control.Faults();

        var again = Assert.Single((await lupin.Company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, Outcome.Drafted), (failed.Outcome, again.Outcome));
        Assert.Equal(0, Assert.Single(await lupin.Invoices()).LevelDone);
        Assert.Empty(await lupin.History());
        Assert.Single(await lupin.Company.Who.Mailbox.Drafts());
    }

    [Theory]
    [InlineData("paid", "paid")]
    [InlineData("disputed", "dispute")]
    [InlineData("answered", "reply")]
    public async Task Line_2_paid_disputed_or_answered_between_draft_and_send_is_blocked(string happened, string code)
    {
        var books = new Books().Owing("Lupin", "F-1", late: 30).Owing("Bosc", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        if (happened == "answered") await lupin.Log(new { kind = "reminderByHand", on = "2026-02-20" });
        var earlier = happened == "answered" ? await SentBefore(company) : null;
        await company.PrepareAll();
        var draft = (await company.Reminders()).Single(reminder => reminder is { CustomerName: "Lupin", State: ReminderState.Drafted });
        var ready = await Check(company, draft);

        if (happened == "paid") await company.Import(books.Settled("F-1").Csv());
        if (happened == "disputed") await lupin.Agree("disputes", new { note = "Marchandise non conforme" });
        if (earlier is not null) await host.Control.Incoming(company.Who.User, books.AddressOf("Lupin"), "Votre rappel", "Le virement part demain.");
        await company.Who.Sync();

        var check = await Check(company, draft);
        Assert.True(ready.Ok);
        Assert.Equal((false, code), (check.Ok, Assert.Single(check.Checks, entry => entry.Severity == Severity.Block).Code));
        Assert.Equal(happened == "answered" ? 1 : 0, (await company.Invoices()).SingleOrDefault(invoice => invoice.Number == "F-1")?.LevelDone ?? 0);
    }

    [Fact]
    public async Task Line_3_a_run_missed_for_ten_days_gives_one_reminder_at_the_right_level_and_no_burst()
    {
        await using var ownClock = await RelanceHost.Start();
        var lupin = await Late(8, ownClock);
        await lupin.Company.SendAll();
        await ownClock.Control.AdvanceDays(24);

        var levels = new List<int>();
        for (var day = 0; day < 7; day++)
        {
            levels.Add((await lupin.Company.SendAll()).Count);
            await ownClock.Control.AdvanceDays(1);
        }

        Assert.All(levels, count => Assert.Equal(2, count));
        Assert.Equal([2, 1], (await lupin.Company.Reminders()).Select(reminder => reminder.Level));
        Assert.Equal(2, Assert.Single(await lupin.Invoices()).LevelDone);
    }

    [Fact]
    public async Task Line_4_fifty_days_late_never_reminded_is_level_1_and_level_2_only_after_the_interval()
    {
        await using var ownClock = await RelanceHost.Start();
        var lupin = await Late(50, ownClock);
        var first = Assert.Single(await lupin.Company.SendAll());
        await ownClock.Control.AdvanceDays(13);
        var early = (await lupin.Row())!;
        await ownClock.Control.AdvanceDays(1);

        var due = (await lupin.Row())!;

        Assert.Equal((1, NextStep.Wait), (first.Level, early.Action));
        Assert.Equal((NextStep.Write, 2), (due.Action, due.Level!.Value));
    }

    [Theory]
    [InlineData(-120)]
    [InlineData(-900)]
    public async Task Line_5_net_credit_is_not_reminded(int credit)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 90).Owing("Lupin", "AV-1", open: credit));
        var lupin = await company.File("Lupin");

        var item = Assert.Single((await company.Prepare([lupin.Id])).Items);

        Assert.Equal((Outcome.Held, "creditsToMatch"), (item.Outcome, item.Code));
        Assert.Equal((NextStep.Check, "creditsToMatch"), ((await lupin.Row())!.Action, (await lupin.Row())!.Checks[0].Code));
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Line_6_three_invoices_at_three_ages_are_one_mail_in_the_tone_of_the_oldest()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-8", late: 8).Owing("Lupin", "F-25", late: 25).Owing("Lupin", "F-60", late: 60));
        var lupin = await company.File("Lupin");
        await lupin.Log(new { kind = "reminderByHand", on = "2026-01-20", invoiceIds = new[] { await company.Invoice("F-60") } });
        await lupin.Log(new { kind = "reminderByHand", on = "2026-02-05", invoiceIds = new[] { await company.Invoice("F-60") } });
        await lupin.Log(new { kind = "reminderByHand", on = "2026-02-20", invoiceIds = new[] { await company.Invoice("F-25") } });

        await company.SendAll();

        var reminder = Assert.Single(await company.Reminders(), reminder => reminder.DetectedBy != ReminderRow.Entered);
        Assert.Equal((Tone.Formal, 3, "360.00"), (reminder.Tone, reminder.Level, reminder.Amount.Amount));
        Assert.Equal([("F-25", 2), ("F-60", 3), ("F-8", 1)], (await lupin.Invoices()).Select(invoice => (invoice.Number, invoice.LevelDone)).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Line_7_the_same_contact_for_two_debtors_or_two_companies_is_never_guessed_both_are_held_until_read(bool sameCompany)
    {
        await using var ownClock = await RelanceHost.Start();
        var claire = await ownClock.Newcomer();
        var shared = new Books().AddressOf("Groupe");
        var first = await claire.Keeps(sameCompany ? new Books().Owing("Salines", email: shared).Owing("Sillon", email: shared) : new Books().Owing("Salines", email: shared));
        var second = sameCompany ? first : await claire.Keeps(new Books().Owing("Sillon", email: shared));
        var (salines, sillon) = (await first.File("Salines"), await second.File("Sillon"));
        await first.SendAll();
        await ownClock.Control.AdvanceDays(7);
        await second.SendAll();
        await ownClock.Control.Incoming(claire.User, $"Pascale <{shared}>", "Vos factures");

        await claire.Sync();

        var replies = (await first.Replies()).Concat(sameCompany ? [] : await second.Replies()).ToList();
        Assert.Equal([("Salines", "senderShared"), ("Sillon", "senderShared")], replies.Select(reply => (reply.CustomerName, reply.LinkedBy)).Order());
        Assert.Equal(("replyToReview", "replyToReview"), ((await salines.Row())!.Holds[0].Code, (await sillon.Row())!.Holds[0].Code));
        await claire.Api.Post<Features.Exchanges.ReplyDto>($"/api/replies/{replies.Single(reply => reply.CustomerName == "Salines").Id}/decision", new { decision = "handled" });
        Assert.NotEqual("replyToReview", (await salines.Row())!.Holds.SingleOrDefault()?.Code);
        Assert.Equal("replyToReview", (await sillon.Row())!.Holds[0].Code);
    }

    [Fact]
    public async Task Line_9_two_runs_at_once_give_one_draft()
    {
        var lupin = await Late(10);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lupin.Company.Prepare([lupin.Id])));

        Assert.Equal([Outcome.Drafted, Outcome.AlreadyDrafted, Outcome.AlreadyDrafted, Outcome.AlreadyDrafted], runs.SelectMany(run => run.Items).Select(item => item.Outcome).Order());
        Assert.Single(await lupin.Company.Who.Mailbox.Drafts());
        Assert.Single(await lupin.Company.Reminders());
    }

    [Fact]
    public async Task Line_11_a_promise_broken_resumes_and_says_so()
    {
        await using var ownClock = await RelanceHost.Start();
        var lupin = await Late(30, ownClock);
        await lupin.Agree("promises", new { promisedFor = "2026-03-12" });
        await ownClock.Control.AdvanceDays(6);
        var held = (await lupin.Row())!;
        await ownClock.Control.AdvanceDays(1);

        var drafted = Assert.Single((await lupin.Company.PrepareAll()).Items);

        Assert.Equal((NextStep.Wait, "promised", Outcome.Drafted), (held.Action, held.Holds[0].Code, drafted.Outcome));
        var html = System.Net.WebUtility.HtmlDecode(Assert.Single(await lupin.Company.Who.Mailbox.Drafts()).Body!.Content)!.Plain();
        Assert.Contains("12 mars 2026", html, StringComparison.Ordinal);
        Assert.Contains("ne nous est pas parvenu", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_12_on_payment_data_too_old_nothing_is_drafted_without_an_explicit_confirmation()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await (await ownClock.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        var lupin = await company.File("Lupin");
        await ownClock.Control.AdvanceDays(11);
        var list = await company.Worklist();

        var held = Assert.Single((await company.Prepare([lupin.Id])).Items);
        var none = await company.Who.Mailbox.Drafts();
        var confirmed = await company.Finished(await company.Who.Api.Post<OperationDto>($"{company.Path}/reminders", new { customerIds = new[] { lupin.Id }, confirmStale = true }));

        Assert.Equal((true, NextStep.Check, "dataStale"), (list.IsStale, list.Rows[0].Action, list.Rows[0].Checks[0].Code));
        Assert.Equal((Outcome.Held, "dataStale", 0), (held.Outcome, held.Code, none.Count));
        Assert.Contains("10 mars 2026", held.Message!.Plain(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Drafted, Assert.Single(confirmed.Items).Outcome);
        Assert.True((await Check(company, Assert.Single(await company.Reminders()))).Ok);
        await ownClock.Control.AdvanceDays(1);
        Assert.False((await Check(company, Assert.Single(await company.Reminders()))).Ok);
    }

    private static Task<SendCheckDto> Check(Company company, ReminderDto reminder) => company.Who.Api.Post<SendCheckDto>($"/api/reminders/{reminder.Id}/check");

    /// <summary>A contact of an earlier day, after which a mail of the customer is an answer.</summary>
    private static async Task<ReminderDto> SentBefore(Company company) => (await company.Reminders()).Single(reminder => reminder.DetectedBy == ReminderRow.Entered);

    private Task<CustomerFile> Late(int days) => Late(days, host);

    private static async Task<CustomerFile> Late(int days, RelanceHost host)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: days));
        if (days != 10) await company.Set(settings => settings with { StaleAfterDays = null });
        return await company.File("Lupin");
    }
}
