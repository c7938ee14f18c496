using System.Globalization;
using HandlebarsDotNet;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>What a reminder's text is made from. Amounts and dates are formatted here, by language.</summary>
public sealed record ReminderFacts(
    string Language,
    Tone Tone,
    string? ContactName,
    string Currency,
    IReadOnlyList<ReminderInvoice> Invoices,
    decimal Credits,
    DateOnly? PreviousReminderOn,
    DateOnly Deadline,
    bool HasAttachments,
    Sender Sender);

public sealed record ReminderInvoice(string Number, DateOnly IssueDate, DateOnly DueDate, int DaysLate, decimal Open);

public sealed record Sender(string Company, string? Signer, string? Title, string? Phone, string? Iban, string? Bic);

/// <summary>A subject (plain text) and a body (HTML for Outlook's renderer: tables, inline styles, nothing fetched).</summary>
public sealed record RenderedText(string Subject, string Html);

/// <summary>
/// Renders reminders with Handlebars: templates hold no code, values are HTML-encoded in the body. Scriban would take this file's
/// place: see decision 0003.
/// </summary>
public static class ReminderText
{
    private static readonly Lazy<Dictionary<(string Language, Tone Tone), Template>> Templates = new(Load);

    public static RenderedText Render(ReminderFacts facts)
    {
        var template = Templates.Value[(facts.Language == "en" ? "en" : "fr", facts.Tone)];
        var model = ReminderModel.Of(facts);
        return new RenderedText(
            template.Subject(model).Trim(),
            $"<div style=\"font-family:Calibri,'Segoe UI',Arial,sans-serif;font-size:11pt;line-height:1.45;max-width:640px\">\n{template.Body(model).Trim()}\n</div>");
    }

    private static Dictionary<(string, Tone), Template> Load()
    {
        var bodies = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture, ThrowOnUnresolvedBindingExpression = true });
        var subjects = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture, ThrowOnUnresolvedBindingExpression = true, NoEscape = true });
        foreach (var partial in (string[])["invoices", "payment", "signature"]) bodies.RegisterTemplate(partial, Read($"{partial}.hbs"));

        var templates = new Dictionary<(string, Tone), Template>();
        foreach (var language in (string[])["fr", "en"])
        {
            foreach (var tone in Enum.GetValues<Tone>())
            {
                var parts = Read($"{language}.{tone.ToString().ToLowerInvariant()}.hbs").Split("\n---\n", 2);
                templates[(language, tone)] = new Template(subjects.Compile(parts[0]), bodies.Compile(parts[1]));
            }
        }

        return templates;
    }

    private static string Read(string name)
    {
        using var stream = typeof(ReminderText).Assembly.GetManifestResourceStream($"Relance.Outlook.Api.Wording.Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Template(HandlebarsTemplate<object, object> Subject, HandlebarsTemplate<object, object> Body);
}
