namespace Relance.Domain.Tests.Replies;

public sealed class ReplySetTests(ITestOutputHelper output)
{
    [Fact]
    public void Training()
    {
        var replies = ReplySet.All.Where(reply => !reply.IsSetAside).ToList();
        var wrong = replies.Where(reply => reply.Read().Kind != reply.Kind || reply.Read().Date != reply.Date).ToList();
        foreach (var reply in wrong) output.WriteLine($"{reply.Kind} {reply.Date:yyyy-MM-dd} READ {reply.Read().Kind} {reply.Read().Date:yyyy-MM-dd} | {reply.File[..^4]}{reply.Number} | {reply.Text.ReplaceLineEndings(" / ")} || {reply.Read().Sentence}");
        output.WriteLine($"{wrong.Count} wrong of {replies.Count}");
        Assert.Empty(wrong);
    }
}
