using System.IO.Compression;
using System.Text;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class RefusalTests
{
    public static TheoryData<byte[], string> Files => new()
    {
        { [], SourceCodes.FileEmpty },
        { "\r\n  \n"u8.ToArray(), SourceCodes.FileEmpty },
        { [0xFF, 0xFE], SourceCodes.FileEmpty },
        { "%PDF-1.7\n%…"u8.ToArray(), SourceCodes.FileIsPdf },
        { Zip("[Content_Types].xml"), SourceCodes.FileIsExcel },
        { Zip("photo.txt"), SourceCodes.FileIsZip },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], SourceCodes.FileIsExcel },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], SourceCodes.FileIsImage },
        { "\uFEFF<?xml version=\"1.0\"?><a/>"u8.ToArray(), SourceCodes.FileIsMarkup },
        { [.. "Client;Facture\n"u8, 0, 1, 2], SourceCodes.FileIsBinary },
        { "Il était une fois\nune lettre"u8.ToArray(), SourceCodes.KindUnknown },
    };

    [Theory]
    [InlineData("1 ")]
    [InlineData("12 a ")]
    [InlineData("plus de ")]
    public void A_title_as_long_as_a_book_is_refused_like_any_other(string part)
    {
        var title = string.Concat(Enumerable.Repeat(part, 200_000));

        var refusal = Reading.Refusal($"Client;Solde;{title};{title}\nMorin;12,00;1;2\n");

        Assert.NotEmpty(refusal.Issue.Code);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_cannot_be_read_is_refused_by_name(byte[] bytes, string code)
    {
        var refusal = Reading.Refusal(bytes);

        Assert.Equal((code, "export.txt"), (refusal.Issue.Code, refusal.Issue.File));
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_refused()
    {
        var refusal = Reading.Refusal("Client;Facture;Date;Solde", "camt053");

        Assert.Equal((SourceCodes.KindUnsupported, "camt053"), (refusal.Issue.Code, refusal.Issue.Value));
    }

    [Fact]
    public void Reading_stops_when_asked_to()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(new Fec().Sale("F-1", "20260110", 10).Text()));
        var file = new SourceFile("fec.txt", stream);

        Assert.Throws<OperationCanceledException>(() => SourceReader.Read(file, "auto", Reading.Options, new CancellationToken(canceled: true)));
    }

    private static byte[] Zip(string entry)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(entry);
        return bytes.ToArray();
    }
}
