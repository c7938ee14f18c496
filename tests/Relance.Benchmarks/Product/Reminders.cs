using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.Benchmarks;

internal sealed record Prepared(TimeSpan Time, int Drafted, int Other);

/// <summary>Prepares reminders by the API, as the pane does.</summary>
internal static class Reminders
{
    public static async Task<List<long>> ToWriteAsync(RunningProduct product, long companyId)
    {
        var worklist = await product.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/companies/{companyId}/worklist", UriKind.Relative));
        return [.. worklist.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("action").GetString() == "write").Select(row => row.GetProperty("customerId").GetInt64())];
    }

    public static async Task<Prepared> PrepareAsync(RunningProduct product, long companyId, IReadOnlyList<long> customerIds)
    {
        using var accepted = await product.Http.PostAsJsonAsync(new Uri($"/api/companies/{companyId}/reminders", UriKind.Relative), new { customerIds });
        var address = accepted.EnsureSuccessStatusCode().Headers.Location!;
        while (true)
        {
            var operation = await product.Http.GetFromJsonAsync<JsonElement>(address);
            if (operation.GetProperty("state").GetString() != "running") return Of(operation);
            await Task.Delay(500);
        }
    }

    private static Prepared Of(JsonElement operation)
    {
        var outcomes = operation.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("outcome").GetString()).ToList();
        var drafted = outcomes.Count(outcome => outcome is "drafted" or "alreadyDrafted");
        var time = operation.GetProperty("finishedAt").GetDateTimeOffset() - operation.GetProperty("startedAt").GetDateTimeOffset();
        return new Prepared(time, drafted, outcomes.Count - drafted);
    }
}
