using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>Told of new mail, the server reads at once; nobody else can make it do anything.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private readonly ReachableHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_answer_is_filed_without_anybody_asking()
    {
        var company = await Sent();
        await host.Control.Answer((await company.Reminders())[0].ItemId!);

        var replies = await Eventually(company.Replies, found => found.Count > 0);

        Assert.Single(replies);
        Assert.Equal(["inbox", "sentitems"], (await Subscriptions()).Select(subscription => Folder(subscription.GetProperty("resource").GetString()!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_subscription_that_was_removed_is_asked_for_again()
    {
        var company = await Sent();
        var first = (await Subscriptions())[0].GetProperty("id").GetString()!;
        await host.Control.Lifecycle(first, "subscriptionRemoved");

        var now = await Eventually(Subscriptions, list => list.Count == 2 && list.TrueForAll(one => one.GetProperty("id").GetString() != first));

        Assert.Equal(2, now.Count);
        await host.Control.Answer((await company.Reminders())[0].ItemId!);
        Assert.Single(await Eventually(company.Replies, found => found.Count > 0));
    }

    [Fact]
    public async Task The_handshake_is_answered_word_for_word_and_as_plain_text()
    {
        using var http = new HttpClient();

        var answer = await http.PostAsync($"{host.Url}/api/notifications?validationToken=Validation%3A%20%3Cb%3E42%3C%2Fb%3E", null);

        Assert.Equal((HttpStatusCode.OK, "text/plain", "Validation: <b>42</b>"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("""{"value":[{"subscriptionId":"00000000-0000-0000-0000-000000000000","clientState":"x"}]}""")]
    [InlineData("""{"value":[]}""")]
    [InlineData("""{}""")]
    public async Task What_is_not_ours_is_taken_and_does_nothing(string body)
    {
        using var http = new HttpClient();

        var answer = await http.PostAsync($"{host.Url}/api/notifications", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task A_notification_with_a_wrong_secret_is_not_believed()
    {
        var company = await Sent();
        var id = (await Subscriptions())[0].GetProperty("id").GetString();
        using var http = new HttpClient();

        await http.PostAsJsonAsync($"{host.Url}/api/notifications", new { value = new[] { new { subscriptionId = id, clientState = "guess", lifecycleEvent = "subscriptionRemoved" } } });
        await company.Who.Sync();

        Assert.Contains(await Subscriptions(), subscription => subscription.GetProperty("id").GetString() == id);
    }

    private static string Folder(string resource) => resource.Split('\'', '/').First(part => part is "inbox" or "sentitems");

    private async Task<Company> Sent()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.SendAll();
        return company;
    }

    private async Task<List<JsonElement>> Subscriptions()
    {
        using var http = new HttpClient();
        return [.. (await http.GetFromJsonAsync<JsonElement>($"{host.MailboxUrl}/_control/subscriptions")).GetProperty("subscriptions").EnumerateArray()];
    }

    /// <summary>What is said to happen by itself happens within the minute, however busy the machine.</summary>
    private static async Task<T> Eventually<T>(Func<Task<T>> look, Func<T, bool> isSo)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var seen = await look();
            if (isSo(seen) || DateTime.UtcNow > until) return seen;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>A host that the mailbox can tell of changes.</summary>
public sealed class ReachableHost : RelanceHost
{
    private protected override IEnumerable<string> Settings => [$"Mailbox:NotificationBaseUrl={Url}"];
}
