using System.Text.Json;
using System.Text.Json.Nodes;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Isolation;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>The committed contract is the one that is served. UPDATE_OPENAPI=1 in the environment writes it anew.</summary>
public sealed class ContractTests(SampleHost host) : IClassFixture<SampleHost>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_committed_contract_is_the_one_that_is_served()
    {
        using var http = new HttpClient { BaseAddress = new Uri(host.Url) };
        var served = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!.ToJsonString(Readable) + "\n";
        var file = Path.Combine(Repository(), "api", "openapi.json");

        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1") await File.WriteAllTextAsync(file, served);

        Assert.Equal(JsonNode.Parse(await File.ReadAllTextAsync(file))!.ToJsonString(Readable) + "\n", served);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_a_summary()
    {
        var operations = await Contract.Operations(host);

        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
        Assert.All(operations, operation => Assert.NotEmpty((string)operation.Description["summary"]!));
    }

    [Fact]
    public async Task Every_refusal_is_documented_as_a_problem()
    {
        foreach (var operation in await Contract.Operations(host))
        {
            var responses = operation.Description["responses"]!.AsObject();
            string[] expected =
            [
                .. operation.NeedsToken ? ["401"] : Array.Empty<string>(),
                .. operation.PathParameters.Any() ? ["404"] : Array.Empty<string>(),
                .. operation.TakesBody ? ["400"] : Array.Empty<string>(),
            ];

            Assert.True(expected.All(responses.ContainsKey), $"{operation.Id} documents {string.Join(", ", responses.Select(response => response.Key))}");
            foreach (var (status, response) in responses.Where(response => response.Key[0] is '4' or '5'))
                Assert.True(response!["content"]?["application/problem+json"] is not null, $"{operation.Id} {status}");
        }
    }

    [Theory]
    [InlineData("/api/me", "companies,groupsUnknown,isAdministrator,localMailboxUrl,mailbox,mode,now,requiresMandate,today,user")]
    [InlineData("/api/companies/1/settings", "address,bic,color,defaultSegment,discountDays,discountPercent,email,iban,mailbox,minimumAmount,minimumIntervalDays,name,offersInstalments,paymentLink,paymentTermsDays,penaltyRatePercent,phone,planCode,planForBusinesses,planForConsumers,planForLargeAccounts,planForPublicBuyers,showsQrCode,signatureName,signatureTitle,siren,staleAfterDays")]
    [InlineData("/api/companies/1/worklist", "isStale,mandate,nextAction,on,paymentsKnownOn,rows,toWrite")]
    [InlineData("/api/companies/1/worklist#rows", "action,amount,channel,checks,contact,customerId,customerName,daysLate,holds,invoices,level,levelName,nextDate,reason,reminder,tone")]
    [InlineData("/api/companies/1/imports#items", "at,by,canUndo,closed,created,files,id,kind,rejected,unchanged,undoneAt,updated")]
    [InlineData("/api/companies/1/customers#items", "balance,code,collectorId,daysLate,email,id,name,openInvoices,overdue")]
    [InlineData("/api/companies/1/invoices#items", "customerId,customerName,daysLate,dueDate,dueDateComputed,hasPdf,hold,id,issueDate,kind,levelDone,levelDoneOn,nextAction,number,open,original,planCode,status")]
    [InlineData("/api/companies/1/aged-balance", "buckets,credits,currency,customers,on,otherCurrencies,total")]
    [InlineData("/api/companies/1/plans#", "callAbove,code,isBuiltIn,levels,minimumIntervalDays,name,source,usedBy")]
    public async Task Answers_carry_the_names_that_the_pages_read(string address, string names)
    {
        var claire = await host.SignIn("claire");
        var (path, list) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
        var json = await claire.Api.Get<JsonElement>(path);

        var one = list is null ? json : (list.Length == 0 ? json : json.GetProperty(list))[0];

        Assert.Equal(names, string.Join(',', one.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_import_report_carries_the_names_that_the_pages_read()
    {
        var company = await (await host.Newcomer()).Opens();

        var report = await company.Who.Api.Post<JsonElement>($"{company.Path}/imports", Upload.Form([Books.With("Lupin").Csv()], new Upload.Choices()));

        Assert.Equal(
            "closed,closedItems,columns,contacts,created,dataDate,documents,dryRun,fields,files,id,kind,openCustomers,openInvoices,openTotals,rejected,unchanged,updated,warnings",
            string.Join(',', report.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Money_dates_and_words_have_the_agreed_form()
    {
        var claire = await host.SignIn("claire");

        var row = (await claire.Api.Get<JsonElement>("/api/companies/1/worklist")).GetProperty("rows").EnumerateArray().First(row => row.GetProperty("action").GetString() == "write");

        Assert.Matches(@"^\d+\.\d{2}$", row.GetProperty("amount").GetProperty("amount").GetString()!);
        Assert.Equal("EUR", row.GetProperty("amount").GetProperty("currency").GetString());
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", row.GetProperty("invoices")[0].GetProperty("dueDate").GetString()!);
        Assert.Contains(row.GetProperty("tone").GetString(), new[] { "friendly", "firm", "formal" });
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
