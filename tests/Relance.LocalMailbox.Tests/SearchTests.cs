using System.Net;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("participants:anna@client.example", "offre,rappel")]
    [InlineData("from:anna", "offre")]
    [InlineData("from:anna@client.example", "offre")]
    [InlineData("to:anna@client.example", "rappel")]
    [InlineData("recipients:client.example", "rappel")]
    [InlineData("subject:offre", "offre")]
    [InlineData("subject:off", "")]
    [InlineData("subject:off*", "offre")]
    [InlineData("body:F-2026-014", "offre,rappel")]
    [InlineData("acompte", "offre")]
    [InlineData("\\\"facture F-2026-014\\\"", "rappel")]
    [InlineData("facture acompte", "")]
    [InlineData("facture AND subject:rappel", "rappel")]
    [InlineData("from:\\\"anna@client.example\\\" OR to:\\\"anna@client.example\\\"", "offre,rappel")]
    [InlineData("hasAttachments:true", "")]
    public async Task A_search_finds_what_its_words_name(string search, string subjects)
    {
        await using var mailbox = await RunningMailbox.Start();
        await Correspond(mailbox);

        var page = await mailbox.Graph.Me.Messages.GetAsync(request => request.QueryParameters.Search = $"\"{search}\"");

        Assert.Equal(subjects, string.Join(',', page!.Value!.Select(message => message.Subject).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_latest_sent_comes_first_and_pages_follow_each_other()
    {
        await using var mailbox = await RunningMailbox.Start();
        for (var n = 1; n <= 7; n++)
        {
            await Arrive(mailbox, $"relance {n}", "x");
            await mailbox.Control("clock", new { advanceHours = 1 });
        }

        var first = await mailbox.Graph.Me.MailFolders["inbox"].Messages.GetAsync(request => (request.QueryParameters.Search, request.QueryParameters.Top) = ("\"relance\"", 5));
        var second = await mailbox.Graph.Me.Messages.WithUrl(first!.OdataNextLink!).GetAsync();

        Assert.Equal(["relance 7", "relance 6", "relance 5", "relance 4", "relance 3"], first.Value!.Select(message => message.Subject));
        Assert.Equal(["relance 2", "relance 1"], second!.Value!.Select(message => message.Subject));
        Assert.Null(second.OdataNextLink);
    }

    [Fact]
    public async Task A_thousand_are_found_and_no_more()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("bulk", new { user = mailbox.User, folder = "inbox", count = 1005, days = 10, from = "anna@client.example" });

        var page = await mailbox.Graph.Me.Messages.GetAsync(request => (request.QueryParameters.Search, request.QueryParameters.Top, request.QueryParameters.Select) = ("\"from:anna\"", 1000, ["subject"]));

        Assert.Equal((1000, null), (page!.Value!.Count, page.OdataNextLink));
    }

    [Theory]
    [InlineData("$filter=isRead%20eq%20false", "SearchWithFilter", "The query parameter '$filter' is not supported with '$search'.")]
    [InlineData("$orderby=sentDateTime", "SearchWithOrderBy", "The query parameter '$orderBy' is not supported with '$search'.")]
    [InlineData("$skip=10", "SearchWithSkip", "The query parameter '$skip' is not supported with '$search'.")]
    public async Task A_search_goes_with_no_filter_and_no_order(string other, string code, string message)
    {
        await using var mailbox = await RunningMailbox.Start();

        using var refused = await mailbox.RawUnchecked.GetAsync($"/v1.0/me/messages?$search=%22x%22&{other}");

        Assert.Equal((HttpStatusCode.BadRequest, code, message), await refused.Refusal());
    }

    [Theory]
    [InlineData("$search=from:anna")]
    [InlineData("$search=%22anna")]
    [InlineData("$search=%22%22")]
    public async Task A_search_that_is_not_written_as_one_is_refused(string search)
    {
        await using var mailbox = await RunningMailbox.Start();

        using var refused = await mailbox.RawUnchecked.GetAsync($"/v1.0/me/messages?{search}");

        Assert.Equal((HttpStatusCode.BadRequest, "BadRequest"), ((await refused.Refusal()).Status, (await refused.Refusal()).Code));
    }

    private static async Task Correspond(RunningMailbox mailbox)
    {
        await mailbox.Graph.Me.Messages.PostAsync(new Message
        {
            Subject = "rappel",
            Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>La facture F-2026-014 est échue.</p>" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "anna@client.example", Name = "Anna Weber" } }],
        });
        await Arrive(mailbox, "offre", "Un acompte pour F-2026-014");
        await mailbox.Control("incoming", new { user = mailbox.User, from = "paul@autre.example", subject = "bonjour", body = "rien" });
    }

    private static Task<System.Text.Json.JsonElement> Arrive(RunningMailbox mailbox, string subject, string body) =>
        mailbox.Control("incoming", new { user = mailbox.User, from = "Anna Weber <anna@client.example>", subject, body });
}
