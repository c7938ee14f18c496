using System.Text.Json;
using Microsoft.Playwright;

namespace Relance.E2E.Outlook;

/// <summary>The accountant's day with the pane pinned in Outlook: each context, in each language, on the real product and its mailbox.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task She_spends_her_day_from_one_message_to_the_next(string language)
    {
        await using var product = await Product.StartAsync();
        using var outside = await Correspondence.BeginAsync(product);
        await using var outlook = await FakeOutlook.OpenAsync(product, language == "fr" ? Words.French : Words.English, outside.Token);

        var drafts = await SheHasRemindersPrepared(outlook, outside);
        await TheFirstOneChangesBeforeItLeaves(outlook, outside, drafts[0]);
        await ACustomerPromises(outlook, outside, drafts[1]);
        await AMessageComesBack(outlook, outside, drafts[2]);
        var (address, customer) = await SomebodyUnknownIsLinked(outlook, outside, drafts[3]);
        await SheWritesToThatCustomerByHand(outlook, outside, address, customer);
        await SheSelectsSeveralAndThenNone(outlook, drafts);

        outlook.Stage.AssertNoErrors();
    }

    private static async Task<IReadOnlyList<JsonElement>> SheHasRemindersPrepared(FakeOutlook outlook, Correspondence outside)
    {
        var words = outlook.Words;
        await outlook.Text(words.Headline).WaitForAsync();
        await outlook.HasNothingAgainstIt("what is to be chased, no message selected");
        await outlook.Button(words.Prepare).ClickAsync();
        await outlook.Text(words.DraftsReady).WaitForAsync();
        await outlook.HasNothingAgainstIt("drafts ready");
        var drafts = await outside.Drafts();

        await outlook.Button(words.ReadFirst).ClickAsync();
        await outlook.Page.WaitForFunctionAsync("() => fakeOffice.said.opened.length > 0");

        var opened = await outlook.LastOpened();
        Assert.Contains(drafts, draft => Text(draft, "itemId") == opened);
        // Reminders of what is not due yet come last: the day has need of customers who are late.
        var customers = (await outside.Get("/companies/1/customers?sort=overdue&limit=200")).GetProperty("items").EnumerateArray();
        var late = customers.Where(customer => customer.GetProperty("daysLate").GetInt32() > 0).Select(customer => customer.GetProperty("id").GetInt64()).ToHashSet();
        return [.. drafts.OrderByDescending(draft => Text(draft, "itemId") == opened).ThenByDescending(draft => late.Contains(draft.GetProperty("customerId").GetInt64()))];
    }

    private static async Task TheFirstOneChangesBeforeItLeaves(FakeOutlook outlook, Correspondence outside, JsonElement draft)
    {
        var words = outlook.Words;
        var customer = draft.GetProperty("customerId").GetInt64();
        // The pane opened it itself and goes on as it was: one line offers the check list.
        await outlook.Select(Writing(draft));
        await outlook.Button($"^{words.DraftReminder}").ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.NothingChanged)).WaitForAsync();
        await outlook.HasNothingAgainstIt("writing a reminder of which nothing has changed");
        Assert.True((await outlook.PressSend()).GetProperty("allowEvent").GetBoolean());

        var invoice = draft.GetProperty("invoices").EnumerateArray().First().GetProperty("id").GetInt64();
        await outside.Post($"/companies/1/customers/{customer}/disputes", new { invoiceIds = new[] { invoice }, note = "Colis abîmé." });
        await outlook.Button(words.CheckAgain).ClickAsync();

        await outlook.Message.GetByText(Words.Seen(words.WhatChanged)).WaitForAsync();
        var alert = await outlook.PressSend();
        Assert.False(alert.GetProperty("allowEvent").GetBoolean());
        Assert.Contains(draft.GetProperty("invoices").EnumerateArray().First().GetProperty("number").GetString()!, alert.GetProperty("errorMessage").GetString(), StringComparison.Ordinal);
        await outlook.HasNothingAgainstIt("writing a reminder that has changed");
    }

    private static async Task ACustomerPromises(FakeOutlook outlook, Correspondence outside, JsonElement draft)
    {
        var words = outlook.Words;
        var sent = await outside.Send(Text(draft, "itemId"));
        await outlook.Button(words.MailboxRead).ClickAsync();
        await outlook.Button(words.ReadNow).ClickAsync();
        await outlook.Text(words.OneLeft).WaitForAsync();
        await outlook.HasNothingAgainstIt("what the mailbox told");
        await outlook.Page.Keyboard.PressAsync("Escape");
        var answer = await outside.Promises(sent);
        await outside.Post("/sync", new { });

        await outlook.Select(new { id = answer, from = draft.GetProperty("to")[0].GetString() });

        await outlook.Message.GetByRole(AriaRole.Article, new() { Name = Text(draft, "customerName") }).WaitForAsync();
        await outlook.HasNothingAgainstIt("reading a promise");
        await outlook.Message.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen(words.NotePromise) }).ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.PromiseNoted)).First.WaitForAsync();
        await outlook.HasNothingAgainstIt("reading a promise that is noted");
        var history = await outside.Get($"/companies/1/customers/{draft.GetProperty("customerId").GetInt64()}/history");
        Assert.Contains(history.GetProperty("items").EnumerateArray(), entry => Text(entry, "kind") == "promise");
    }

    private static async Task AMessageComesBack(FakeOutlook outlook, Correspondence outside, JsonElement draft)
    {
        var words = outlook.Words;
        var sent = await outside.Send(Text(draft, "itemId"));
        await outside.Post("/sync", new { });
        var bounce = await outside.Answer(sent, "bounce");
        await outside.Post("/sync", new { });

        await outlook.Select(new { id = bounce, from = "postmaster@demo.example" });

        await outlook.Message.GetByText(Words.Seen(words.NotDelivered)).WaitForAsync();
        await outlook.HasNothingAgainstIt("reading a notice of failure");
        await outlook.Message.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen(words.CorrectAddress) }).First.ClickAsync();
        await outlook.Message.GetByRole(AriaRole.Textbox, new() { NameRegex = Words.Seen(words.Address) }).FillAsync("compta.nouvelle@client.example");
        await outlook.HasNothingAgainstIt("correcting the address");
        await outlook.Message.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen($"^{words.CorrectAddress}$") }).ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.AddressCorrected)).First.WaitForAsync();
        var customer = await outside.Get($"/companies/1/customers/{draft.GetProperty("customerId").GetInt64()}");
        Assert.Contains(customer.GetProperty("contacts").EnumerateArray(), contact => Text(contact, "email") == "compta.nouvelle@client.example");
    }

    private static async Task<(string Address, string Customer)> SomebodyUnknownIsLinked(FakeOutlook outlook, Correspondence outside, JsonElement draft)
    {
        var words = outlook.Words;
        var name = Text(draft, "customerName");
        const string stranger = "direction@inconnu.example";
        var question = await outside.Arrives(stranger, "Une question", "Bonjour, à qui dois-je m'adresser ?");

        await outlook.Select(new { id = question, from = stranger });
        await outlook.Button(words.AboutNoReminder).ClickAsync();
        await outlook.Message.GetByRole(AriaRole.Searchbox, new() { NameRegex = Words.Seen(words.SearchCustomer) }).FillAsync(name);
        var link = outlook.Message.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen(Formatted(words.LinkTo, name)) });
        await link.WaitForAsync();
        await outlook.HasNothingAgainstIt("linking somebody unknown");
        await link.ClickAsync();

        await outlook.Text(Formatted(words.NowKnown, stranger, name)).WaitForAsync();
        await outlook.Message.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen(words.OpenCustomer) }).WaitForAsync();
        await outlook.HasNothingAgainstIt("reading a customer's message");
        return (stranger, name);
    }

    private static async Task SheWritesToThatCustomerByHand(FakeOutlook outlook, Correspondence outside, string address, string customer)
    {
        var words = outlook.Words;
        var message = await outside.Begins("Vos factures", "<p>Bonjour,</p>", address);
        await outlook.Select(new { mode = "compose", id = message, to = new[] { address }, bodyType = "html", body = "<p>Bonjour,</p>" });
        await outlook.Button(words.AttachStatement).WaitForAsync();
        await outlook.HasNothingAgainstIt("writing to a customer");

        await outlook.Button(words.AttachStatement).ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.Attached)).WaitForAsync();
        await outlook.Button(words.InsertTable).ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.Inserted)).WaitForAsync();
        await outlook.Button($"^{words.CountAsReminder}$").ClickAsync();
        await outlook.Message.GetByText(Words.Seen(words.WillCount)).WaitForAsync();
        await outlook.HasNothingAgainstIt("a message of hers that counts");

        var written = await outlook.Written();
        Assert.EndsWith(".pdf", written.GetProperty("attachments")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Contains("<table", written.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("€", written.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(customer);
    }

    private static async Task SheSelectsSeveralAndThenNone(FakeOutlook outlook, IReadOnlyList<JsonElement> drafts)
    {
        await outlook.Select(drafts.Take(2).Select(draft => new { id = Text(draft, "itemId"), mode = "read" }).ToArray());
        await outlook.Button(outlook.Words.Selected).WaitForAsync();
        await outlook.Message.GetByText(Text(drafts[0], "customerName")).First.WaitForAsync();
        await outlook.HasNothingAgainstIt("several messages selected");

        await outlook.Select(null);

        await Assertions.Expect(outlook.Message).ToHaveCountAsync(0);
        await Assertions.Expect(outlook.Page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
    }

    private static object Writing(JsonElement draft) => new
    {
        mode = "compose",
        id = Text(draft, "itemId"),
        to = draft.GetProperty("to").EnumerateArray().Select(address => address.GetString()).ToArray(),
        headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-relance-key"] = "of the draft" },
    };

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string Formatted(string words, params object[] names) => System.Text.RegularExpressions.Regex.Escape(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, names)).Replace("\\ ", " ", StringComparison.Ordinal);
}
