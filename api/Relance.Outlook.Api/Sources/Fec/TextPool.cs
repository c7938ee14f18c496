using System.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Turns a field into a number, and keeps one string for all fields that say the same.</summary>
internal sealed class TextPool
{
    public const int LongestField = 800;

    private readonly Encoding _encoding;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _texts = [];

    public TextPool(Encoding encoding)
    {
        _encoding = encoding;
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _texts.Count;

    public string this[int id] => _texts[id];

    public int Id(ReadOnlySpan<byte> field)
    {
        Span<char> chars = stackalloc char[LongestField];
        var text = chars[.._encoding.GetChars(field[..Math.Min(field.Length, LongestField)], chars)].Trim();
        return Id(text);
    }

    public int Id(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var id))
            return id;
        id = _texts.Count;
        _texts.Add(text.ToString());
        _ids.Add(_texts[id], id);
        return id;
    }
}
