using System.Text.Json;
using System.Text.RegularExpressions;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>French as it is printed, English for who asks for it.</summary>
public sealed partial class LanguageTests(SampleHost host) : IClassFixture<SampleHost>
{
    private static readonly string[] Pages =
    [
        "/api/companies/1/worklist", "/api/companies/1/invoices?limit=1000", "/api/companies/1/plans", "/api/companies/1/customers/1", "/api/companies/1/reminders",
        "/api/companies/1/invoices/1/explanation", "/api/companies/99/worklist", "/api/companies/1/worklist?on=1900-01-01", "/api/companies/1/invoices?sort=x",
        "/api/companies/1/customers?sort=x", "/api/companies/1/invoices?limit=x", "/api/nothing", "/api/sample/x",
    ];

    [Fact]
    public async Task French_sentences_never_break_before_a_sign()
    {
        var claire = await host.SignIn("claire");

        var texts = await Sentences(claire);
        await claire.In(1).PrepareAll();
        texts.AddRange(await Sentences(claire));

        Assert.True(texts.Count > 100);
        Assert.DoesNotContain(texts, text => BreakableSign().IsMatch(text));
    }

    [Fact]
    public async Task Whoever_prefers_english_reads_english()
    {
        var claire = await host.SignIn("claire", "en-GB, fr;q=0.5");

        var reasons = (await claire.In(1).Worklist()).Rows.Select(row => row.Reason).ToList();
        var refusal = await claire.Api.RefusedGet("/api/companies/99/worklist");

        Assert.DoesNotContain(await Sentences(claire), text => FrenchWord().IsMatch(text));
        Assert.Contains(reasons, reason => reason == "E-mail address missing.");
        Assert.Equal("Not found", refusal.Title);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("de, en;q=0.5")]
    [InlineData("*")]
    public async Task Everybody_else_reads_french(string language)
    {
        var claire = await host.SignIn("claire", language);

        var refusal = await claire.Api.RefusedGet("/api/companies/99/worklist");

        Assert.Equal("Introuvable", refusal.Title);
    }

    [Fact]
    public async Task An_operation_speaks_the_language_of_whoever_started_it()
    {
        var english = await host.SignIn("emily", "en");
        var company = await english.Keeps(new Books().Owing("Lupin", email: ""));

        var held = Assert.Single((await company.Prepare([(await company.Customer("Lupin")).Id])).Items);

        Assert.Equal("E-mail address missing.", held.Message);
    }

    /// <summary>Every sentence of these pages; names are the customers' own.</summary>
    private static async Task<List<string>> Sentences(Accountant who)
    {
        var texts = new List<string>();
        foreach (var page in Pages)
        {
            using var answer = await who.Api.Send(HttpMethod.Get, page);
            Collect(await answer.Read<JsonElement>(), texts);
        }

        return texts;
    }

    private static void Collect(JsonElement json, List<string> texts)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Collect(item, texts);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                var isSentence = member.Name is "text" or "reason" or "remedy" or "title" or "detail" or "levelName" or "message" && member.Value.ValueKind == JsonValueKind.String;
                if (isSentence) texts.Add(member.Value.GetString()!);
                else Collect(member.Value, texts);
            }
        }
    }

    [GeneratedRegex("« | [:;?!€»]", RegexOptions.NonBacktracking)]
    private static partial Regex BreakableSign();

    [GeneratedRegex(@"\b(?:la|le|les|une?|échue|facture|relance|client|est|pas)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FrenchWord();
}
