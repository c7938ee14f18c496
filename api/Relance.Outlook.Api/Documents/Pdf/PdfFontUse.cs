using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>
/// The characters that a document sets in one font, numbered in the order of their first use. Two characters that look the same,
/// such as the two no-break spaces, keep numbers of their own, so that copying the text gives back what was written.
/// </summary>
internal sealed class PdfFontUse(TrueTypeFont font, string name)
{
    private readonly Dictionary<Rune, int> _codes = [];
    private readonly List<Rune> _characters = [];

    public TrueTypeFont Font => font;

    /// <summary>What pages call the font.</summary>
    public string Name => name;

    /// <summary>The first has code 1: code 0 stands for the missing glyph.</summary>
    public IReadOnlyList<Rune> Characters => _characters;

    public int Code(Rune character)
    {
        if (_codes.TryGetValue(character, out var code))
            return code;
        _characters.Add(character);
        return _codes[character] = _characters.Count;
    }
}
