using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

/// <summary>
/// A day of reminders on a bad line: whatever fails is looked for before it is done again. Once the mailbox itself fails, past the checking
/// proxy, and then the proxy does, in every way it knows.
/// </summary>
public sealed class StoryTests
{
    private const string Key = "String {5f3f1c1e-6a57-4f9c-8d0e-2f7f6a9b1c3d} Name RelanceKey";
    private const int Reminders = 25;

    /// <summary>The four Outlooks, twice: there are eleven of these plays.</summary>
    private const int ProxiedReminders = 8;

    private static readonly object[] BadLine =
    [
        new { method = "POST", path = "/me/messages$", when = "after", status = 504, times = 3, skip = 2 },
        new { method = "POST", path = "/me/messages$", when = "after", reset = true, times = 2, skip = 6 },
        new { method = "POST", path = "/me/messages$", when = "after", truncate = true, times = 2, skip = 5 },
        new { method = "POST", path = "/me/messages$", when = "before", status = 503, times = 3, skip = 9 },
        new { method = "GET", path = "/messages", when = "before", status = 502, times = 4, skip = 3 },
        new { method = "GET", path = "/messages", when = "after", truncate = true, reset = true, times = 3, skip = 8 },
    ];

    [Fact]
    public async Task Every_reminder_is_drafted_once_sent_once_and_its_answer_found_once()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, BadLine);

        await Play(mailbox, mailbox.GraphUnchecked, Reminders);

        var used = JsonSerializer.Deserialize<JsonElement>(await mailbox.Http.GetStringAsync("/_control/faults")).GetProperty("rules").EnumerateArray().Sum(rule => rule.GetProperty("hits").GetInt32());
        Assert.Equal(17, used);
    }

    [Theory]
    [MemberData(nameof(ProxyFaults.Kinds), MemberType = typeof(ProxyFaults))]
    public async Task The_same_through_the_checking_proxy(string fault)
    {
        Assert.SkipWhen(CheckingProxy.Missing is not null, CheckingProxy.Missing ?? "");
        await using var mailbox = await RunningMailbox.Start();
        await ThroughProxy.Proxy!.Forget();
        await ThroughProxy.Proxy.Plan(rules: ProxyFaults.Of(fault, fraction: 0.25, most: 20));

        await Play(mailbox, mailbox.Graph, ProxiedReminders);

        ProxyFaults.AssertMet(fault, await ThroughProxy.Proxy.AssertClean());
    }

    private static async Task Play(RunningMailbox mailbox, GraphServiceClient graph, int reminders)
    {
        for (var n = 1; n <= reminders; n++)
        {
            await Drafted(graph, $"relance-{n}");
        }

        var drafts = await Insisting(() => graph.Me.MailFolders["drafts"].Messages.GetAsync(request => request.QueryParameters.Top = 100));
        string[] clients = ["owa", "new", "classic", "mobile"];
        foreach (var (draft, n) in drafts!.Value!.Select((draft, n) => (draft, n)))
        {
            var sent = await mailbox.Control($"messages/{draft.Id}/send", new { client = clients[n % 4], hiddenSeconds = n % 3 });
            await mailbox.Control($"messages/{sent.GetProperty("id").GetString()}/answer", new { kind = n % 5 == 0 ? "bounce" : "human" });
        }

        await mailbox.Control("clock", new { advanceHours = 1 });
        var sentItems = await Followed(graph, "sentitems");
        var inbox = await Followed(graph, "inbox");

        Assert.Equal(reminders, drafts.Value!.Count);
        Assert.Equal((reminders, reminders), (sentItems.Count, inbox.Count));
    }

    /// <summary>Creates; when that fails, looks first whether it succeeded after all.</summary>
    private static async Task Drafted(GraphServiceClient graph, string key)
    {
        while (await Found(graph, key) == 0)
        {
            await Succeeds(() => graph.Me.Messages.PostAsync(new Message
            {
                Subject = $"Relance {key}",
                Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Bonjour</p>" },
                ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "compta@client.example" } }],
                SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = Key, Value = key }],
            }));
        }
    }

    private static async Task<int> Found(GraphServiceClient graph, string key) => (await Insisting(() => graph.Me.Messages.GetAsync(request =>
    {
        request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{Key}' and ep/value eq '{key}')";
        request.QueryParameters.Select = ["id"];
    })))!.Value!.Count;

    private static async Task<HashSet<string>> Followed(GraphServiceClient graph, string folder)
    {
        var messages = graph.Me.MailFolders[folder].Messages.Delta;
        var page = await Insisting(() => messages.GetAsDeltaGetResponseAsync());
        var ids = new HashSet<string>(page!.Value!.Select(message => message.Id!), StringComparer.Ordinal);
        while (page!.OdataNextLink is { } next)
        {
            page = await Insisting(() => messages.WithUrl(next).GetAsDeltaGetResponseAsync());
            ids.UnionWith(page!.Value!.Select(message => message.Id!));
        }

        return ids;
    }

    /// <summary>Reading does no harm: again until it works.</summary>
    private static async Task<T?> Insisting<T>(Func<Task<T?>> read)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await read() ?? throw new JsonException("nothing was answered");
            }
            catch (Exception) when (attempt < 20)
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task Succeeds(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception)
        {
            // Whether it did is what the next look tells.
        }
    }
}
