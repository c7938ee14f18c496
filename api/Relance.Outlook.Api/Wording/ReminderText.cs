using Relance.Outlook.Api.Wording.Blocks;
using Relance.Outlook.Api.Wording.Layout;
using Relance.Outlook.Api.Wording.Templating;

namespace Relance.Outlook.Api.Wording;

/// <summary>One text in its three forms: HTML for the mail, a text alternative, and the parts of a letter.</summary>
public sealed record RenderedText(string Subject, string Html, string Text, LetterText Letter);

/// <summary>Renders reminders, notices and statements: a template and facts give a tree, and each form is written from the tree.</summary>
public static class ReminderText
{
    /// <summary>Mail clients show less, mail servers take no more.</summary>
    private const int MaxSubject = 250;

    /// <summary>
    /// With the company's own template, or with the product's for this channel, tone and kind of customer. Throws
    /// <see cref="TemplateException"/> when the template has a fault or writes too much, and <see cref="ArgumentException"/> when the
    /// facts contradict each other or no text belongs to the channel (a call, a hand-over to collection).
    /// </summary>
    public static RenderedText Render(ReminderFacts facts, TemplateSource? own = null) =>
        own is not null ? RenderSource(facts, own) : RenderOriginal(facts, TemplateCatalogue.CodeFor(facts.Channel, facts.Tone, facts.IsBeforeDue, facts.Segment)
            ?? throw new ArgumentException($"No text belongs to the channel {facts.Channel}.", nameof(facts)));

    /// <summary>With the product's template of that code.</summary>
    public static RenderedText RenderOriginal(ReminderFacts facts, string code) => RenderSource(facts, Originals.Of(code, facts.Language));

    private static RenderedText RenderSource(ReminderFacts facts, TemplateSource source)
    {
        var format = new Typography(facts.Language);
        var template = CompiledTemplate.Of(source, format.Language == "fr");
        var model = ReminderModel.Of(facts, format);
        var subject = OneLine(template.Subject(model));
        var parts = TreeReader.Read(template.Body(model), name => ReminderBlocks.Of(name, facts, format));
        var html = HtmlWriter.Write(parts, format.Language);
        CompiledTemplate.Ensure(html);
        return new RenderedText(subject, html, PlainWriter.Write(parts), LetterText.Of(facts, subject, parts, format));
    }

    private static string OneLine(string subject)
    {
        subject = string.Join(' ', subject.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return subject.Length <= MaxSubject ? subject : subject[..MaxSubject].TrimEnd() + "…";
    }
}
