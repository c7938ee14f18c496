namespace Relance.Outlook.Api.Wording;

/// <summary>
/// A template as people edit it: a subject on one line, and a body of paragraphs with blank lines between. Variables stand in
/// <c>{{…}}</c>, conditions in <c>{{#if …}}</c>, bold words between <c>**</c>. No HTML: see decision 0009.
/// </summary>
public sealed record TemplateSource(string Subject, string Body);

public enum TemplatePart
{
    Subject,
    Body,
}

/// <summary>Something wrong, or worth another look, in a template.</summary>
/// <param name="Part">Where.</param>
/// <param name="Line">1-based line of that part.</param>
/// <param name="Code">Stable, for example <c>variable.unknown</c>.</param>
/// <param name="IsWarning">A warning does not prevent saving.</param>
/// <param name="French">What to do about it.</param>
/// <param name="English">The same.</param>
public sealed record TemplateFault(TemplatePart Part, int Line, string Code, bool IsWarning, string French, string English);

/// <summary>A template that cannot be rendered; <see cref="Faults"/> says why and where.</summary>
public sealed class TemplateException(IReadOnlyList<TemplateFault> faults)
    : Exception(string.Join(' ', faults.Select(fault => $"{fault.Part}, line {fault.Line}: {fault.English}")))
{
    public IReadOnlyList<TemplateFault> Faults => faults;
}
