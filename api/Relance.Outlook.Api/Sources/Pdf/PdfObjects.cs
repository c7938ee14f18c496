namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Where an object stands: at an offset of the file or, when it has a container, at an index of that object stream.</summary>
internal readonly record struct PdfPlace(int Offset, int Container = 0);

/// <summary>The objects of a file by number, read when they are asked for.</summary>
internal sealed class PdfObjects(byte[] file, PdfBudget budget)
{
    private const int LongestChain = 24;

    private readonly Dictionary<int, PdfPlace> _places = [];
    private readonly Dictionary<int, PdfValue?> _read = [];
    private readonly Dictionary<int, (byte[] Bytes, List<int> Offsets)> _containers = [];
    private int _depth;

    public IEnumerable<int> Numbers => _places.Keys;

    /// <summary>Says where an object stands; the first to say so is the newest.</summary>
    public void Add(int number, PdfPlace place)
    {
        budget.Spend(1);
        _places.TryAdd(number, place);
    }

    public void Forget()
    {
        _places.Clear();
        _read.Clear();
        _containers.Clear();
    }

    /// <summary>What a value refers to, or itself. Null for what is not there, and for a chain without an end.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var links = 0; value is PdfReference reference; links++)
        {
            if (links > LongestChain) return null;
            value = Object(reference.Number);
        }

        return value;
    }

    public PdfValue? Entry(PdfDictionary dictionary, string key) => Resolve(dictionary.Entries.GetValueOrDefault(key));

    /// <summary>An entry that is a dictionary, or a stream with one.</summary>
    public PdfDictionary? Dictionary(PdfDictionary? parent, string key) => parent is null ? null : Entry(parent, key) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public string? Name(PdfDictionary dictionary, string key) => (Entry(dictionary, key) as PdfName)?.Value;

    public byte[] Decode(PdfStream stream) => PdfFilters.Decode(stream, this, budget);

    /// <summary>The object that stands at an offset of the file.</summary>
    public PdfValue? At(int offset, int? number) =>
        offset < 0 || offset >= file.Length ? null : new PdfParser(file, offset, budget).Object(number, dictionary => (Entry(dictionary, "Length") as PdfNumber)?.Whole ?? -1);

    /// <summary>The numbers of the objects in an object stream, in order.</summary>
    public List<int> Contents(PdfStream container, byte[] bytes, List<int> offsets)
    {
        var numbers = new List<int>();
        var count = (Entry(container.Dictionary, "N") as PdfNumber)?.Whole ?? 0;
        var first = (Entry(container.Dictionary, "First") as PdfNumber)?.Whole ?? 0;
        var lexer = new PdfLexer(bytes, 0, budget);
        for (var i = 0; i < count && lexer.Next() is PdfNumber number && lexer.Next() is PdfNumber offset; i++)
        {
            numbers.Add(number.Whole);
            offsets.Add((int)Math.Min((long)first + offset.Whole, int.MaxValue));
        }

        return numbers;
    }

    private PdfValue? Object(int number)
    {
        if (_read.TryGetValue(number, out var known)) return known;
        if (!_places.TryGetValue(number, out var place) || _depth >= LongestChain) return null;
        // An object that is needed to read itself is not there.
        _read[number] = null;
        _depth++;
        try
        {
            return _read[number] = place.Container == 0 ? At(place.Offset, number) : Contained(place);
        }
        finally
        {
            _depth--;
        }
    }

    private PdfValue? Contained(PdfPlace place)
    {
        if (!_containers.TryGetValue(place.Container, out var content))
        {
            if (Object(place.Container) is not PdfStream container) return null;
            content = (Decode(container), []);
            Contents(container, content.Bytes, content.Offsets);
            _containers[place.Container] = content;
        }

        if (place.Offset >= content.Offsets.Count || content.Offsets[place.Offset] >= content.Bytes.Length) return null;
        return new PdfParser(content.Bytes, content.Offsets[place.Offset], budget).Next();
    }
}
