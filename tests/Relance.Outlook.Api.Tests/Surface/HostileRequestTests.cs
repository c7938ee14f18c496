using System.Text;
using Relance.Outlook.Api.Tests.Access;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Isolation;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>Whatever is sent, the answer is a problem with a code, never a fault of ours.</summary>
public sealed class HostileRequestTests(RelanceHost host) : IClassFixture<RelanceHost>, IAsyncLifetime
{
    private static readonly string[] BadValues = ["'; drop table Items; --", "-1", "99999999999999999999", "%00", "null", "é\u202e", "0001-01-01", "9999-12-31", "2026-02-30", "desc"];
    private static readonly string[] BadBodies = ["", "null", "{", "[]", "\"texte\"", "42", """{"customerIds":"tous"}""", """{"customerIds":[null]}""", """{"name":{"a":1}}"""];

    private Company company = null!;
    private Dictionary<string, string> ids = null!;

    public async ValueTask InitializeAsync()
    {
        company = await (await host.Administrator()).Keeps(Books.With("Lupin"));
        var invoice = (await company.Invoices())[0];
        ids = new(StringComparer.Ordinal)
        {
            ["companyId"] = $"{company.Id}",
            ["customerId"] = $"{invoice.CustomerId}",
            ["invoiceId"] = $"{invoice.Id}",
            ["importId"] = "1",
            ["itemId"] = "AAMk",
            ["operations"] = $"{Guid.NewGuid()}",
            ["reminders"] = "1",
            ["replies"] = "1",
            ["found-mails"] = "1",
            ["agreementId"] = "1",
            ["exchangeId"] = "1",
            ["proofId"] = "1",
            ["code"] = "doux",
            ["language"] = "fr",
            ["file"] = "fec",
            ["memberId"] = "1",
            ["mandateId"] = "1",
            ["administratorId"] = "1",
        };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Bad_query_values_are_refused_or_ignored()
    {
        foreach (var operation in await Contract.Operations(host))
        {
            foreach (var name in operation.QueryParameters)
            {
                foreach (var value in BadValues)
                {
                    var address = operation.Address(ids).Split('?')[0];
                    await AnswersWell(operation, $"{address}?{name}={Uri.EscapeDataString(value)}", null);
                }
            }
        }
    }

    [Fact]
    public async Task Bad_bodies_are_refused()
    {
        foreach (var operation in (await Contract.Operations(host)).Where(operation => operation.TakesBody))
        {
            foreach (var body in BadBodies) await AnswersWell(operation, operation.Address(ids), new StringContent(body, Encoding.UTF8, "application/json"));
            await AnswersWell(operation, operation.Address(ids), new StringContent("<x/>", Encoding.UTF8, "application/xml"));
        }
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "notFound")]
    [InlineData("GET", "/api/companies/1e3/worklist", 404, "notFound")]
    [InlineData("GET", "/api/companies/99999999999999999999/worklist", 404, "notFound")]
    [InlineData("DELETE", "/api/companies", 405, "method")]
    [InlineData("GET", "/api/sample/passwords", 404, "notFound")]
    [InlineData("GET", "/api/operations/not-a-guid", 404, "notFound")]
    public async Task What_does_not_exist_is_said_so(string method, string path, int status, string code)
    {
        using var answer = await company.Who.Api.Send(HttpMethod.Parse(method), path);

        var problem = await Problem.Of(answer);

        Assert.Equal((status, code), (problem.Status, problem.Code));
    }

    [Theory]
    [InlineData("name", """{"name":"  "}""")]
    [InlineData("siren", """{"name":"Morin","siren":"123456789"}""")]
    public async Task A_company_with_wrong_particulars_is_not_opened(string field, string json)
    {
        var refusal = await company.Who.Api.RefusedPost("/api/companies", new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal((400, "invalid", field), (refusal.Status, refusal.Code, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task Wrong_settings_come_back_field_by_field()
    {
        var settings = new { name = "", siren = "1", iban = "FR76", color = "rouge", paymentTermsDays = -1, minimumIntervalDays = 0, minimumAmount = new { amount = "-5", currency = "EUR" }, planCode = "inconnu" };

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/settings", settings);

        Assert.Equal(
            ["color", "iban", "minimumAmount", "minimumIntervalDays", "name", "paymentTermsDays", "planCode", "signatureName", "siren"],
            refusal.Errors.Keys.Order());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("Violette <violette@lupin.example>")]
    public async Task An_address_that_is_none_is_not_kept(string email)
    {
        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/customers/{ids["customerId"]}/contact", new { email });

        Assert.Equal((400, "email"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task An_invoice_of_the_end_of_time_does_not_break_the_worklist()
    {
        await company.Import(new Upload.Choices(Mode: "add"), Upload.Text("postes.csv", "Client;Facture;Date facture;Échéance;Restant dû\r\nLupin;F-9;01/02/2026;31/12/9999;120,00\r\n"));

        Assert.NotNull(await company.Row("Lupin"));
    }

    private async Task AnswersWell(Operation operation, string address, HttpContent? content)
    {
        using var answer = await company.Who.Api.Send(operation.Method, address, content);
        if (answer.IsSuccessStatusCode) return;
        var problem = await Problem.Of(answer);
        Assert.True(problem.Status < 500 && problem.Code.Length > 0, $"{operation.Method} {address} answered {problem}");
    }
}
