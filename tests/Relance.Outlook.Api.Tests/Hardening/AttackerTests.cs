using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Imports;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>
/// Somebody with bad intentions, with and without an account. The list of what is tried: here paths, raw HTTP, headers, files and what stands in them;
/// tokens in Isolation/TokenTests and Identity/TokenTests, templates in Templates/TemplateTests and Wording/HostileTemplateTests, values and bodies in
/// Surface/HostileRequestTests, uploads in Imports/HostileUploadTests, PDFs in Sources/Pdf/PdfHostileTests, floods in LimitTests, active replies in
/// tests/e2e/HostileReplyTests, other people's companies in Isolation.
/// </summary>
public sealed class AttackerTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const int NeverLongerThan = 60;

    [Theory]
    [InlineData("/appsettings.json")]
    [InlineData("/relance.db")]
    [InlineData("/data/relance.db")]
    [InlineData("/keys/")]
    [InlineData("/mailbox/signing-key.pem")]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/web.config")]
    [InlineData("/Relance.Outlook.Api.dll")]
    [InlineData("/../appsettings.json")]
    [InlineData("/pane/../../appsettings.json")]
    [InlineData("/pane/..%2f..%2fappsettings.json")]
    [InlineData("/pane/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/pane/..%5c..%5cappsettings.json")]
    [InlineData("/pane/%252e%252e%252fappsettings.json")]
    [InlineData("//etc/passwd")]
    [InlineData("/%2fetc/passwd")]
    [InlineData("/pane/x%00.html")]
    [InlineData("/api/sample/..%2f..%2fappsettings.json")]
    [InlineData("/api/sample/%2e%2e%2frelance.db")]
    [InlineData("/_control/token?user=claire")]
    public async Task No_path_leads_to_a_file_that_is_not_for_all(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (400|401|404)", answer);
        Assert.DoesNotContain("ConnectionString", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("access_token", answer, StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string> RawRequests = new(StringComparer.Ordinal)
    {
        ["no request"] = "GARBAGE\r\n\r\n",
        ["two lengths"] = "POST /api/sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        ["length and chunks: smuggling"] = "POST /api/sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/me HTTP/1.1\r\nHost: x\r\n\r\n",
        ["a length below nothing"] = "POST /api/sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        ["no host"] = "GET /api/me HTTP/1.1\r\n\r\n",
        ["a header without end"] = $"GET /api/me HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 100_000)}\r\n\r\n",
        ["ten thousand headers"] = $"GET /api/me HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X{i}: a\r\n"))}\r\n",
        ["an address without end"] = $"GET /api/{new string('a', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ["a header over two lines"] = "GET /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer\r\n x\r\n\r\n",
        ["a method of one's own"] = "STEAL /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        ["another method behind POST"] = "POST /api/companies HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ["a trace of the request"] = "TRACE /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\nConnection: close\r\n\r\n",
    };

    public static TheoryData<string> RawRequestNames { get; } = [.. RawRequests.Keys];

    [Theory]
    [MemberData(nameof(RawRequestNames))]
    public async Task Broken_http_is_refused_and_the_server_goes_on(string what)
    {
        var answer = await Raw(RawRequests[what]);

        Assert.True(answer.Length == 0 || answer.Split(' ')[1][0] == '4', $"{what}: {answer}");
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await Raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1, evil.example")]
    [InlineData("X-Original-URL", "/api/me")]
    [InlineData("Accept-Language", "fr;q=evil, ../../etc/passwd")]
    [InlineData("Cookie", "token=eyJ; admin=1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Range", "bytes=0-18446744073709551615")]
    [InlineData("If-None-Match", "\"\"\"\"")]
    public async Task No_header_opens_a_door_or_comes_back(string name, string value)
    {
        foreach (var path in (string[])["/api/me", "/api/client-settings", "/openapi/v1.json", "/"])
        {
            var answer = await Raw($"GET {path} HTTP/1.1\r\n{(name == "Host" ? "" : "Host: localhost\r\n")}{name}: {value}\r\nConnection: close\r\n\r\n");

            Assert.DoesNotContain("evil.example", answer, StringComparison.OrdinalIgnoreCase);
            if (path == "/api/me") Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../../../../tmp/relance-owned.pdf")]
    [InlineData("..\\..\\relance-owned.pdf")]
    [InlineData("/tmp/relance-owned.pdf")]
    [InlineData("C:\\relance-owned.pdf")]
    [InlineData("....//....//relance-owned.pdf")]
    [InlineData("CON.pdf")]
    public async Task A_files_name_is_no_path(string name)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        using var answer = await company.Who.Api.Send(HttpMethod.Post, $"{company.Path}/imports", Upload.Form([Upload.Pdf(name)], new Upload.Choices()));

        Assert.True((int)answer.StatusCode < 500);
        Assert.False(File.Exists("/tmp/relance-owned.pdf"));
        Assert.Empty(Directory.GetFiles(host.DataDirectory, "*owned*", SearchOption.AllDirectories));
    }

    /// <summary>Made when they are thrown: what a theory is given is carried about by its name.</summary>
    private static readonly Dictionary<string, Func<byte[]>> Bombs = new(StringComparer.Ordinal)
    {
        ["a gigabyte in a megabyte, ZIP"] = () => Zip(1_000_000_000),
        ["the same, gzip"] = () => Gzip(1_000_000_000),
        ["entities that multiply"] = () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{(i == 1 ? "" : $"{i - 1}")};", 10))}\">")) + "]><l>&a9;</l>"),
        ["an entity that reads a file"] = () => "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><l>&f;</l>"u8.ToArray(),
        ["a single line of 30 MB"] = () => Encoding.UTF8.GetBytes($"Code client;N° facture;Échéance;Restant dû\r\n{new string('a', 30_000_000)}"),
        ["a million columns"] = () => Encoding.UTF8.GetBytes($"Code client;N° facture;Échéance;Restant dû{string.Concat(Enumerable.Repeat(";x", 1_000_000))}\r\n"),
        ["a quote that never closes"] = () => Encoding.UTF8.GetBytes($"Code client;N° facture;Échéance;Restant dû\r\n\"{string.Concat(Enumerable.Repeat("a;b\r\n", 1_000_000))}"),
        ["lone surrogates"] = () => [0xFF, 0xFE, .. Enumerable.Repeat<byte[]>([0x00, 0xD8, 0x3B, 0x00], 10_000).SelectMany(pair => pair)],
        ["nothing but zeros"] = () => new byte[5_000_000],
        ["a PDF that is a page of script"] = () => "%PDF-1.7\n<html><script>owned()</script>"u8.ToArray(),
    };

    public static TheoryData<string> BombNames { get; } = [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(BombNames))]
    public async Task No_file_takes_the_server_down_or_changes_the_books(string what)
    {
        var content = Bombs[what]();
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var (before, memory, begun) = (await Snapshot.Of(company), GC.GetTotalMemory(forceFullCollection: true), DateTime.UtcNow);

        using var answer = await company.Who.Api.Send(HttpMethod.Post, $"{company.Path}/imports", Upload.Form([new Upload("postes.csv", content)], new Upload.Choices()));

        Assert.True((int)answer.StatusCode is >= 400 and < 500 || (await answer.Read<Features.Imports.ImportReport>()).Created == 0, $"{what}: {answer.StatusCode}");
        Assert.True(DateTime.UtcNow - begun < TimeSpan.FromSeconds(NeverLongerThan), what);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - memory < 200_000_000, what);
        Assert.Equal(before, await Snapshot.Of(company));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("{{company}}{{#each invoices}}")]
    [InlineData("Lupin\u202egnp.exe")]
    [InlineData("'; DROP TABLE \"Items\"; --")]
    public async Task A_customers_name_is_text_wherever_it_stands(string name)
    {
        var company = await (await host.Newcomer()).Opens();
        await company.Import(Upload.Text("postes.csv", $"Code client;Nom client;N° facture;Date facture;Échéance;Restant dû;E-mail\r\nX;\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\";F-1;01/01/2026;01/02/2026;120,00;x@x{company.Id}.example\r\n"));

        var operation = await company.PrepareAll();
        var draft = await company.Who.Api.Get<ReminderDto>($"/api/reminders/{Assert.Single(operation.Items).ReminderId}");

        Assert.DoesNotContain("<script", draft.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", draft.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\r', draft.Subject);
        Assert.NotEmpty(await company.Invoices());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\";\"Payer\")")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("+cmd|' /C calc'!(A0)")]
    public async Task A_formula_in_the_place_of_a_name_is_refused_with_its_line(string name)
    {
        var company = await (await host.Newcomer()).Opens();

        var report = await company.Import(Upload.Text("postes.csv", $"Code client;Nom client;N° facture;Date facture;Échéance;Restant dû\r\nX;\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\";F-1;01/01/2026;01/02/2026;120,00\r\n"));

        Assert.Equal((2, "formulaRefused"), (Assert.Single(report.Rejected).Line, report.Rejected[0].Code));
        Assert.Empty(await company.Invoices());
    }

    private static byte[] Zip(long length)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("postes.csv", CompressionLevel.Fastest).Open()) Fill(entry, length);
        return stream.ToArray();
    }

    private static byte[] Gzip(long length)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) Fill(gzip, length);
        return stream.ToArray();
    }

    private static void Fill(Stream stream, long length)
    {
        var block = new byte[1_000_000];
        for (var written = 0L; written < length; written += block.Length) stream.Write(block);
    }

    /// <summary>Byte for byte, as no client library would send it; what came back within some seconds.</summary>
    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(host.Url).Port);
        await using var stream = client.GetStream();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), patience.Token);
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException or SocketException)
        {
            // The server hung up on it: what had come until then is the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
