using System.Net;
using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Me.Messages.Item.CreateReply;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

/// <summary>What a first call may ask for, and what delta does that clients must bear.</summary>
public sealed class DeltaRuleTests
{
    [Fact]
    public async Task A_filtered_round_ends_at_five_thousand_and_the_next_one_tells_what_is_new()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("bulk", new { user = mailbox.User, folder = "inbox", count = 5100, days = 30, from = "a@client.example" });

        var (items, link) = await Round(mailbox, request => request.QueryParameters.Filter = "receivedDateTime ge 2020-01-01T00:00:00Z", "1000");
        await Arrive(mailbox, "nouveau");
        var (next, _) = await Follow(mailbox, link, "1000");

        Assert.Equal(5000, items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("nouveau", Assert.Single(next).Subject);
    }

    [Fact]
    public async Task Without_a_filter_everything_is_told_and_in_order_when_asked_for()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("bulk", new { user = mailbox.User, folder = "inbox", count = 5100, days = 30, from = "a@client.example" });

        var (items, _) = await Round(mailbox, request => request.QueryParameters.Orderby = ["receivedDateTime desc"], "999");

        Assert.Equal(5100, items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(items.OrderByDescending(item => item.ReceivedDateTime).Select(item => item.ReceivedDateTime), items.Select(item => item.ReceivedDateTime));
    }

    [Fact]
    public async Task What_happens_during_an_ordered_round_is_told_by_the_next_one()
    {
        await using var mailbox = await RunningMailbox.Start();
        var old = await Arrive(mailbox, "un");
        await Arrive(mailbox, "deux");
        var page = await mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(request =>
        {
            request.QueryParameters.Orderby = ["receivedDateTime desc"];
            request.Headers.Add("Prefer", "odata.maxpagesize=1");
        });

        await Arrive(mailbox, "trois");
        await mailbox.Control($"messages/{old}/delete", new { });
        var (rest, link) = await Follow(mailbox, page!.OdataNextLink!, "1");
        var (next, _) = await Follow(mailbox, link, "10");

        Assert.Empty(rest);
        Assert.Equal(("trois", 2), (next.Single(item => item.Subject is not null).Subject, next.Count));
        Assert.Contains(next, item => item.AdditionalData.ContainsKey("@removed"));
    }

    [Theory]
    [InlineData("$filter=receivedDateTime%20le%202026-01-01T00:00:00Z")]
    [InlineData("$filter=receivedDateTime%20ge%202026-01-01T00:00:00Z%20and%20isRead%20eq%20true")]
    [InlineData("$filter=isRead%20eq%20true")]
    [InlineData("$orderby=receivedDateTime")]
    [InlineData("$orderby=subject%20desc")]
    [InlineData("$search=%22x%22")]
    [InlineData("changeType=moved")]
    public async Task Whatever_else_a_first_call_asks_for_is_refused(string option)
    {
        await using var mailbox = await RunningMailbox.Start();

        using var refused = await mailbox.RawUnchecked.GetAsync($"/v1.0/me/mailFolders/inbox/messages/delta?{option}");

        Assert.Equal((HttpStatusCode.BadRequest, "ErrorInvalidUrlQuery"), ((await refused.Refusal()).Status, (await refused.Refusal()).Code));
    }

    [Theory]
    [InlineData("created", "nouveau")]
    [InlineData("updated", "changé")]
    [InlineData("deleted", "")]
    public async Task A_change_type_limits_every_round_but_the_first(string changeType, string subject)
    {
        await using var mailbox = await RunningMailbox.Start();
        var changed = await Arrive(mailbox, "changé");
        var deleted = await Arrive(mailbox, "supprimé");
        var (first, link) = await Round(mailbox, request => request.QueryParameters.ChangeType = changeType, "10");

        await mailbox.Graph.Me.Messages[changed].PatchAsync(new Message { IsRead = true });
        await mailbox.Control($"messages/{deleted}/delete", new { });
        await Arrive(mailbox, "nouveau");
        var (next, _) = await Follow(mailbox, link, "10");

        Assert.Equal(2, first.Count);
        Assert.Equal(subject, Assert.Single(next).Subject ?? "");
        Assert.Equal(changeType == "deleted", next[0].AdditionalData.ContainsKey("@removed"));
    }

