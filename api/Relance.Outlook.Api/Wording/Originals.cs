namespace Relance.Outlook.Api.Wording;

/// <summary>The texts as the product delivers them, for « revenir au texte d'origine ».</summary>
public static class Originals
{
    private static readonly Lazy<Dictionary<(string Code, string Language), TemplateSource>> Sources = new(Load);

    /// <summary>The source by code; any language but English reads French. Throws <see cref="ArgumentException"/> on an unknown code.</summary>
    public static TemplateSource Of(string code, string language) =>
        Sources.Value.GetValueOrDefault((code, language == "en" ? "en" : "fr")) ?? throw new ArgumentException($"There is no text {code}.", nameof(code));

    /// <summary>Whether the product has a text of that code.</summary>
    public static bool Exists(string code) => Sources.Value.ContainsKey((code, "fr"));

    private static Dictionary<(string, string), TemplateSource> Load()
    {
        var sources = new Dictionary<(string, string), TemplateSource>();
        foreach (var (code, _, _) in TemplateCatalogue.All)
        {
            foreach (var language in (ReadOnlySpan<string>)["fr", "en"])
            {
                var parts = Read($"{language}.{code}.hbs").Split("\n---\n", 2);
                sources[(code, language)] = new TemplateSource(parts[0], parts[1].Trim());
            }
        }

        return sources;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Originals).Assembly.GetManifestResourceStream($"Relance.Outlook.Api.Wording.Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
