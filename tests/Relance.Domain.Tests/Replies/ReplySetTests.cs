namespace Relance.Domain.Tests.Replies;

/// <summary>The figures of Corpus/README.md may rise and never fall.</summary>
public sealed class ReplySetTests(ITestOutputHelper output)
{
    [Fact]
    public void Training()
    {
        var wrong = ReplySet.All.Where(reply => !reply.IsSetAside && (reply.Read().Kind != reply.Kind || reply.Read().Date != reply.Date)).ToList();
        foreach (var reply in wrong) output.WriteLine($"{reply.Kind} {reply.Date:yyyy-MM-dd} READ {reply.Read().Kind} {reply.Read().Date:yyyy-MM-dd} | {reply.File[..2]}{reply.Number} | {reply.Text.ReplaceLineEndings(" / ")} || {reply.Read().Sentence}");
        output.WriteLine($"{wrong.Count} wrong of {ReplySet.All.Count(reply => !reply.IsSetAside)}");
        Assert.Empty(wrong);
    }
}
