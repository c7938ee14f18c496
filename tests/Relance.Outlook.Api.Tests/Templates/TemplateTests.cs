using System.Diagnostics;
using System.Net;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Features.Templates;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Documents;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Templates;

/// <summary>The texts belong to the company: seen on real data, checked before they are saved, kept in every version, harmless whatever is typed.</summary>
public sealed class TemplateTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Own = "Bonjour de chez nous, {{customer}} !\n\n{{invoices}}\n\nTotal : {{total}}\n\n{{signature}}";

    [Fact]
    public async Task Every_text_is_there_in_both_languages_with_every_name_that_it_may_use()
    {
        var company = await (await host.Newcomer()).Opens();

        var list = await List(company);

        Assert.Equal(TemplateCatalogue.All.SelectMany(text => new[] { (text.Code, "fr"), (text.Code, "en") }), list.Templates.Select(text => (text.Code, text.Language)));
        Assert.All(list.Templates, text => Assert.True(text is { IsOriginal: true, By: null } && text.Body.Length > 100 && text.Name.Length > 3, text.Code));
        Assert.Contains(list.Variables, variable => variable is { Name: "total", Kind: TemplateVariableKind.Value });
        Assert.All(list.Variables, variable => Assert.True(variable.Meaning.Length > 3, variable.Name));
    }

    [Fact]
    public async Task A_preview_is_made_on_a_customers_real_data()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Bosc", "F-1").Owing("Lupin", "F-2", open: 1234.5m));
        var lupin = await company.File("Lupin");

        var preview = await Preview(company, new { code = "friendly", language = "fr", subject = "Rappel {{number}}", body = Own, customerId = lupin.Id });
        var original = await Preview(company, new { code = "firm", language = "fr", customerId = lupin.Id });

        Assert.Equal(("Lupin", "Rappel F-2"), (preview.CustomerName, preview.Subject));
        Assert.Contains("Bonjour de chez nous, Lupin !", preview.Text!.Plain(), StringComparison.Ordinal);
        Assert.Contains("1 234,50 €", WebUtility.HtmlDecode(preview.Html)!.Plain(), StringComparison.Ordinal);
        Assert.Contains("F-2", original.Html, StringComparison.Ordinal);
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Every_text_can_be_previewed()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));

        foreach (var text in (await List(company)).Templates)
        {
            var preview = await Preview(company, new { code = text.Code, language = text.Language });
            Assert.True(preview is { Html.Length: > 200, Faults.Count: 0 }, $"{text.Code} {text.Language}");
            Assert.DoesNotContain("{{", preview.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_any_customer_there_is_nothing_to_preview()
    {
        var company = await (await host.Newcomer()).Opens();

        var nobody = await company.Who.Api.RefusedPost($"{company.Path}/templates/preview", new { code = "friendly" });
        var unknown = await company.Who.Api.RefusedPost($"{company.Path}/templates/preview", new { code = "nulle-part" });

        Assert.Equal((409, "template.noCustomer", 404), (nobody.Status, nobody.Code, unknown.Status));
    }

    [Fact]
    public async Task Ones_own_text_is_what_the_next_draft_says_and_nowhere_else()
    {
        var claire = await host.Newcomer();
        var company = await claire.Keeps(new Books().Owing("Lupin", "F-1").Owing("London Ltd", "F-2"));
        await (await company.File("London Ltd")).Is(new { language = "en" });
        var other = await claire.Keeps(new Books().Owing("Autre", "F-3"));
        await Save(company, "friendly", "fr", "Notre rappel {{number}}", Own);

        await company.PrepareAll();
        await other.PrepareAll();

        var drafts = await claire.Mailbox.Drafts();
        var own = Assert.Single(drafts, draft => draft.Subject == "Notre rappel F-1");
        Assert.Contains("Bonjour de chez nous, Lupin", WebUtility.HtmlDecode(own.Body!.Content)!.Plain(), StringComparison.Ordinal);
        Assert.Equal(2, drafts.Count(draft => !draft.Body!.Content!.Contains("de chez nous", StringComparison.Ordinal)));
        Assert.All((await List(other)).Templates, text => Assert.True(text.IsOriginal));
    }

    [Fact]
    public async Task Every_version_is_kept_and_the_original_can_be_had_back()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        await Save(company, "friendly", "fr", "Premier", Own);
        await Save(company, "friendly", "fr", "Second", Own);

        var changed = (await List(company)).Templates.Single(text => text is { Code: "friendly", Language: "fr" });
        using var reset = await company.Who.Api.Send(HttpMethod.Delete, $"{company.Path}/templates/friendly/fr");
        var versions = await company.Who.Api.Get<List<TemplateVersionDto>>($"{company.Path}/templates/friendly/fr/versions");
        await company.PrepareAll();

        Assert.Equal(("Second", false), (changed.Subject, changed.IsOriginal));
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal([null, "Second", "Premier"], versions.Select(version => version.Subject));
        Assert.All(versions, version => Assert.Equal(versions[0].By, version.By));
        Assert.True((await List(company)).Templates.Single(text => text is { Code: "friendly", Language: "fr" }).IsOriginal);
        Assert.StartsWith("Rappel", Assert.Single(await company.Who.Mailbox.Drafts()).Subject, StringComparison.Ordinal);
        Assert.Equal(404, (await company.Who.Api.RefusedDelete($"{company.Path}/templates/friendly/fr")).Status);
    }

    [Theory]
    [InlineData("friendly", "de")]
    [InlineData("nulle-part", "fr")]
    [InlineData(null, "fr")]
    public async Task A_text_that_does_not_exist_is_not_found(string? code, string language)
    {
        var company = await (await host.Newcomer()).Opens();

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/templates", new { code, language, subject = "Objet", body = Own });

        Assert.Equal(404, refusal.Status);
    }

    [Theory]
    [InlineData("fr", "Objet", "{{invoices}}\n\n{{montant}}", "body", "Ligne 3")]
    [InlineData("en", "Objet", "{{invoices}}\n\n{{montant}}", "body", "Line 3")]
    [InlineData("fr", "Objet {{facture}}", "{{invoices}}", "subject", "Ligne 1")]
    [InlineData("fr", "", "{{invoices}}", "subject", "Ligne 1")]
    [InlineData("fr", "Objet", "   ", "body", "Ligne 1")]
    [InlineData("fr", "Objet", "{{#if several}}jamais fermé", "body", "Ligne 1")]
    [InlineData("fr", "Objet", "{{#each invoices}}{{#each invoices}}x{{/each}}{{/each}}", "body", "Ligne 1")]
    [InlineData("fr", "Objet", "{{{customer}}}", "body", "Ligne 1")]
    [InlineData("fr", "Objet", "{{constructor}}", "body", "Ligne 1")]
    public async Task What_is_wrong_with_a_text_is_said_with_its_line_and_nothing_is_saved(string language, string subject, string body, string part, string line)
    {
        var newcomer = await host.Newcomer();
        var company = (await host.SignIn(newcomer.User, language)).In((await newcomer.Opens()).Id);

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/templates", new { code = "friendly", language = "fr", subject, body });

        Assert.Equal((400, "template.fault", part), (refusal.Status, refusal.Code, Assert.Single(refusal.Errors).Key));
        Assert.StartsWith(line, refusal.Errors[part][0], StringComparison.Ordinal);
        Assert.True((await List(company)).Templates.All(text => text.IsOriginal));
    }

    [Fact]
    public async Task Markup_is_shown_to_the_customer_and_not_obeyed()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin <b>& Fils", "F-1", email: new Books().AddressOf("Lupin")));

        var saved = await Save(company, "friendly", "fr", "Objet", "<script>alert(1)</script> {{customer}}\n\n{{invoices}}");
        await company.PrepareAll();

        Assert.Contains(saved.Warnings, warning => warning is { IsWarning: true, Line: 1 });
        var html = Assert.Single(await company.Who.Mailbox.Drafts()).Body!.Content!;
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; Lupin &lt;b&gt;&amp; Fils", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_at_once()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        var body = new string('x', 10_000_000);
        var clock = Stopwatch.StartNew();

        var saved = await company.Who.Api.RefusedPut($"{company.Path}/templates", new { code = "friendly", language = "fr", subject = "Objet", body });
        var previewed = await Preview(company, new { code = "friendly", subject = "Objet", body });

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
        Assert.Equal((400, "template.fault"), (saved.Status, saved.Code));
        Assert.Equal(TemplateFaultCodes.TooLong, Assert.Single(previewed.Faults).Code);
        Assert.Null(previewed.Html);
    }

    [Theory]
    [InlineData("{{invoices}}")]
    [InlineData("{{payment}}")]
    [InlineData("{{signature}}")]
    [InlineData("Un seul paragraphe.")]
    [InlineData("{{#if brokenPromise}}\nRien d’autre.\n{{/if}}")]
    public async Task However_little_a_letter_says_it_can_be_printed(string body)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 30));
        await company.Set(settings => settings with { PlanCode = "telephone" });
        var lupin = await company.File("Lupin");
        await lupin.Log(new { kind = "call", result = "spoken", on = "2026-02-20" });
        await Save(company, "courteous-letter", "fr", "Objet", body);

        var letter = await company.Who.Api.File($"{lupin.Path}/letter");

        Assert.Contains("F-1", new PdfReader(letter.Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_companys_text_is_neither_read_nor_changed()
    {
        var mine = await (await host.Newcomer()).Opens();
        await Save(mine, "friendly", "fr", "Le mien", Own);
        var marc = await host.Newcomer();

        var read = await marc.Api.RefusedGet($"{mine.Path}/templates/friendly/fr/versions");
        var write = await marc.Api.RefusedPut($"{mine.Path}/templates", new { code = "friendly", language = "fr", subject = "Le sien", body = Own });

        Assert.Equal((404, 404), (read.Status, write.Status));
        Assert.Equal("Le mien", (await List(mine)).Templates.Single(text => text is { Code: "friendly", Language: "fr" }).Subject);
    }

    private static Task<TemplateListDto> List(Company company) => company.Who.Api.Get<TemplateListDto>($"{company.Path}/templates");

    private static Task<TemplatePreviewDto> Preview(Company company, object request) => company.Who.Api.Post<TemplatePreviewDto>($"{company.Path}/templates/preview", request);

    private static Task<SavedTemplateDto> Save(Company company, string code, string language, string subject, string body) =>
        company.Who.Api.Put<SavedTemplateDto>($"{company.Path}/templates", new { code, language, subject, body });
}
