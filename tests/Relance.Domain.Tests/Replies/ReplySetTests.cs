using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

/// <summary>The figures of Corpus/README.md may rise and never fall. A test that fails says which replies it is about.</summary>
public sealed class ReplySetTests(ITestOutputHelper output)
{
    private static readonly List<LabelledReply> Training = [.. ReplySet.All.Where(reply => !reply.IsSetAside)];
    private static readonly List<LabelledReply> SetAside = [.. ReplySet.All.Where(reply => reply.IsSetAside)];

    [Fact]
    public void The_set_is_large_and_holds_every_kind()
    {
        Assert.True(ReplySet.All.Count >= 300);
        Assert.Equal(Enum.GetValues<ReplyKind>(), ReplySet.All.Select(reply => reply.Kind).Distinct().Order());
    }

    [Fact]
    public void Kinds_are_read_as_well_as_reported() => Assert.InRange(Right(ReplySet.All, reply => reply.Read().Kind == reply.Kind), 1, ReplySet.All.Count);

    [Fact]
    public void Days_are_read_as_well_as_reported() => Assert.InRange(Right(ReplySet.All, reply => reply.Read().Date == reply.Date), 1, ReplySet.All.Count);

    [Fact]
    public void No_promise_is_read_into_a_reply_that_makes_none() => Assert.DoesNotContain(Training, reply => reply.Read().Kind == ReplyKind.Promise && reply.Kind != ReplyKind.Promise);

    [Fact]
    public void No_payment_is_read_into_a_reply_that_claims_none() => Assert.DoesNotContain(Training, reply => reply.Read().Kind == ReplyKind.Paid && reply.Kind != ReplyKind.Paid);

    [Fact]
    public void The_figures_of_the_readme_can_be_told_again()
    {
        Report("training", Training);
        Report("set aside", SetAside);
        foreach (var group in SetAside.GroupBy(reply => (reply.Kind, Read: reply.Read().Kind)).OrderBy(group => group.Key)) output.WriteLine($"{group.Key.Kind} -> {group.Key.Read}: {group.Count()}");

        Assert.NotEmpty(SetAside);
    }

    private void Report(string name, List<LabelledReply> replies)
    {
        output.WriteLine($"{name}: {replies.Count}, kind {replies.Count(reply => reply.Read().Kind == reply.Kind)}, day {replies.Count(reply => reply.Read().Date == reply.Date)}, "
            + $"false promises {replies.Count(reply => reply.Read().Kind == ReplyKind.Promise && reply.Kind != ReplyKind.Promise)}, false paid {replies.Count(reply => reply.Read().Kind == ReplyKind.Paid && reply.Kind != ReplyKind.Paid)}");
    }

    private int Right(List<LabelledReply> replies, Func<LabelledReply, bool> isRight)
    {
        foreach (var reply in replies.Where(reply => !isRight(reply))) output.WriteLine($"{reply.Kind} {reply.Date:yyyy-MM-dd}, read {reply.Read().Kind} {reply.Read().Date:yyyy-MM-dd}: {reply}");
        return replies.Count(isRight);
    }
}
