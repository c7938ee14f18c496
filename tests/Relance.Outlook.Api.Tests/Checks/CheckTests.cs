using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Domain.Checks;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Plans;

namespace Relance.Outlook.Api.Tests.Checks;

/// <summary>The list that a person goes through before writing: what is in order, what to look at, what must not leave, and what to do about it.</summary>
public sealed class CheckTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    /// <summary>What is looked at, how it comes out, and when.</summary>
    public static TheoryData<string, Severity, string> Situations => new()
    {
        { "name", Severity.Pass, "usual" }, { "name", Severity.Warn, "onlyCode" },
        { "contact", Severity.Warn, "usual" }, { "contact", Severity.Pass, "complete" },
        { "email", Severity.Pass, "usual" }, { "email", Severity.Warn, "robot" }, { "email", Severity.Block, "noAddress" },
        { "postalAddress", Severity.Block, "letter" }, { "postalAddress", Severity.Warn, "letterAbroad" }, { "postalAddress", Severity.Pass, "letterComplete" },
        { "phone", Severity.Warn, "call" }, { "phone", Severity.Pass, "callComplete" },
        { "amount", Severity.Pass, "usual" }, { "amount", Severity.Block, "credits" },
        { "dueDate", Severity.Pass, "usual" }, { "dueDate", Severity.Warn, "usualTerms" },
        { "invoiceCopy", Severity.Warn, "usual" }, { "invoiceCopy", Severity.Pass, "copies" },
        { "iban", Severity.Warn, "usual" }, { "iban", Severity.Pass, "complete" }, { "iban", Severity.Block, "wrongIban" },
        { "reply", Severity.Pass, "usual" }, { "reply", Severity.Block, "answered" },
        { "promise", Severity.Pass, "usual" }, { "promise", Severity.Block, "promised" },
        { "dispute", Severity.Pass, "usual" }, { "dispute", Severity.Block, "disputed" }, { "dispute", Severity.Warn, "otherDisputed" },
        { "hold", Severity.Pass, "usual" }, { "hold", Severity.Block, "paused" },
        { "dataFresh", Severity.Pass, "usual" }, { "dataFresh", Severity.Warn, "neverSaid" },
        { "segment", Severity.Warn, "lateFees" }, { "segment", Severity.Pass, "lateFeesBusiness" },
        { "oneCompany", Severity.Pass, "usual" }, { "oneCompany", Severity.Warn, "shared" },
    };

    [Theory]
    [MemberData(nameof(Situations))]
    public async Task Each_thing_is_said_in_both_languages_with_what_to_do(string code, Severity severity, string situation)
    {
        var customer = await In(situation);
        var english = (await host.SignIn(customer.Company.Who.User, "en")).In(customer.Company.Id);

        var check = (await customer.Checks()).Single(check => check.Code == code);
        var inEnglish = (await new CustomerFile(english, "", customer.Id).Checks()).Single(check => check.Code == code);

        Assert.Equal((severity, severity), (check.Severity, inEnglish.Severity));
        Assert.True(check.Text != inEnglish.Text && check.Text.EndsWith('.') && inEnglish.Text.EndsWith('.'), $"{check.Text} / {inEnglish.Text}");
        var saysWhatToDo = severity != Severity.Pass && code != "amount" && (code, severity) != ("dispute", Severity.Warn);
        Assert.Equal((saysWhatToDo, saysWhatToDo), (check.Remedy is not null && check.Remedy.EndsWith('.'), inEnglish.Remedy is not null && inEnglish.Remedy != check.Remedy));
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("onlyCode")]
    [InlineData("robot")]
    [InlineData("letterAbroad")]
    [InlineData("callComplete")]
    [InlineData("wrongIban")]
    [InlineData("otherDisputed")]
    [InlineData("lateFees")]
    public async Task The_worklist_shows_what_is_not_in_order_and_no_more(string situation)
    {
        var customer = await In(situation);

        var row = (await customer.Company.Worklist()).Rows.Single(row => row.CustomerId == customer.Id);

        var notInOrder = (await customer.Checks()).Where(check => check.Severity != Severity.Pass).Select(check => (check.Code, check.Severity, check.Text)).ToList();
        Assert.NotEmpty(notInOrder);
        Assert.Equal(notInOrder, row.Checks.Select(check => (check.Code, check.Severity, check.Text)));
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("robot")]
    [InlineData("wrongIban")]
    [InlineData("usualTerms")]
    public async Task Pressing_send_shows_the_same_list(string situation)
    {
        var customer = await In(situation);
        var before = (await customer.Checks()).Where(check => check.Code != "invoiceCopy").Select(check => (check.Code, check.Severity)).ToList();
        await customer.Company.PrepareAll();

        var checks = await Pressed(customer);

        Assert.Equal(before, checks.Where(check => check.Code is not ("unchanged" or "invoiceCopy")).Select(check => (check.Code, check.Severity)));
        Assert.Equal("unchanged", checks[0].Code);
    }

    [Theory]
    [InlineData("pauses", """{"until":"2026-03-20"}""", "hold")]
    [InlineData("stops", """{"note":"Contentieux"}""", "hold")]
    [InlineData("insolvencies", """{"openedOn":"2026-03-02"}""", "hold")]
    [InlineData("payment-announcements", "{}", "hold")]
    [InlineData("payment-plans", """{"count":2,"firstOn":"2026-04-01"}""", "hold")]
    [InlineData("promises", """{"promisedFor":"2026-03-20"}""", "promise")]
    [InlineData("disputes", """{"note":"Prix"}""", "dispute")]
    public async Task What_was_agreed_since_the_draft_stops_it_at_send(string kind, string typed, string code)
    {
        var customer = await In("usual");
        await customer.Company.PrepareAll();
        await customer.Agree(kind, Agreements.Entered.Json(typed));

        var checks = await Pressed(customer);

        Assert.Equal(code, Assert.Single(checks, check => check.Severity == Severity.Block).Code);
    }

    [Fact]
    public async Task A_draft_of_yesterday_on_payments_too_old_is_stopped_at_send()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await (await ownClock.Newcomer()).Keeps(Books.With("Lupin"));
        var customer = await company.File("Lupin");
        await company.PrepareAll();
        await ownClock.Control.AdvanceDays(11);

        var checks = await Pressed(customer);

        var stale = Assert.Single(checks, check => check.Severity == Severity.Block);
        Assert.Equal(("dataFresh", true), (stale.Code, stale.Remedy!.Contains("Importez les derniers règlements", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_shared_with_another_company_is_said_without_naming_its_customer()
    {
        var books = new Books().Owing("Lupin", "F-1");
        var mine = await (await host.Newcomer()).Keeps(books);
        await (await host.Newcomer()).Keeps(new Books().Owing("Secret et Fils", "F-2", email: books.AddressOf("Lupin")));
        var customer = await mine.File("Lupin");

        var check = (await customer.Checks()).Single(check => check.Code == "oneCompany");
        var english = (await new CustomerFile((await host.SignIn(mine.Who.User, "en")).In(mine.Id), "", customer.Id).Checks()).Single(check => check.Code == "oneCompany");

        Assert.Equal(Severity.Warn, check.Severity);
        Assert.EndsWith("un client d’un autre dossier.", check.Text, StringComparison.Ordinal);
        Assert.EndsWith("a customer of another company.", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", check.Text + english.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_who_owes_nothing_has_nothing_to_check()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Bosc", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        await company.Import(books.Settled("F-1").Csv());

        Assert.Empty(await (await company.File("Lupin")).Checks());
    }

    private static async Task<IReadOnlyList<CheckDto>> Pressed(CustomerFile customer)
    {
        var reminder = (await customer.Company.Reminders())[0];
        return (await customer.Company.Who.Api.Post<Features.Reminders.SendCheckDto>($"/api/reminders/{reminder.Id}/check")).Checks;
    }

    private async Task<CustomerFile> In(string situation)
    {
        var books = situation switch
        {
            "onlyCode" => new Books().Owing("411042", "F-1"),
            "robot" => WrittenToAs("noreply"),
            "noAddress" => new Books().Owing("Lupin", "F-1", email: ""),
            "credits" => new Books().Owing("Lupin", "F-1").Owing("Lupin", "AV-1", open: -500m),
            "otherDisputed" => new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"),
            "shared" => new Books().Owing("Lupin", "F-1", email: "groupe@partage.example").Owing("Bosc", "F-2", email: "groupe@partage.example"),
            _ => new Books().Owing("Lupin", "F-1"),
        };
        var newcomer = await host.Newcomer();
        var company = situation is "usualTerms" or "neverSaid" ? await newcomer.Opens() : await newcomer.Keeps(books);
        if (situation == "usualTerms") await company.Import(Upload.Text("postes.csv", $"Code client;Nom client;N° facture;Date facture;Restant dû;E-mail\r\nLUPIN;Lupin;F-1;01/01/2026;120,00;{books.AddressOf("Lupin")}\r\n"));
        if (situation == "neverSaid") await company.Import(new Upload.Choices(Mode: "add"), books.Csv());
        var customer = await company.File(situation == "onlyCode" ? "411042" : "Lupin");
        await Arrange(customer, books, situation);
        return customer;
    }

    private async Task Arrange(CustomerFile customer, Books books, string situation)
    {
        var company = customer.Company;
        switch (situation)
        {
            case "complete":
                await company.Set(settings => settings with { Iban = "FR7630006000011234567890189" });
                await customer.Reach(new { name = "Mme Petit", email = books.AddressOf("Lupin") });
                break;
            case "letter" or "letterAbroad" or "letterComplete":
                await company.Save(OwnPlan.Of("lettres", OwnPlan.Level(3, Channel.Letter)));
                await customer.Is(new { planCode = "lettres", address = situation switch { "letter" => null, "letterAbroad" => "12 High Street\nLondon W1A 1AA", _ => "3 place de la Fontaine\n38000 Grenoble" } });
                break;
            case "call" or "callComplete":
                await customer.Is(new { planCode = "telephone" });
                if (situation == "callComplete") await customer.Reach(new { email = books.AddressOf("Lupin"), phone = "01 23 45 67 89" });
                break;
            case "copies": await company.Import(Upload.Pdf("F-1.pdf")); break;
            case "wrongIban": await Spoil(company); break;
            case "answered":
                await company.SendAll();
                await host.Control.Answer((await company.Reminders())[0].ItemId!);
                await company.Who.Sync();
                break;
            case "promised": await customer.Agree("promises", new { promisedFor = "2026-03-20" }); break;
            case "disputed": await customer.Agree("disputes", new { note = "Prix" }); break;
            case "otherDisputed": await customer.Agree("disputes", new { note = "Prix", invoiceIds = new[] { await company.Invoice("F-2") } }); break;
            case "paused": await customer.Agree("pauses", new { until = "2026-03-20" }); break;
            case "lateFees" or "lateFeesBusiness":
                await company.Save(OwnPlan.Of("avec-penalites", OwnPlan.Level(3, tone: Tone.Firm, lateFees: true)));
                await customer.Is(new { planCode = "avec-penalites", segment = situation == "lateFees" ? null : "business" });
                break;
        }
    }

    private static Books WrittenToAs(string name)
    {
        var books = new Books();
        return books.Owing("Lupin", "F-1", email: books.AddressOf(name));
    }

    /// <summary>An account that the settings would refuse, as an older version may have left it.</summary>
    private async Task Spoil(Company company)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        (await db.Companies.SingleAsync(row => row.Id == company.Id)).Iban = "FR7630006000011234567890188";
        await db.SaveChangesAsync();
    }
}
