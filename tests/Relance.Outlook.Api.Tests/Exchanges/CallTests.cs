using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Exchanges;

/// <summary>A call counts when it was due and somebody was reached; what it brought holds.</summary>
public sealed class CallTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    /// <summary>What was said, whether it counts, what it brought, what the worklist then says and from when.</summary>
    public static TheoryData<string, bool, HoldReason?, string, string> Results => new()
    {
        { """{"kind":"call","result":"spoken"}""", true, null, "levelLater", "2026-03-17" },
        { """{"kind":"call","result":"promise","promisedFor":"2026-03-20"}""", true, HoldReason.Promise, "promised", "2026-03-25" },
        { """{"kind":"call","result":"paymentAnnounced"}""", true, HoldReason.PaymentAnnounced, "paymentAnnounced", "2026-03-18" },
        { """{"kind":"call","result":"dispute","text":"Livraison incomplète"}""", true, HoldReason.Dispute, "disputed", "" },
        { """{"kind":"call","result":"callBack","callBackOn":"2026-03-13"}""", false, HoldReason.CallBack, "callBackLater", "2026-03-13" },
        { """{"kind":"call","result":"noAnswer"}""", false, HoldReason.CallBack, "callBackLater", "2026-03-11" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public async Task Its_result_decides_what_it_counts_for_and_what_comes_next(string typed, bool counts, HoldReason? brought, string reason, string next)
    {
        var lupin = await ToCall();

        var logged = await lupin.Log(Entered.Json(typed));

        var invoice = Assert.Single(await lupin.Invoices());
        Assert.Equal(counts ? (1, RelanceHost.Today, 1) : (0, (DateOnly?)null, 0), (invoice.LevelDone, invoice.LevelDoneOn, logged.Counted.Count));
        Assert.Equal(brought, logged.Agreement?.Kind);
        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Wait, next), (row.Action, row.NextDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""));
        Assert.Equal(reason, (await lupin.Explain()).Reasons[^1].Code);
        Assert.Equal(ExchangeKind.Call, (await lupin.History())[0].Kind);
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task A_wrong_number_counts_for_nothing_and_is_forgotten()
    {
        var lupin = await ToCall();

        var logged = await lupin.Log(new { kind = "call", result = "wrongNumber" });

        Assert.Empty(logged.Counted);
        Assert.Null(Assert.Single((await lupin.Read()).Contacts).Phone);
        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Call, "phone"), (row.Action, row.Checks.Single(check => check.Code == "phone").Code));
        Assert.Contains("01 23 45 67 89 : mauvais numéro", (await lupin.History())[0].Subject!.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_number_forgotten_is_the_one_that_was_called()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", email: ""));
        var lupin = await company.File("Lupin");
        await company.Import(new Upload.Choices(Kind: "contacts"), Upload.Text("contacts.csv", "Code client;Nom client;Contact;E-mail;Téléphone\r\nLUPIN;Lupin;Standard;;01 11 11 11 11\r\nLUPIN;Lupin;Mme Petit;petit@lupin-appel.example;02 22 22 22 22\r\n"));
        var called = (await company.Who.Api.Get<Features.Reminders.CallSheetDto>($"{lupin.Path}/call-sheet")).Phone;

        await lupin.Log(new { kind = "call", result = "wrongNumber" });

        Assert.NotNull(called);
        Assert.Equal(["01 11 11 11 11", "02 22 22 22 22"], new[] { called }.Concat((await lupin.Read()).Contacts.Select(contact => contact.Phone)).OfType<string>().Order());
        Assert.Contains(called, (await lupin.History())[0].Subject!.Plain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"call","result":"noAnswer"}""", 1)]
    [InlineData("""{"kind":"call","result":"callBack","callBackOn":"2026-03-13"}""", 3)]
    public async Task A_call_put_off_comes_back_as_a_call_on_its_day(string typed, int days)
    {
        await using var ownClock = await RelanceHost.Start();
        var lupin = await ToCall(ownClock);
        await lupin.Log(Entered.Json(typed));
        await ownClock.Control.AdvanceDays(days - 1);
        var before = (await lupin.Row())!;
        await ownClock.Control.AdvanceDays(1);

        var row = (await lupin.Row())!;

        Assert.Equal((NextStep.Wait, NextStep.Call, 1), (before.Action, row.Action, row.Level!.Value));
    }

    [Fact]
    public async Task A_call_that_was_not_due_counts_only_if_one_says_so()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Bosc"));
        var (lupin, bosc) = (await company.File("Lupin"), await company.File("Bosc"));

        var first = await lupin.Log(new { kind = "call", result = "spoken" });
        var second = await bosc.Log(new { kind = "call", result = "spoken", counts = true });

        Assert.Equal((0, 1), (first.Counted.Count, second.Counted.Count));
        Assert.Equal((NextStep.Write, NextStep.Wait), ((await lupin.Row())!.Action, (await bosc.Row())!.Action));
    }

    [Fact]
    public async Task A_promise_by_telephone_is_quoted_as_such_once_broken()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await (await ownClock.Newcomer()).Keeps(new Books().Owing("Lupin"));
        var lupin = await company.File("Lupin");
        await lupin.Log(new { kind = "call", result = "promise", promisedFor = "2026-03-12" });
        await ownClock.Control.AdvanceDays(7);

        var preview = await company.Who.Api.Post<Features.Reminders.PreviewDto>($"{company.Path}/reminders/preview", new { customerId = lupin.Id });

        var text = System.Net.WebUtility.HtmlDecode(preview.Html).Plain();
        Assert.Contains("12 mars 2026", text, StringComparison.Ordinal);
        Assert.Matches("(?i)téléphon", text);
    }

    [Theory]
    [InlineData("""{"kind":"call"}""", "result")]
    [InlineData("""{"kind":"call","result":"callBack"}""", "callBackOn")]
    [InlineData("""{"kind":"call","result":"callBack","callBackOn":"2026-03-10"}""", "callBackOn")]
    [InlineData("""{"kind":"call","result":"callBack","callBackOn":"2028-03-10"}""", "callBackOn")]
    [InlineData("""{"kind":"call","result":"promise"}""", "promisedFor")]
    [InlineData("""{"kind":"call","result":"dispute"}""", "note")]
    [InlineData("""{"kind":"call","result":"promise","promisedFor":"2026-03-20","amount":{"amount":"999.00","currency":"EUR"}}""", "amount")]
    [InlineData("""{"kind":"call","result":"spoken","on":"2026-03-11"}""", "on")]
    [InlineData("""{"kind":"call","result":"spoken","on":"2025-03-08"}""", "on")]
    [InlineData("""{"kind":"call","result":"spoken","invoiceIds":[999999]}""", "invoiceIds")]
    [InlineData("""{"kind":"call","result":"spoken","invoiceIds":[-1,999999]}""", "invoiceIds")]
    [InlineData("""{"kind":"note","text":"Vu","result":"promise","promisedFor":"2026-03-20"}""", "result")]
    [InlineData("""{"kind":"letter","result":"wrongNumber"}""", "result")]
    [InlineData("""{"kind":"note"}""", "text")]
    [InlineData("""{"kind":"note","text":"   "}""", "text")]
    [InlineData("""{"kind":"letter","registeredNumber":"1A 123"}""", "registeredNumber")]
    [InlineData("""{"kind":"registeredLetter","registeredNumber":"12345678901234567890123456789012345678901"}""", "registeredNumber")]
    public async Task What_was_entered_wrongly_is_refused_and_leaves_nothing(string typed, string field)
    {
        var lupin = await ToCall();

        var refusal = await lupin.RefusedLog(Entered.Json(typed));

        Assert.Equal((400, field), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Empty(await lupin.History());
        Assert.Empty(await lupin.Agreements());
        Assert.Equal(NextStep.Call, (await lupin.Row())!.Action);
    }

    private Task<CustomerFile> ToCall() => ToCall(host);

    private static async Task<CustomerFile> ToCall(RelanceHost host)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        await company.Set(settings => settings with { PlanCode = "telephone", StaleAfterDays = null });
        var lupin = await company.File("Lupin");
        await lupin.Reach(new { email = (await lupin.Read()).Contacts[0].Email, phone = "01 23 45 67 89" });
        return lupin;
    }
}
