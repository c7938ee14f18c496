using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>What the document says of itself.</summary>
internal sealed record PdfFacts(string Title, string Author, string Language, DateOnly Created);

/// <summary>
/// Writes a one-page PDF 1.7. Ours, because the library at hand obliges whoever links it to publish under AGPL or to buy a licence,
/// and a page of text needs little. Nothing in it depends on the clock: the same page gives the same bytes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    private PdfFile() => Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    public static byte[] Write(PdfPage page, PdfFacts facts)
    {
        using var file = new PdfFile();
        var fonts = page.Used.Select((f, i) => $"/F{i} {PdfFontWriter.Write(file, f.Key, f.Value)} 0 R").ToList();
        var contents = file.AddStream(Encoding.ASCII.GetBytes(page.Operators));
        var pages = file._offsets.Count + 2;
        var leaf = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Contents {contents} 0 R /Resources << /Font << {string.Join(' ', fonts)} >> >> >>"));
        file.Add($"<< /Type /Pages /Kids [{leaf} 0 R] /Count 1 >>");
        var catalog = file.Add($"<< /Type /Catalog /Pages {pages} 0 R /Lang {Text(facts.Language)} /ViewerPreferences << /DisplayDocTitle true >> >>");
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
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

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
