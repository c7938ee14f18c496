using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

/// <summary>The figures of tests/README.md may rise and never fall. A test that fails says which replies it is about; of the set-aside third it tells figures only.</summary>
public sealed class ReplySetTests(ITestOutputHelper output)
{
    private static readonly List<LabelledReply> Training = [.. ReplySet.All.Where(reply => !reply.IsSetAside)];
    private static readonly List<LabelledReply> SetAside = [.. ReplySet.All.Where(reply => reply.IsSetAside)];

    [Fact]
    public void The_set_is_large_a_third_is_set_aside_and_every_kind_is_in_both_parts()
    {
        Assert.True(ReplySet.All.Count >= 369);
        Assert.InRange(SetAside.Count, ReplySet.All.Count / 3 - 2, ReplySet.All.Count / 3);
        Assert.Equal(Enum.GetValues<ReplyKind>(), Training.Select(reply => reply.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReplyKind>(), SetAside.Select(reply => reply.Kind).Distinct().Order());
    }

    [Fact]
    public void The_replies_that_the_rules_were_written_with_are_read_as_well_as_reported()
    {
        var wrong = Training.Where(reply => reply.Read().Kind != reply.Kind || reply.Read().Date != reply.Date).ToList();
        foreach (var reply in wrong) output.WriteLine($"{reply.Kind} {reply.Date:yyyy-MM-dd}, read {reply.Read().Kind} {reply.Read().Date:yyyy-MM-dd}: {reply}");

        Assert.InRange(wrong.Count, 0, 1);
        Assert.Equal(0, False(Training, ReplyKind.Promise));
        Assert.Equal(0, False(Training, ReplyKind.Paid));
    }

    [Fact]
    public void The_set_aside_replies_are_read_as_well_as_reported()
    {
        var (kinds, dates) = (SetAside.Count(HasKind), SetAside.Count(HasDate));
        output.WriteLine($"{SetAside.Count} set aside: kind {kinds}, date {dates}, false promise {False(SetAside, ReplyKind.Promise)}, false paid {False(SetAside, ReplyKind.Paid)}");
        foreach (var read in SetAside.GroupBy(reply => (reply.Kind, Read: reply.Read().Kind)).OrderBy(group => group.Key)) output.WriteLine($"{read.Key.Kind} read as {read.Key.Read}: {read.Count()}");
        foreach (var file in SetAside.GroupBy(reply => reply.File)) output.WriteLine($"{file.Key}: {file.Count()}, kind {file.Count(HasKind)}, date {file.Count(HasDate)}");

        output.WriteLine($"with a day: {SetAside.Count(reply => reply.Date is not null)}, right {SetAside.Count(reply => reply.Date is not null && HasDate(reply))}; without: read with one {SetAside.Count(reply => reply.Date is null && !HasDate(reply))}");

        Assert.InRange(kinds, 129, SetAside.Count);
        Assert.InRange(dates, 129, SetAside.Count);
        Assert.InRange(False(SetAside, ReplyKind.Promise), 0, 2);
        Assert.Equal(0, False(SetAside, ReplyKind.Paid));
    }

    private static bool HasKind(LabelledReply reply) => reply.Read().Kind == reply.Kind;

    private static bool HasDate(LabelledReply reply) => reply.Read().Date == reply.Date;

    /// <summary>Replies of another kind that were read as this one.</summary>
    private static int False(List<LabelledReply> replies, ReplyKind kind) => replies.Count(reply => reply.Read().Kind == kind && reply.Kind != kind);
}
