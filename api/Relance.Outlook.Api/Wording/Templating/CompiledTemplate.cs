using System.Collections.Concurrent;
using HandlebarsDotNet;

namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>A template that has passed its check, ready to run; several threads may run it at once.</summary>
internal sealed class CompiledTemplate
{
    private const int MaxOutput = 256 * 1024;
    private const int MaxKept = 256;

    private static readonly ConcurrentDictionary<(TemplateSource Source, bool IsFrench), CompiledTemplate> Kept = new();

    private readonly HandlebarsTemplate<TextWriter, object, object> subject;
    private readonly HandlebarsTemplate<TextWriter, object, object> body;

    private CompiledTemplate(TemplateSource source, bool isFrench)
    {
        var faults = TemplateCheck.Of(source).Where(fault => !fault.IsWarning).ToList();
        if (faults.Count > 0) throw new TemplateException(faults);
        subject = TemplateCompiler.Compile(source.Subject, isFrench);
        body = TemplateCompiler.Compile(source.Body, isFrench);
    }

    /// <summary>How many are kept; when there are too many the store starts again rather than growing with every keystroke of an editor.</summary>
    public static int KeptCount => Kept.Count;

    public static CompiledTemplate Of(TemplateSource source, bool isFrench)
    {
        if (Kept.TryGetValue((source, isFrench), out var known)) return known;
        var compiled = new CompiledTemplate(source, isFrench);
        if (Kept.Count >= MaxKept) Kept.Clear();
        return Kept[(source, isFrench)] = compiled;
    }

    public string Subject(object model) => Run(subject, model).Replace(Marks.Line, ' ').Replace(Marks.Bold.ToString(), "", StringComparison.Ordinal).Trim();

    public string Body(object model) => Run(body, model);

    public static TemplateException TooLong() => new([TemplateCheck.Fault(TemplatePart.Body, 1, TemplateFaultCodes.OutputTooLong)]);

    public static void Ensure(string text)
    {
        if (text.Length > MaxOutput) throw TooLong();
    }

    private static string Run(HandlebarsTemplate<TextWriter, object, object> template, object model)
    {
        using var writer = new BoundedWriter(MaxOutput);
        try
        {
            template(writer, model);
            return writer.ToString();
        }
        catch (OutputTooLongException)
        {
            throw TooLong();
        }
    }
}
