using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Relance.LocalMailbox.Tests;

public sealed class HonestyTests
{
    [Theory]
    [InlineData("/v1.0/me/messages?$search=%22NOT%20x%22", "NOT x")]
    [InlineData("/v1.0/me/messages?$search=%22size:1..500%22", "size:1..500")]
    [InlineData("/v1.0/me/messages?$search=%22(a%20OR%20b)%20AND%20c%22", "(a OR b)")]
    [InlineData("/v1.0/me/messages?$search=%22a%20OR%20b%20AND%20c%22", "a OR b")]
    [InlineData("/v1.0/me/messages?$search=%22received%3E=2026-01-01%22", "received>=")]
    [InlineData("/v1.0/me/messages?$filter=importance%20eq%20'high'", "importance eq 'high'")]
    [InlineData("/v1.0/me/messages?$filter=isDraft%20eq%20true%20or%20isRead%20eq%20true", "or isRead")]
    [InlineData("/v1.0/me/messages?$select=subject,colour", "colour")]
    [InlineData("/v1.0/me/messages?$expand=extensions", "extensions")]
    [InlineData("/v1.0/me/messages?$orderby=importance", "importance")]
    [InlineData("/v1.0/me/mailboxSettings/timeZone", "/v1.0/me/mailboxSettings/timeZone")]
    [InlineData("/beta/me/messages", "begin with /v1.0")]
    [InlineData("/me/messages", "begin with /v1.0")]
    public async Task What_is_not_done_says_so_by_name(string path, string name)
    {
        await using var mailbox = await RunningMailbox.Start();

        using var response = await mailbox.RawUnchecked.GetAsync(path);

        var refused = await response.Refusal();
        Assert.Equal((HttpStatusCode.NotImplemented, "NotImplementedByLocalMailbox"), (refused.Status, refused.Code));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_or_a_preference_that_is_not_done_says_so_too()
    {
        await using var mailbox = await RunningMailbox.Start();
        using var put = new HttpRequestMessage(HttpMethod.Put, "/v1.0/me/messages");
        using var unsafeHtml = new HttpRequestMessage(HttpMethod.Get, "/v1.0/me/messages") { Headers = { { "Prefer", "outlook.allow-unsafe-html" } } };

        var method = await (await mailbox.RawUnchecked.SendAsync(put)).Refusal();
        var preference = await (await mailbox.RawUnchecked.SendAsync(unsafeHtml)).Refusal();

        Assert.Contains("PUT /v1.0/me/messages", method.Message, StringComparison.Ordinal);
        Assert.Contains("outlook.allow-unsafe-html", preference.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attachments")]
    [InlineData("internetMessageHeaders")]
    [InlineData("toRecipients")]
    [InlineData("categories")]
    public async Task A_list_that_is_null_is_refused(string list)
    {
        await using var mailbox = await RunningMailbox.Start();
        using var body = new StringContent($$"""{"subject":"x","{{list}}":null}""", Encoding.UTF8, "application/json");

        using var response = await mailbox.RawUnchecked.PostAsync("/v1.0/me/messages", body);

        Assert.Equal((HttpStatusCode.BadRequest, "RequestBodyRead"), ((await response.Refusal()).Status, (await response.Refusal()).Code));
    }

    [Fact]
    public async Task A_property_that_a_message_does_not_have_is_refused_as_graph_does()
    {
        await using var mailbox = await RunningMailbox.Start();
        using var body = new StringContent("{\"sujet\":\"x\"}", Encoding.UTF8, "application/json");

        using var response = await mailbox.RawUnchecked.PostAsync("/v1.0/me/messages", body);

        var refused = await response.Refusal();
        Assert.Equal((HttpStatusCode.BadRequest, "RequestBodyRead"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Every_answer_carries_its_request_ids_and_what_was_preferred()
    {
        await using var mailbox = await RunningMailbox.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/me/messages") { Headers = { { "client-request-id", "3f2c" }, { "Prefer", "IdType=\"ImmutableId\"" } } };

        using var response = await mailbox.Raw.SendAsync(request);

        Assert.Equal("3f2c", response.Headers.GetValues("client-request-id").Single());
        Assert.Equal("IdType=\"ImmutableId\"", response.Headers.GetValues("Preference-Applied").Single());
        Assert.True(response.Headers.Contains("request-id") && response.Headers.Date is not null);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5081")]
    [InlineData("http://mail.example:5081")]
    [InlineData("https://localhost:5081")]
    [InlineData("nonsense")]
    public void It_listens_on_loopback_only(string url)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => LocalMailboxHost.Build(new LocalMailboxOptions { Url = url }));

        Assert.Contains("listens on loopback only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_pages_and_names_are_turned_away_and_the_desk_is_not()
    {
        await using var mailbox = await RunningMailbox.Start();

        var foreignPage = await Ask(mailbox, "Origin", "https://evil.example");
        var reboundName = await Ask(mailbox, "Host", "evil.example");
        var desk = await Ask(mailbox, "Origin", "http://localhost:5080");
        using var form = await mailbox.Http.PostAsync("/_control/reset", new FormUrlEncodedContent([]));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (foreignPage.StatusCode, reboundName.StatusCode));
        Assert.Equal("http://localhost:5080", desk.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }

    [Fact]
    public async Task Control_names_what_it_does_not_understand()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var client = await mailbox.Control($"messages/{draft.Id}/send", new { client = "thunderbird" });
        var member = await mailbox.Control("clock", new { advanceWeeks = 1 });
        using var unknown = await mailbox.Http.PostAsJsonAsync("/_control/fax", new { });

        Assert.Contains("client", client.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("advanceWeeks", member.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<HttpResponseMessage> Ask(RunningMailbox mailbox, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_control/token?user=claire");
        request.Headers.TryAddWithoutValidation(header, value);
        return await mailbox.Http.SendAsync(request);
    }
}
