using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Relance.Outlook.Api.Tests.Sources.Pdf;

/// <summary>Writes PDFs by hand, in the forms that others write them. Object 1 is the catalog.</summary>
internal sealed class HandPdf
{
    private readonly SortedDictionary<int, byte[]> objects = [];
    private readonly List<int> packed = [];

    /// <summary>One page whose program is given, with the font F1 as the object 5.</summary>
    public static HandPdf Page(string program, string font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>") => new HandPdf()
        .With(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .With(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>")
        .With(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")
        .Flate(4, Latin(program))
        .With(5, font);

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public HandPdf With(int number, string body)
    {
        objects[number] = Latin(body);
        return this;
    }

    public HandPdf Stream(int number, string entries, byte[] bytes)
    {
        objects[number] = [.. Latin($"<< {entries} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8];
        return this;
    }

    public HandPdf Flate(int number, byte[] bytes, string entries = "") => Stream(number, $"{entries} /Filter /FlateDecode", Zlib(bytes));

    /// <summary>Moves objects into an object stream, which only a cross-reference stream can name.</summary>
    public HandPdf Packing(params int[] numbers)
    {
        packed.AddRange(numbers);
        return this;
    }

    /// <summary>With a cross-reference table.</summary>
    public byte[] Table(string trailer = "")
    {
        var (file, offsets) = Body();
        var start = file.Length;
        Put(file, $"xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets) Put(file, $"{number} 1\n{offset:D10} 00000 n \n");
        Put(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>With a cross-reference stream, each row written as its difference from the one above, as most writers do.</summary>
    public byte[] XrefStream()
    {
        const int Container = 50, Self = 51;
        var contents = packed.Select(number => (number, body: objects[number])).ToList();
        var header = string.Concat(contents.Select((entry, i) => $"{entry.number} {contents.Take(i).Sum(before => before.body.Length + 1)} "));
        foreach (var number in packed) objects.Remove(number);
        if (packed.Count > 0) Flate(Container, [.. Latin(header), .. contents.SelectMany(entry => entry.body.Append((byte)' '))], $"/Type /ObjStm /N {packed.Count} /First {header.Length}");

        var (file, offsets) = Body();
        var rows = new byte[Self + 1][];
        for (var number = 0; number <= Self; number++)
        {
            var index = packed.IndexOf(number);
            var offset = number == Self ? (int)file.Length : offsets.GetValueOrDefault(number, -1);
            rows[number] = index >= 0 ? [2, 0, 0, Container, (byte)index] : offset >= 0 ? [1, 0, (byte)(offset >> 8), (byte)offset, 0] : [0, 0, 0, 0, 0];
        }

        var predicted = rows.SelectMany((row, i) => row.Select((b, j) => (byte)(b - (i == 0 ? 0 : rows[i - 1][j]))).Prepend((byte)2)).ToArray();
        var start = file.Length;
        var stream = Zlib(predicted);
        Put(file, $"{Self} 0 obj\n<< /Type /XRef /Size {Self + 1} /W [1 3 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length {stream.Length} >>\nstream\n");
        file.Write(stream);
        Put(file, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Zlib(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return result.ToArray();
    }

    private (MemoryStream File, Dictionary<int, int> Offsets) Body()
    {
        var (file, offsets) = (new MemoryStream(), new Dictionary<int, int>());
        Put(file, $"%PDF-1.5\n");
        foreach (var (number, body) in objects)
        {
            offsets[number] = (int)file.Length;
            Put(file, $"{number} 0 obj\n");
            file.Write(body);
            Put(file, $"\nendobj\n");
        }

        return (file, offsets);
    }

    private static void Put(MemoryStream file, FormattableString text) => file.Write(Latin(text.ToString(CultureInfo.InvariantCulture)));
}