    [Fact]
    public async Task Rows_are_told_again_on_demand_and_beside_the_new_ones()
    {
        await using var mailbox = await RunningMailbox.Start();
        for (var n = 1; n <= 3; n++)
        {
            await Arrive(mailbox, $"message {n}");
        }

        var (_, link) = await Round(mailbox, _ => { }, "10");
        await mailbox.Control("delta/replay", new { user = mailbox.User, answers = 1, rows = 2 });
        await Arrive(mailbox, "nouveau");
        var (again, later) = await Follow(mailbox, link, "10");
        var (nothing, _) = await Follow(mailbox, later, "10");

        Assert.Equal(["message 3", "message 2", "nouveau"], again.Select(item => item.Subject));
        Assert.Empty(nothing);
    }

    [Fact]
    public async Task A_removal_can_bear_the_other_reason()
    {
        await using var mailbox = await RunningMailbox.Start();
        var message = await Arrive(mailbox, "message");
        var (_, link) = await Round(mailbox, _ => { }, "10");

        await mailbox.Control("delta/removed", new { user = mailbox.User, reason = "changed" });
        await mailbox.Control($"messages/{message}/delete", new { });
        var answer = await mailbox.Raw.GetStringAsync(new Uri(link).PathAndQuery);

        Assert.Contains("\"@removed\":{\"reason\":\"changed\"}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unique_body_is_what_stands_above_the_quote_and_comes_only_when_asked_for()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft());
        await mailbox.Control($"messages/{sent}/answer", new { body = "Je paie demain." });

        var (whole, _) = await Round(mailbox, _ => { }, "10");
        var (unique, _) = await Round(mailbox, request => request.QueryParameters.Select = ["uniqueBody", "body"], "10");

        Assert.Null(Assert.Single(whole).UniqueBody);
        Assert.Contains("échue", unique[0].Body!.Content, StringComparison.Ordinal);
        Assert.Contains("Je paie demain.", unique[0].UniqueBody!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("échue", unique[0].UniqueBody!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unique_body_of_a_reply_follows_what_is_written_above_its_quote()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft());
        var reply = await mailbox.Graph.Me.Messages[sent].CreateReply.PostAsync(new CreateReplyPostRequestBody { Comment = "Premier" });

        var changed = reply!.Body!.Content!.Replace("Premier", "Second", StringComparison.Ordinal);
        await mailbox.Graph.Me.Messages[reply.Id].PatchAsync(new Message { Body = new ItemBody { ContentType = BodyType.Html, Content = changed } });
        var read = await mailbox.Graph.Me.Messages[reply.Id].GetAsync(request => request.QueryParameters.Select = ["uniqueBody"]);

        Assert.Contains("Second", read!.UniqueBody!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("échue", read.UniqueBody.Content, StringComparison.Ordinal);
    }

    private static async Task<string> Arrive(RunningMailbox mailbox, string subject) =>
        (await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject, body = "x" })).GetProperty("id").GetString()!;

    private static async Task<(List<Message> Items, string Link)> Round(RunningMailbox mailbox, Action<Microsoft.Kiota.Abstractions.RequestConfiguration<DeltaRequestBuilder.DeltaRequestBuilderGetQueryParameters>> ask, string size) =>
        await Rest(mailbox, await mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(request =>
        {
            ask(request);
            request.Headers.Add("Prefer", $"odata.maxpagesize={size}");
        }), size);

    private static async Task<(List<Message> Items, string Link)> Follow(RunningMailbox mailbox, string link, string size) => await Rest(mailbox, await At(mailbox, link, size), size);

    private static async Task<(List<Message> Items, string Link)> Rest(RunningMailbox mailbox, DeltaGetResponse? page, string size)
    {
        var items = new List<Message>(page!.Value!);
        while (page!.OdataNextLink is { } next)
        {
            page = await At(mailbox, next, size);
            items.AddRange(page!.Value!);
        }

        return (items, page.OdataDeltaLink!);
    }

    private static Task<DeltaGetResponse?> At(RunningMailbox mailbox, string link, string size) =>
        mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => request.Headers.Add("Prefer", $"odata.maxpagesize={size}"));
}
