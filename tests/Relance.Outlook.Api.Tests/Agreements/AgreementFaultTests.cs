using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Agreements;

/// <summary>What was typed wrongly is said beside its field, and changes nothing.</summary>
public sealed class AgreementFaultTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Long = "\"{2001}\"";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "promises", "{}", "promisedFor" },
        { "promises", """{"promisedFor":"2026-03-09"}""", "promisedFor" },
        { "promises", """{"promisedFor":"2027-03-12"}""", "promisedFor" },
        { "promises", """{"promisedFor":"2026-03-20","saidOn":"2026-03-11"}""", "saidOn" },
        { "promises", """{"promisedFor":"2026-03-20","amount":{"amount":"0.00","currency":"EUR"}}""", "amount" },
        { "promises", """{"promisedFor":"2026-03-20","amount":{"amount":"-5.00","currency":"EUR"}}""", "amount" },
        { "promises", """{"promisedFor":"2026-03-20","amount":{"amount":"120.01","currency":"EUR"}}""", "amount" },
        { "promises", """{"promisedFor":"2026-03-20","amount":{"amount":"1.005","currency":"EUR"}}""", "amount" },
        { "promises", """{"promisedFor":"2026-03-20","amount":{"amount":"1e2","currency":"EUR"}}""", "amount" },
        { "promises", """{"promisedFor":"2026-03-20","invoiceIds":[999999]}""", "invoiceIds" },
        { "promises", """{"promisedFor":"2026-03-20","note":NOTE}""", "note" },
        { "disputes", "{}", "note" },
        { "disputes", """{"note":"  "}""", "note" },
        { "disputes", """{"note":"Prix","until":"2026-03-09"}""", "until" },
        { "disputes", """{"note":"Prix","amount":{"amount":"500.00","currency":"EUR"}}""", "amount" },
        { "pauses", "{}", "until" },
        { "pauses", """{"until":"2026-03-09"}""", "until" },
        { "pauses", """{"until":"2027-03-12"}""", "until" },
        { "stops", "{}", "note" },
        { "payment-announcements", """{"expectedOn":"2026-03-09"}""", "expectedOn" },
        { "payment-announcements", """{"amount":{"amount":"abc","currency":"EUR"}}""", "amount" },
        { "insolvencies", """{"openedOn":"2026-03-11"}""", "openedOn" },
        { "insolvencies", """{"openedOn":"2020-01-01"}""", "openedOn" },
        { "payment-plans", "{}", "count" },
        { "payment-plans", """{"count":1,"firstOn":"2026-04-01"}""", "count" },
        { "payment-plans", """{"count":37,"firstOn":"2026-04-01"}""", "count" },
        { "payment-plans", """{"count":3}""", "count" },
        { "payment-plans", """{"count":3,"firstOn":"2026-03-09"}""", "firstOn" },
        { "payment-plans", """{"parts":[{"dueOn":"2026-04-01","amount":{"amount":"120.00","currency":"EUR"}}]}""", "parts" },
        { "payment-plans", """{"parts":[{"dueOn":"2026-04-01","amount":{"amount":"60.00","currency":"EUR"}},{"dueOn":"2026-05-01","amount":{"amount":"59.99","currency":"EUR"}}]}""", "parts" },
        { "payment-plans", """{"parts":[{"dueOn":"2026-05-01","amount":{"amount":"60.00","currency":"EUR"}},{"dueOn":"2026-04-01","amount":{"amount":"60.00","currency":"EUR"}}]}""", "parts" },
        { "payment-plans", """{"parts":[{"dueOn":"2026-03-09","amount":{"amount":"60.00","currency":"EUR"}},{"dueOn":"2026-04-01","amount":{"amount":"60.00","currency":"EUR"}}]}""", "parts" },
        { "payment-plans", """{"parts":[{"dueOn":"2026-04-01","amount":{"amount":"-60.00","currency":"EUR"}},{"dueOn":"2026-05-01","amount":{"amount":"180.00","currency":"EUR"}}]}""", "parts" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task It_is_refused_beside_its_field(string kind, string typed, string field)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.File("Lupin");

        var refusal = await lupin.RefusedAgree(kind, Entered.Json(typed.Replace("NOTE", Long.Replace("{2001}", new string('x', 2001), StringComparison.Ordinal), StringComparison.Ordinal)));

        Assert.Equal((400, "invalid"), (refusal.Status, refusal.Code));
        Assert.True(refusal.Errors.TryGetValue(field, out var sentences) && sentences[0].Length > 10, string.Join(", ", refusal.Errors.Keys));
        Assert.Empty(await lupin.Agreements());
        Assert.Empty(await lupin.History());
    }

    [Theory]
    [InlineData("promises", """{"promisedFor":"2026-03-20","invoiceIds":[ID]}""")]
    [InlineData("disputes", """{"note":"Prix","invoiceIds":[ID]}""")]
    [InlineData("pauses", """{"until":"2026-03-20","invoiceIds":[ID]}""")]
    [InlineData("stops", """{"note":"Fin","invoiceIds":[ID]}""")]
    [InlineData("payment-announcements", """{"invoiceIds":[ID]}""")]
    [InlineData("payment-plans", """{"count":2,"firstOn":"2026-04-01","invoiceIds":[ID]}""")]
    public async Task Another_customers_invoice_is_refused_even_beside_ones_own(string kind, string typed)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Bosc", "F-2"));
        var lupin = await company.File("Lupin");
        var (own, strangers) = (await company.Invoice("F-1"), await company.Invoice("F-2"));

        foreach (var ids in new[] { $"{strangers}", $"{own},{strangers}" })
        {
            var refusal = await lupin.RefusedAgree(kind, Entered.Json(typed.Replace("ID", ids, StringComparison.Ordinal)));
            Assert.Equal((400, "invoiceIds"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        }

        Assert.Empty(await lupin.Agreements());
        Assert.Empty(await (await company.File("Bosc")).Agreements());
    }

    [Fact]
    public async Task A_customer_who_owes_nothing_has_nothing_to_promise()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Bosc", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        await company.Import(books.Settled("F-1").Csv());

        var refusal = await lupin.RefusedAgree("promises", new { promisedFor = "2026-03-20" });

        Assert.Equal((400, "invoiceIds"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }
}
