using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>
/// A piece of an accountant's life in which everything is named so that it cannot be missed: books, drafts, answers, failures, mistakes. What is
/// logged or measured of it must name nobody.
/// </summary>
internal static class SilentRun
{
    private const string Debtor = "Zéphyrin-Quillebeuf";
    private const string Mail = "honorine.quillebeuf@zephyrin.example";

    /// <summary>What no log and no metric may show, letter case aside.</summary>
    public static readonly string[] Secrets =
    [
        "Quillebeuf", "Honorine", "zephyrin.example", "Bricabrac", "Vertemousse", "verte.mousse", "FACT-SECRETE", "FR7630006000011234567890189",
        "0612345678", "rue-des-Lilas-Bleus", "Claire", "atelier-morin.example", "mot-du-client", "Bearer ey", "eyJ", "client_secret",
    ];

    public static async Task Play(Accountant claire)
    {
        var company = await claire.Opens("Bricabrac Vertemousse");
        await company.Set(settings => settings with { Iban = "FR7630006000011234567890189", SignatureName = "Claire Vertemousse", Email = "verte.mousse@vertemousse.example" });
        await company.Import(Upload.Text("postes.csv", Csv()));
        var file = await company.File(Debtor);
        await file.Reach(new { name = "Honorine Quillebeuf", email = Mail, phone = "0612345678" });
        await file.Is(new { address = "3 rue-des-Lilas-Bleus\n75011 Paris" });
        await file.Log(new { kind = "note", text = "Honorine Quillebeuf rappellera : mot-du-client" });

        await DraftsFail(claire, company);
        await company.PrepareAll();
        await Answers(claire, company);
        await Mistakes(claire, company, file);
    }

    private static string Csv() =>
        "Code client;Nom client;N° facture;Date facture;Échéance;Restant dû;E-mail\r\n"
        + $"ZQ;{Debtor};FACT-SECRETE-1;{RelanceHost.Today.AddDays(-60):dd/MM/yyyy};{RelanceHost.Today.AddDays(-30):dd/MM/yyyy};1200,00;{Mail}\r\n"
        + $"ZQ;{Debtor};FACT-SECRETE-2;pas-une-date;;x;{Mail}\r\n";

    /// <summary>Each way to fail in which somebody might write down what it was about.</summary>
    private static async Task DraftsFail(Accountant claire, Company company)
    {
        foreach (var status in new[] { 400, 500 })
        {
            await claire.Control.Faults(new { method = "POST", path = "/v1.0/me/messages$", when = "before", status, times = 40 });
            await company.PrepareAll();
        }

        await claire.Control.Befall(claire.User, "noLicence");
        await company.PrepareAll();
        using var sync = await claire.Api.Send(HttpMethod.Post, "/api/sync");
        await claire.Control.Befall(claire.User, "ok");
        await claire.Control.Faults();
    }

    private static async Task Answers(Accountant claire, Company company)
    {
        var reminder = Assert.Single(await company.Reminders(), one => one.ItemId is not null);
        await claire.Control.Send(reminder.ItemId!);
        await claire.Control.Answer(reminder.ItemId!, body: "mot-du-client : je paierai vendredi. Honorine Quillebeuf");
        await claire.Control.Answer(reminder.ItemId!, kind: "bounce");
        await claire.Control.Incoming(claire.User, Mail, "FACT-SECRETE-1", "mot-du-client");
        await claire.Sync();
    }

    private static async Task Mistakes(Accountant claire, Company company, CustomerFile file)
    {
        await company.RefusedImport(Upload.Text($"{Debtor}.csv", $"<html>{Debtor} {Mail}"));
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, $"/api/mailbox/item?from={Mail}&subject=FACT-SECRETE-1&itemId=honorine"),
            (HttpMethod.Get, $"/api/{Debtor}/FACT-SECRETE-1"),
            (HttpMethod.Get, $"{company.Path}/customers?search=Quillebeuf&sort=Honorine"),
            (HttpMethod.Put, $"{file.Path}/contact"),
        })
        {
            using var answer = await claire.Api.Send(method, path, method == HttpMethod.Put ? new StringContent($$"""{"email":["{{Mail}}"]}""", null, "application/json") : null);
        }

        using var stranger = new ApiClient(claire.Url, "eyJhbGciOiJub25lIn0.eyJuYW1lIjoiSG9ub3JpbmUgUXVpbGxlYmV1ZiJ9.");
        using var refused = await stranger.Send(HttpMethod.Get, "/api/me");
    }
}
