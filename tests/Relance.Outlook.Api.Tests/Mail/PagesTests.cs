using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>A folder is read a hundred messages at a time, the next page while the originals of the one before are on their way.</summary>
public sealed class PagesTests
{
    private const int Answers = 230;
    private const int PagesBefore = 2;

    [Fact]
    public async Task What_came_before_a_page_that_fails_is_filed_all_the_same()
    {
        await using var host = await RelanceHost.Start();
        var company = await WithAnswers(host);
        // Sent Items, Drafts and two pages of the Inbox pass.
        await host.Control.Faults(new { method = "GET", path = "/messages/delta", status = 503, skip = 2 + PagesBefore, times = 100, retryAfter = 0 });

        var refusal = await company.Who.Api.RefusedPost("/api/sync", new { });
        var before = (await company.Replies()).Count;
        await host.Control.Faults();
        var sync = await company.Who.Sync();

        Assert.Equal((502, 100 * PagesBefore), (refusal.Status, before));
        Assert.Equal((Answers - (100 * PagesBefore), Answers), (sync.Replies, (await company.Replies()).Count));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(20, 1000)]
    [InlineData(120, 1000)]
    [InlineData(215, 1000)]
    public async Task No_page_is_passed_over_when_its_originals_cannot_be_had(int had, int refused)
    {
        await using var host = await RelanceHost.Start();
        var company = await WithAnswers(host);
        await host.Control.Faults(new { method = "GET", path = @"/\$value$", status = 401, skip = had, times = refused });

        var refusal = await company.Who.Api.RefusedPost("/api/sync", new { });
        var before = (await company.Replies()).Count;
        await host.Control.Faults();
        var sync = await company.Who.Sync();

        // Whole pages: those whose originals were there in time, for the originals of two are on their way at once.
        Assert.Equal(("mailbox.reconnect", 0), (refusal.Code, before % 100));
        Assert.Equal((Answers - before, Answers), (sync.Replies, (await company.Replies()).Count));
    }

    private static async Task<Company> WithAnswers(RelanceHost host)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var sent = Assert.Single(await company.SendAll());
        for (var answer = 1; answer <= Answers; answer++) await host.Control.Answer(sent.ItemId!, body: $"Réponse {answer}.");
        return company;
    }
}
