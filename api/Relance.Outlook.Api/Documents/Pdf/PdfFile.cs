using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>What the document says of itself.</summary>
internal sealed record PdfFacts(string Title, string Author, string Language, DateOnly Created);

/// <summary>
/// Writes a PDF 1.7. Ours, because the library at hand obliges whoever links it to publish under AGPL or to buy a licence,
/// and pages of text need little. Nothing in it depends on the clock: the same pages give the same bytes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    private PdfFile() => Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    public static byte[] Write(PdfDocument document, PdfFacts facts)
    {
        using var file = new PdfFile();
        var fonts = string.Join(' ', document.Fonts.Select(f => $"/{f.Name} {PdfFontWriter.Write(file, f)} 0 R"));
        var contents = document.Pages.Select(page => file.AddStream(Encoding.ASCII.GetBytes(page.Operators))).ToList();
        var tree = file._offsets.Count + contents.Count + 1;
        var leaves = contents.Select(content => file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Contents {content} 0 R /Resources << /Font << {fonts} >> >> >>"))).ToList();
        file.Add($"<< /Type /Pages /Kids [{string.Join(' ', leaves.Select(leaf => $"{leaf} 0 R"))}] /Count {leaves.Count} >>");
        var catalog = file.Add($"<< /Type /Catalog /Pages {tree} 0 R /Lang {Text(facts.Language)} /ViewerPreferences << /DisplayDocTitle true >> >>");
        var info = file.Add($"<< /Title {Text(facts.Title)} /Author {Text(facts.Author)} /CreationDate (D:{facts.Created:yyyyMMdd}090000Z) >>");
        return file.Close(catalog, info);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Adds an object and returns its number.</summary>
    public int Add(string body)
    {
        _offsets.Add(_file.Length);
        Put($"{_offsets.Count} 0 obj\n{body}\nendobj\n");
        return _offsets.Count;
    }

    public int AddStream(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        _offsets.Add(_file.Length);
        Put($"{_offsets.Count} 0 obj\n<< /Length {packed.Length} /Length1 {bytes.Length} /Filter /FlateDecode >>\nstream\n");
        packed.WriteTo(_file);
        Put("\nendstream\nendobj\n");
        return _offsets.Count;
    }

    /// <summary>A text string: UTF-16 behind a byte order mark, in hexadecimal.</summary>
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(PrintableText.Of(text)))}>";

    private byte[] Close(int catalog, int info)
    {
        var id = Convert.ToHexString(SHA256.HashData(_file.ToArray()).AsSpan(0, 16));
        var start = _file.Length;
        Put($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
            Put($"{offset:D10} 00000 n \n");
        Put($"trailer\n<< /Size {_offsets.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{start}\n%%EOF\n");
        return _file.ToArray();
    }

    private void Put(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
