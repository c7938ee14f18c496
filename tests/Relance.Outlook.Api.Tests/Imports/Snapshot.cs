using System.Text.Json;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

/// <summary>All that an import may change, as the API shows it.</summary>
internal static class Snapshot
{
    public static async Task<string> Of(Company company)
    {
        var customers = await company.Customers();
        var files = new List<object> { await company.Worklist(), await company.Invoices() };
        foreach (var customer in customers) files.Add(await company.Customer(customer.Name));
        return JsonSerializer.Serialize(files, Json.Options);
    }
}
