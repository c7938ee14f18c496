using Relance.Domain.Checks;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

public sealed class DraftOnceTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task The_same_call_again_points_to_the_draft_that_waits()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.CustomersToWriteTo();
        var first = Assert.Single((await company.Prepare(lupin)).Items);

        var second = Assert.Single((await company.Prepare(lupin)).Items);

        Assert.Equal((Outcome.AlreadyDrafted, first.ReminderId, first.WebLink), (second.Outcome, second.ReminderId, second.WebLink));
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Two_identical_calls_at_once_give_one_draft_each()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(8));
        var customers = await company.CustomersToWriteTo();

        var both = await Task.WhenAll(company.Prepare(customers), company.Prepare(customers));

        var outcomes = both.SelectMany(operation => operation.Items).ToList();
        Assert.Equal((8, 8), (outcomes.Count(item => item.Outcome == Outcome.Drafted), outcomes.Count(item => item.Outcome == Outcome.AlreadyDrafted)));
        Assert.Equal(8, (await company.Who.Mailbox.Drafts()).Select(draft => draft.Key()).Distinct().Count());
    }

    [Fact]
    public async Task A_customer_named_twice_in_a_call_is_written_to_once()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = (await company.CustomersToWriteTo())[0];

        var operation = await company.Prepare([lupin, lupin]);

        Assert.Equal((1, 1), (operation.Total, operation.Items.Count));
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Somebody_who_answers_for_two_customers_gets_one_reminder_a_week()
    {
        var books = new Books();
        var shared = books.AddressOf("Groupe");
        var company = await (await host.Newcomer()).Keeps(books.Owing("Salines", email: shared).Owing("Sillon", email: shared));

        var operation = await company.PrepareAll();

        Assert.Equal([(Outcome.Drafted, null), (Outcome.Held, "intervalNotElapsed")], operation.Items.Select(item => (item.Outcome, item.Code)).Order());
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_that_its_user_deleted_is_withdrawn_and_may_be_prepared_again(bool theMailboxWasReadBefore)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        if (theMailboxWasReadBefore) await company.Who.Sync();
        await host.Control.Delete(Assert.Single(await company.Reminders()).ItemId!);

        var sync = await company.Who.Sync();
        var again = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((1, Outcome.Drafted), (sync.Withdrawn, again.Outcome));
        Assert.Equal([ReminderState.Drafted, ReminderState.Withdrawn], (await company.Reminders()).Select(reminder => reminder.State));
        Assert.Equal(ExchangeKind.ReminderWithdrawn, Assert.Single(await company.History("Lupin")).Kind);
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Without_an_address_the_customer_is_held_with_the_reason_and_drafted_once_it_is_known()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", email: ""));
        var lupin = (await company.Customer("Lupin")).Id;

        var held = Assert.Single((await company.Prepare([lupin])).Items);
        await company.Who.Api.Put<CustomerDto>($"{company.Path}/customers/{lupin}/contact", new { email = "violette@lupin-1.example" });
        var drafted = Assert.Single((await company.Prepare([lupin])).Items);

        Assert.Equal((Outcome.Held, "addressMissing"), (held.Outcome, held.Code));
        Assert.NotEmpty(held.Message!);
        Assert.Equal(Outcome.Drafted, drafted.Outcome);
        Assert.Equal("violette@lupin-1.example", Assert.Single(await company.Who.Mailbox.Drafts()).Recipient());
    }

    [Fact]
    public async Task Only_the_chosen_invoices_are_claimed()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        var row = (await company.Row("Lupin"))!;
        var chosen = row.Invoices.Single(invoice => invoice.Number == "F-2").Id;

        await company.Finished(await company.Who.Api.Post<OperationDto>($"{company.Path}/reminders", new { customerIds = new[] { row.CustomerId }, invoiceIds = new[] { chosen } }));

        Assert.Equal(["F-2"], Assert.Single(await company.Reminders()).Invoices.Select(invoice => invoice.Number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(999_999)]
    public async Task An_unknown_customer_stops_the_call_before_anything_is_drafted(long stranger)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.CustomersToWriteTo();

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/reminders", new { customerIds = lupin.Append(stranger) });

        Assert.Equal((404, "notFound"), (refusal.Status, refusal.Code));
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Nobody_chosen_is_refused()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/reminders", new { customerIds = Array.Empty<long>() });

        Assert.Equal((400, "customerIds"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task An_operation_cancelled_midway_leaves_a_state_that_the_same_call_completes()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(40));
        var customers = await company.CustomersToWriteTo();
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 20, times = 1000 });
        var operation = await company.Begin(customers);
        await foreach (var progress in company.Progress(operation))
        {
            if (progress.Done > 0) await company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/cancel");
        }

        var cancelled = await company.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
        await host.Control.Faults();
        var completed = await company.Prepare(customers);

        Assert.Equal(OperationState.Cancelled, cancelled.State);
        Assert.InRange(cancelled.Done, 1, 39);
        Assert.Equal(40, completed.Items.Count);
        var drafts = await company.Who.Mailbox.Drafts();
        Assert.Equal((40, 40), (drafts.Count, drafts.Select(draft => draft.Key()).Distinct().Count()));
    }

    [Fact]
    public async Task A_preview_shows_what_will_be_drafted_and_drafts_nothing()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = (await company.CustomersToWriteTo())[0];

        var preview = await company.Who.Api.Post<PreviewDto>($"{company.Path}/reminders/preview", new { customerId = lupin });
        Assert.Empty(await company.Who.Mailbox.Drafts());
        await company.PrepareAll();

        var reminder = await company.Who.Api.Get<ReminderDto>($"/api/reminders/{(await company.Reminders())[0].Id}");
        Assert.Equal((preview.Subject, preview.Html), (reminder.Subject, reminder.Html));
        Assert.Equal(preview.To, reminder.To);
    }

    [Fact]
    public async Task Before_sending_the_check_says_what_has_changed_since_the_draft()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Brumaire", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        await company.PrepareAll();
        await company.Import(books.Settled("F-1").Csv());
        var reminders = await company.Reminders();

        var paid = await Check("Lupin");
        var unchanged = await Check("Brumaire");

        Assert.Equal((false, "paid"), (paid.Ok, Assert.Single(paid.Checks, check => check.Severity == Severity.Block).Code));
        Assert.Equal((true, "unchanged"), (unchanged.Ok, unchanged.Checks[0].Code));

        Task<SendCheckDto> Check(string customer) =>
            company.Who.Api.Post<SendCheckDto>($"/api/reminders/{reminders.Single(reminder => reminder.CustomerName == customer).Id}/check");
    }

    [Fact]
    public async Task A_hold_on_one_of_the_invoices_stops_the_draft_that_claims_it_beside_others()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        await company.PrepareAll();
        var lupin = await company.File("Lupin");
        await lupin.Agree("disputes", new { invoiceIds = new[] { await company.Invoice("F-2") }, note = "Prix" });

        var check = await company.Who.Api.Post<SendCheckDto>($"/api/reminders/{Assert.Single(await company.Reminders()).Id}/check");

        var block = Assert.Single(check.Checks, one => one.Severity == Severity.Block);
        Assert.Equal((false, "disputed"), (check.Ok, block.Code));
        Assert.Contains("F-2", block.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_open_in_outlook_leads_to_its_reminder()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        var itemId = Assert.Single(await company.Who.Mailbox.Drafts()).Id!;

        var reminder = await company.Who.Api.Get<ReminderDto>($"/api/reminders/by-item?itemId={Uri.EscapeDataString(itemId)}");
        var stranger = await company.Who.Api.RefusedGet("/api/reminders/by-item?itemId=AAMk");

        Assert.Equal(("Lupin", itemId), (reminder.CustomerName, reminder.ItemId));
        Assert.Equal(404, stranger.Status);
    }

    [Fact]
    public async Task Reminders_are_listed_by_state_page_by_page()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(5));
        await company.PrepareAll();

        var first = await company.Who.Api.Get<Page<ReminderDto>>($"{company.Path}/reminders?state=drafted&limit=3");
        var second = await company.Who.Api.Get<Page<ReminderDto>>($"{company.Path}/reminders?state=drafted&limit=3&cursor={first.NextCursor}");
        var sent = await company.Who.Api.Get<Page<ReminderDto>>($"{company.Path}/reminders?state=sent");

        Assert.Equal((3, 2, null), (first.Items.Count, second.Items.Count, second.NextCursor));
        Assert.Equal(5, first.Items.Concat(second.Items).Select(reminder => reminder.Id).Distinct().Count());
        Assert.Empty(sent.Items);
    }

    [Fact]
    public async Task A_customer_whose_draft_waits_is_not_to_be_written_to()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        await company.PrepareAll();

        var row = (await company.Row("Lupin"))!;
        Assert.Equal((NextStep.Wait, "draftWaiting", ReminderState.Drafted), (row.Action, Assert.Single(row.Holds).Code, row.Reminder!.State));
    }
}
