using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents;

/// <summary>The fonts that the program carries, so that a document looks the same on every machine, and on those without any font.</summary>
internal static class EmbeddedFonts
{
    private static readonly Lazy<TrueTypeFont> LazyRegular = new(() => Load("LiberationSans-Regular"));
    private static readonly Lazy<TrueTypeFont> LazyBold = new(() => Load("LiberationSans-Bold"));

    public static TrueTypeFont Regular => LazyRegular.Value;

    public static TrueTypeFont Bold => LazyBold.Value;

    private static TrueTypeFont Load(string name)
    {
        using var font = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return new TrueTypeFont(name, bytes);
    }
}
