using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Tests.Documents;

/// <summary>A piece of text where it stands: points from the top left corner to the start of its baseline.</summary>
internal sealed record PdfPiece(string Text, string Font, double Size, double X, double Baseline, double Width)
{
    public double Right => X + Width;
}

/// <summary>Reads our PDFs as a viewer would: through the cross-reference table, the page tree and the fonts' maps to Unicode.</summary>
internal sealed partial class PdfReader
{
    private const double PageHeight = 841.89;

    private readonly byte[] _file;
    private readonly string _text;
    private readonly List<int> _offsets = [];

    public PdfReader(byte[] file)
    {
        _file = file;
        _text = Encoding.Latin1.GetString(file);
        var table = Number(_text[(_text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..]);
        foreach (Match entry in XrefEntry.Matches(_text[table..]))
            _offsets.Add(Number(entry.Groups["offset"].Value));
        var trailer = _text[_text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        Info = Object(Reference(trailer, "Info"));
        Catalog = Object(Reference(trailer, "Root"));
        Pages = [.. References(Object(Reference(Catalog, "Pages")), "Kids").Select(Page)];
    }

    public string Info { get; }

    public string Catalog { get; }

    public List<List<PdfPiece>> Pages { get; }

    /// <summary>The text of a page, pieces of a line side by side.</summary>
    public string TextOf(int page) => string.Join('\n', Pages[page].GroupBy(piece => piece.Baseline).Select(line => string.Join(' ', line.Select(piece => piece.Text))));

    /// <summary>All of it, with plain spaces: what a reader sees.</summary>
    public string Text => Plain(string.Join('\n', Enumerable.Range(0, Pages.Count).Select(TextOf)));

    public static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <summary>A string of the information dictionary.</summary>
    public string Fact(string name) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Match(Info, $"/{name} <FEFF(?<hex>[0-9A-F]*)>").Groups["hex"].Value));

    /// <summary>Texts that run into the margin or over one another.</summary>
    public IEnumerable<string> Faults() => Pages.SelectMany(page => page.Where(piece => piece.Right > 189 * 72 / 25.4).Select(piece => $"{piece} leaves the page").Concat(Overlaps(page)));

    private static IEnumerable<string> Overlaps(List<PdfPiece> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            for (var j = i + 1; j < page.Count; j++)
            {
                var (a, b) = (page[i], page[j]);
                if (a.X < b.Right - 0.5 && b.X < a.Right - 0.5 && Math.Abs(a.Baseline - b.Baseline) < 0.72 * Math.Min(a.Size, b.Size))
                    yield return $"{a} over {b}";
            }
        }
    }

    private List<PdfPiece> Page(int number)
    {
        var page = Object(number);
        var fonts = FontReference.Matches(page).ToDictionary(m => m.Groups["name"].Value, m => Font(Number(m.Groups["number"].Value)));
        return [.. TextOperator.Matches(Encoding.Latin1.GetString(Stream(Reference(page, "Contents")))).Select(m =>
        {
            var font = fonts[m.Groups["font"].Value];
            var codes = m.Groups["hex"].Value.Chunk(4).Select(c => int.Parse(new string(c), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
            var size = Decimal(m.Groups["size"].Value);
            return new PdfPiece(string.Concat(codes.Select(c => font.Characters[c])), font.Name, size, Decimal(m.Groups["x"].Value), Math.Round(PageHeight - Decimal(m.Groups["y"].Value), 2), codes.Sum(c => font.Widths[c - 1]) * size / 1000);
        })];
    }

    private (string Name, Dictionary<int, string> Characters, List<int> Widths) Font(int number)
    {
        var font = Object(number);
        var map = Encoding.Latin1.GetString(Stream(Reference(font, "ToUnicode")));
        var widths = Match(Object(References(font, "DescendantFonts")[0]), @"/W \[1 \[(?<widths>[\d ]+)\]\]").Groups["widths"].Value.Split(' ').Select(int.Parse).ToList();
        return (Match(font, @"/BaseFont /(?<name>\S+)").Groups["name"].Value, CharacterMap.Matches(map).ToDictionary(
            m => int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups["hex"].Value))), widths);
    }

    private string Object(int number)
    {
        var at = _offsets[number];
        Assert.StartsWith($"{number} 0 obj", _text[at..Math.Min(_text.Length, at + 20)], StringComparison.Ordinal);
        return _text[at.._text.IndexOf("endobj", at, StringComparison.Ordinal)];
    }

    private byte[] Stream(int number)
    {
        var head = Object(number);
        var start = _offsets[number] + head.IndexOf("stream\n", StringComparison.Ordinal) + 7;
        using var zlib = new ZLibStream(new MemoryStream(_file, start, Number(head[(head.IndexOf("/Length ", StringComparison.Ordinal) + 8)..])), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static Match Match(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.ExplicitCapture, Patience);

    private static int Reference(string body, string key) => Number(Match(body, $@"/{key} (?<number>\d+) 0 R").Groups["number"].Value);

    private static List<int> References(string body, string key) =>
        [.. Regex.Matches(Match(body, $@"/{key} \[(?<list>[^\]]*)\]").Groups["list"].Value, @"(?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Patience).Select(m => Number(m.Groups["number"].Value))];

    private static int Number(string text) => int.Parse(Match(text, @"\d+").Value, CultureInfo.InvariantCulture);

    private static double Decimal(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<offset>\d{10}) \d{5} [nf]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex XrefEntry { get; }

    [GeneratedRegex(@"/(?<name>F\d+) (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FontReference { get; }

    [GeneratedRegex(@"<(?<code>[0-9A-F]{4})> <(?<hex>[0-9A-F]{4,})>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CharacterMap { get; }

    [GeneratedRegex(@"BT /(?<font>F\d+) (?<size>[\d.]+) Tf [^T]*? rg (?<x>-?[\d.]+) (?<y>-?[\d.]+) Td <(?<hex>[0-9A-F]*)> Tj", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TextOperator { get; }
}
