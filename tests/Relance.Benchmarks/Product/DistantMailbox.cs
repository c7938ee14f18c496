using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Relance.LocalMailbox;
using Relance.Outlook.Api.Platform;

namespace Relance.Benchmarks;

/// <summary>The local mailbox, as far away as Exchange Online is: 150 ms an answer, four requests in flight.</summary>
internal sealed class DistantMailbox : IAsyncDisposable
{
    public const int LatencyMilliseconds = 150;
    public const int InFlight = 4;

    private readonly WebApplication host;
    private readonly HttpClient http = new();

    private DistantMailbox(WebApplication host, string url)
    {
        (this.host, Url) = (host, url);
        http.BaseAddress = new Uri(url);
    }

    public string Url { get; }

    public static async Task<DistantMailbox> StartAsync()
    {
        var url = $"http://localhost:{Ports.Free()}";
        var mailbox = LocalMailboxHost.Build(new LocalMailboxOptions
        {
            Url = url,
            LatencyMilliseconds = LatencyMilliseconds,
            ConcurrencyPerMailbox = InFlight,
            TenantId = Setup.LocalTenantId,
            ClientId = Setup.LocalClientId,
        });
        await mailbox.StartAsync();
        return new DistantMailbox(mailbox, url);
    }

    public async Task ReceiveAsync(string from, string subject, string body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("/_control/incoming", UriKind.Relative), new { user = "claire", from, subject, body });
        answer.EnsureSuccessStatusCode();
    }

    public async Task PlanFaultsAsync(IEnumerable<object> rules)
    {
        using var answer = await http.PutAsJsonAsync(new Uri("/_control/faults", UriKind.Relative), rules);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<int> FaultsHitAsync()
    {
        var faults = await http.GetFromJsonAsync<JsonElement>(new Uri("/_control/faults", UriKind.Relative));
        return faults.GetProperty("rules").EnumerateArray().Sum(rule => rule.GetProperty("hits").GetInt32());
    }

    /// <summary>The recipient of each draft that lies in Claire's mailbox.</summary>
    public async Task<List<string>> DraftRecipientsAsync()
    {
        var token = await http.GetFromJsonAsync<JsonElement>(new Uri("/_control/token?user=claire", UriKind.Relative));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        var recipients = new List<string>();
        for (var next = $"{Url}/v1.0/me/mailFolders/drafts/messages?$select=toRecipients&$top=500"; next is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(new Uri(next));
            recipients.AddRange(page.GetProperty("value").EnumerateArray()
                .Select(message => message.GetProperty("toRecipients")[0].GetProperty("emailAddress").GetProperty("address").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return recipients;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
