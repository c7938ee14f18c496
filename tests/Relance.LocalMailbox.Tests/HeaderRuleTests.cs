using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class HeaderRuleTests
{
    [Fact]
    public async Task Six_headers_are_one_too_many()
    {
        await using var mailbox = await RunningMailbox.Start();

        var refused = await PostWith(mailbox, [.. Enumerable.Range(1, 6).Select(n => new InternetMessageHeader { Name = $"x-h{n}", Value = "v" })]);

        Assert.Equal((400, "InvalidInternetMessageHeaderCollection"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task An_empty_list_of_headers_is_refused()
    {
        await using var mailbox = await RunningMailbox.Start();

        var refused = await PostWith(mailbox, []);

        Assert.Equal((400, "InvalidInternetMessageHeaderCollection"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_header_must_begin_with_x()
    {
        await using var mailbox = await RunningMailbox.Start();

        var refused = await PostWith(mailbox, [new InternetMessageHeader { Name = "In-Reply-To", Value = "<a@b>" }]);

        Assert.Equal((400, "InvalidInternetMessageHeader"), (refused.Status, refused.Code));
        Assert.Equal("The internet message header name 'In-Reply-To' should start with 'x-' or 'X-'.", refused.Message);
    }

    private static Task<(int Status, string? Code, string? Message)> PostWith(RunningMailbox mailbox, List<InternetMessageHeader> headers) =>
        GraphErrors.Refusal(() => mailbox.GraphUnchecked.Me.Messages.PostAsync(new Message { Subject = "x", InternetMessageHeaders = headers }));
}
