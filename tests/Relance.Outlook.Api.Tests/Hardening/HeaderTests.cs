using System.Net.Http.Headers;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>What browsers are told: who may frame, whence scripts come, and that nobody else's page reads an answer.</summary>
public sealed class HeaderTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/me")]
    [InlineData("/api/client-settings")]
    [InlineData("/api/nothing")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var answer = await Ask(HttpMethod.Get, path);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"));
        Assert.Contains("frame-ancestors", Header(answer, "Content-Security-Policy"));
        Assert.Null(Header(answer, "Server"));
    }

    [Theory]
    [InlineData("/api/me")]
    [InlineData("/health/ready")]
    public async Task Data_are_no_page_for_anybody(string path)
    {
        using var answer = await Ask(HttpMethod.Get, path);

        Assert.Contains("default-src 'none'; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Outlook_may_frame_the_pane_and_nobody_else()
    {
        using var answer = await Ask(HttpMethod.Get, "/pane/");

        var frames = Directive(answer, "frame-ancestors");

        Assert.Equal(["'self'", "https://outlook.office.com", "https://outlook.office365.com", "https://outlook.cloud.microsoft", "https://outlook.live.com", "https://*.officeapps.live.com"], frames);
    }

    [Fact]
    public async Task Scripts_come_from_here_and_from_office_and_are_never_inline()
    {
        using var answer = await Ask(HttpMethod.Get, "/pane/");

        Assert.Equal(["'self'", "https://appsforoffice.microsoft.com"], Directive(answer, "script-src"));
        Assert.Equal(["'none'"], Directive(answer, "object-src"));
        Assert.Equal(["'none'"], Directive(answer, "base-uri"));
        Assert.Equal(["'self'", host.MailboxUrl], Directive(answer, "connect-src"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://outlook.office.com")]
    [InlineData("null")]
    public async Task No_other_origin_is_let_in_by_cors(string origin)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var answer = await Ask(method, "/api/me", headers =>
            {
                headers.Add("Origin", origin);
                headers.Add("Access-Control-Request-Method", "POST");
                headers.Add("Access-Control-Request-Headers", "authorization");
            });

            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string[] Directive(HttpResponseMessage answer, string name) =>
        [.. Header(answer, "Content-Security-Policy")!.Split(';', StringSplitOptions.TrimEntries).Single(part => part.StartsWith($"{name} ", StringComparison.Ordinal)).Split(' ').Skip(1)];

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, Action<HttpRequestHeaders>? with = null)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, host.Url + path);
        with?.Invoke(request.Headers);
        return await http.SendAsync(request);
    }
}
