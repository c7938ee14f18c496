using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

/// <summary>What is no list of invoices gets a clear refusal, and nothing is changed by it.</summary>
public sealed class HostileUploadTests(HostileUploadTests.SmallHost host) : IClassFixture<HostileUploadTests.SmallHost>, IAsyncLifetime
{
    private Company company = null!;
    private string before = "";

    public async ValueTask InitializeAsync()
    {
        company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        before = await Snapshot.Of(company);
    }

    public async ValueTask DisposeAsync() => Assert.Equal(before, await Snapshot.Of(company));

    [Theory]
    [InlineData("fileEmpty", "")]
    [InlineData("fileIsMarkup", "<html><body>Factures</body></html>")]
    [InlineData("kindUnknown", "Il était une fois\r\nune facture\r\n")]
    public async Task Text_that_lists_no_invoices_is_refused(string code, string text)
    {
        var refusal = await company.RefusedImport(Upload.Text("export.csv", text));

        Assert.Equal((422, code), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_workbook_is_refused_with_what_to_do()
    {
        var refusal = await company.RefusedImport(new Upload("postes.csv", Zip("xl/workbook.xml")));

        Assert.Equal((422, "fileIsExcel"), (refusal.Status, refusal.Code));
        Assert.Contains("CSV", refusal.Detail);
    }

    [Fact]
    public async Task An_archive_is_refused()
    {
        var refusal = await company.RefusedImport(new Upload("factures.zip", Zip("postes.csv")));

        Assert.Equal((422, "fileIsZip"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task Bytes_without_sense_are_refused()
    {
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);

        var refusal = await company.RefusedImport(new Upload("postes.csv", noise));

        Assert.Equal((422, "fileIsBinary"), (refusal.Status, refusal.Code));
    }

    [Theory]
    [InlineData(1_050_000)]
    [InlineData(5_000_000)]
    public async Task A_file_beyond_the_configured_size_is_refused(int bytes)
    {
        var refusal = await company.RefusedImport(new Upload("postes.csv", Encoding.ASCII.GetBytes(new string('a', bytes))));

        Assert.Equal((413, "tooLarge"), (refusal.Status, refusal.Code));
        Assert.Contains("1 Mo", refusal.Detail.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task One_bad_file_stops_the_whole_upload()
    {
        var refusal = await company.RefusedImport(Books.With("Brumaire").Csv(), Upload.Text("vide.csv", ""));

        Assert.Equal("fileEmpty", refusal.Code);
    }

    [Theory]
    [InlineData("kind", "xlsx", null, null)]
    [InlineData("mode", null, "merge", null)]
    [InlineData("mapping", null, null, "{")]
    [InlineData("mapping", null, null, "[]")]
    [InlineData("mapping", null, null, """{"Facture":1}""")]
    [InlineData("mapping", null, null, """{"Facture":null}""")]
    public async Task A_wrong_choice_is_named(string field, string? kind, string? mode, string? mapping)
    {
        var refusal = await company.RefusedImport(new Upload.Choices(kind, mode, Mapping: mapping), Books.With("Brumaire").Csv());

        Assert.Equal((400, "invalid", field), (refusal.Status, refusal.Code, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        var refusal = await company.RefusedImport(new Upload.Choices(Kind: "csv"));

        Assert.Equal((400, "file"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task Json_in_place_of_a_form_is_refused()
    {
        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/imports", JsonContent.Create(new { kind = "csv" }));

        Assert.Equal((415, "contentType"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_broken_form_is_refused()
    {
        var form = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nabc");
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/imports", form);

        Assert.Equal((400, "badRequest"), (refusal.Status, refusal.Code));
    }

    private static byte[] Zip(string entry)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write("contenu");
        }

        return stream.ToArray();
    }

    public sealed class SmallHost : RelanceHost
    {
        private protected override IEnumerable<string> Settings => ["Relance:MaxImportMegabytes=1"];
    }
}
