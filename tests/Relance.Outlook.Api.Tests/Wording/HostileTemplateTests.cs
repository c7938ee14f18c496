using System.Diagnostics;
using Relance.Outlook.Api.Wording;
using Relance.Outlook.Api.Wording.Templating;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>Whoever may edit a template may type anything into it: it is refused with a reason, or shown as text.</summary>
public class HostileTemplateTests
{
    public static TheoryData<string> Refused =>
    [
        "{{{total}}}", "{{{{total}}}}", "{{&total}}", "{{> payment}}", "{{#> layout}}x{{/layout}}", "{{#*inline \"x\"}}y{{/inline}}", "{{* decorator}}", "{{../total}}", "{{@root.total}}", "{{@index}}",
        "{{this}}", "{{.}}", "{{total.Length}}", "{{constructor}}", "{{__proto__}}", "{{lookup this \"x\"}}", "{{log total}}", "{{helperMissing}}", "{{[total]}}", "{{\"total\"}}", "{{total foo=1}}", "{{~total~}}",
        "{{! comment }}", "{{!-- comment --}}", "{{^total}}x{{/total}}", "{{#with total}}x{{/with}}", "{{#total}}x{{/total}}", "{{else}}", "{{/if}}", "{{#if several}}", "{{#if several}}x{{/unless}}", "{{#if}}x{{/if}}",
        "{{#if several}}x{{else}}y{{else}}z{{/if}}", "{{#each total}}x{{/each}}", "{{#each invoices}}{{total}}{{/each}}", "{{#each invoices}}{{#each invoices}}x{{/each}}{{/each}}", "{{#each invoices}}\n{{payment}}\n{{/each}}",
        "{{", "}}", "{{total", "total}}", "{{}}", "{{ }}", "\\{{total}}", "{{to\ntal}}", "x {{invoices}} y", "{{several}}", "\uE000payment", "a\u202Eb", "a\0b", "{{GetType}}", "{{#if total}}{{/if}}{{/if}}",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_with_a_reason(string body)
    {
        var source = new TemplateSource("Objet", $"{{{{invoices}}}}\n\n{body}");

        var faults = TemplateCheck.Of(source);

        var fault = faults.First(fault => !fault.IsWarning);
        Assert.True(fault.Line >= 3 && fault.French.EndsWith('.') | fault.French.EndsWith('?') && fault.English.Length > 10, fault.ToString());
        Assert.Throws<TemplateException>(() => ReminderText.Render(Written.Facts(), source));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<b>gras", "&lt;b&gt;gras")]
    [InlineData("</div></body><iframe src=//evil>", "&lt;/div&gt;&lt;/body&gt;&lt;iframe src=//evil&gt;")]
    public void Markup_is_shown_and_not_obeyed(string typed, string shown)
    {
        var source = new TemplateSource("Objet", $"{typed}\n\n{{{{invoices}}}}");

        var html = ReminderText.Render(Written.Facts(), source).Html;

        Assert.Contains(shown, html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(script|iframe|b|/body)>", html);
        Assert.Contains(TemplateCheck.Of(source), fault => fault is { IsWarning: true, Code: TemplateFaultCodes.Html, Line: 1 });
    }

    public static TheoryData<string, string> Heavy => new()
    {
        { new string('x', 10_000_000), TemplateFaultCodes.TooLong },
        { string.Concat(Enumerable.Repeat("{{", 5_000_000)), TemplateFaultCodes.TooLong },
        { string.Concat(Enumerable.Repeat("{{", 10_000)), TemplateFaultCodes.TooManyTags },
        { string.Concat(Enumerable.Repeat("{{total}}", 201)), TemplateFaultCodes.TooManyTags },
        { Nested(6), TemplateFaultCodes.TooDeep },
        { Nested(90), TemplateFaultCodes.TooDeep },
    };

    [Theory]
    [MemberData(nameof(Heavy))]
    public void A_heavy_template_is_refused_at_once(string body, string code)
    {
        var clock = Stopwatch.StartNew();

        var faults = TemplateCheck.Of(new TemplateSource("Objet", body));

        Assert.Equal(code, Assert.Single(faults, fault => !fault.IsWarning).Code);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000);
    }

    [Theory]
    [InlineData('*')]
    [InlineData('<')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('a')]
    [InlineData(' ')]
    public void Nineteen_thousand_of_one_sign_take_no_time(char sign)
    {
        var clock = Stopwatch.StartNew();

        TemplateCheck.Of(new TemplateSource("Objet", new string(sign, 19_000)));

        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000);
    }

    [Fact]
    public void A_loop_that_writes_too_much_is_stopped_and_says_so()
    {
        var invoices = Enumerable.Range(1, 500).Select(number => new ReminderInvoice($"F-{number}", new(2026, 1, 1), new(2026, 2, 1), 30, 10m)).ToList();
        var source = new TemplateSource("Objet", $"{{{{#each invoices}}}}{new string('x', 15_000)}{{{{number}}}}{{{{/each}}}}");

        var thrown = Assert.Throws<TemplateException>(() => ReminderText.Render(Written.Facts() with { Invoices = invoices }, source));

        Assert.Equal(TemplateFaultCodes.OutputTooLong, Assert.Single(thrown.Faults).Code);
    }

    [Fact]
    public async Task Many_templates_on_many_threads_are_rendered_right_and_not_all_kept()
    {
        var sources = Enumerable.Range(0, 600).Select(number => new TemplateSource($"Objet {number}", $"Texte {number} : {{{{total}}}}")).ToList();

        var texts = await Task.WhenAll(sources.Concat(sources).Select(source => Task.Run(() => ReminderText.Render(Written.Facts(), source).Subject)));

        Assert.Equal(sources.Concat(sources).Select(source => source.Subject), texts);
        Assert.InRange(CompiledTemplate.KeptCount, 1, 300);
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{{#if several}}", depth)) + "{{total}}" + string.Concat(Enumerable.Repeat("{{/if}}", depth));
}
