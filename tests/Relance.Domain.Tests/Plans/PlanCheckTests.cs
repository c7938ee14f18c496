using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Plans;

public sealed class PlanCheckTests
{
    private static readonly ReminderLevel Mail = new(1, 7, Channel.Email, Tone.Friendly);

    [Fact]
    public void The_built_in_plans_have_no_fault() =>
        Assert.All(BuiltInPlans.All, plan => Assert.Empty(PlanCheck.Of(plan)));

    [Fact]
    public void A_plan_without_levels_or_with_more_than_twelve_is_refused()
    {
        var none = PlanCheck.Of(Plan());
        var most = PlanCheck.Of(Plan([.. Enumerable.Range(1, 12).Select(i => Mail with { OffsetDays = i * 7 })]));
        var tooMany = PlanCheck.Of(Plan([.. Enumerable.Range(1, 13).Select(i => Mail with { OffsetDays = i * 7 })]));

        Assert.Equal([new(PlanFaultCode.LevelCount, null)], none);
        Assert.Empty(most);
        Assert.Equal([new(PlanFaultCode.LevelCount, null)], tooMany);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void Days_between_levels_are_1_to_90(int days, bool good) =>
        AssertFault(Plan(Mail) with { MinimumIntervalDays = days }, PlanFaultCode.Interval, null, good);

    [Theory]
    [InlineData(null, true)]
    [InlineData(0.01, true)]
    [InlineData(0.0, false)]
    [InlineData(-1.0, false)]
    public void The_amount_that_calls_is_positive(double? amount, bool good) =>
        AssertFault(Plan(Mail) with { CallAbove = (decimal?)amount }, PlanFaultCode.CallAbove, null, good);

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-60, true)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void An_offset_is_at_most_60_days_before_and_a_year_after(int days, bool good) =>
        AssertFault(Plan(Mail with { OffsetDays = days }), PlanFaultCode.Offset, 1, good);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_deadline_leaves_1_to_60_days(int days, bool good) =>
        AssertFault(Plan(Mail with { DeadlineDays = days }), PlanFaultCode.Deadline, 1, good);

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Each_level_comes_after_the_one_before(int days, bool good) =>
        AssertFault(Plan(Mail, Mail with { OffsetDays = days }), PlanFaultCode.OffsetOrder, 2, good);

    [Theory]
    [InlineData(Channel.Collection, false)]
    [InlineData(Channel.RegisteredLetter, true)]
    public void Nothing_follows_the_hand_over(Channel first, bool good) =>
        AssertFault(Plan(Mail with { Channel = first }, Mail with { OffsetDays = 30 }), PlanFaultCode.AfterCollection, 2, good);

    [Theory]
    [InlineData(-5, Channel.Email, Tone.Friendly, false, true)]
    [InlineData(-5, Channel.Call, Tone.Friendly, false, true)]
    [InlineData(-5, Channel.Email, Tone.Firm, false, false)]
    [InlineData(-5, Channel.Email, Tone.Friendly, true, false)]
    [InlineData(-5, Channel.Letter, Tone.Friendly, false, false)]
    [InlineData(-5, Channel.RegisteredLetter, Tone.Formal, false, false)]
    [InlineData(-5, Channel.Collection, Tone.Formal, false, false)]
    [InlineData(-1, Channel.Letter, Tone.Friendly, false, false)]
    [InlineData(0, Channel.RegisteredLetter, Tone.Formal, true, true)]
    public void Before_the_due_date_there_is_only_a_friendly_word(int days, Channel channel, Tone tone, bool claimsLateFees, bool good) =>
        AssertFault(Plan(new ReminderLevel(1, days, channel, tone) { ClaimsLateFees = claimsLateFees }), PlanFaultCode.BeforeDue, 1, good);

    [Fact]
    public void All_faults_are_said_at_once_and_each_at_its_level()
    {
        var plan = new ReminderPlan("mal", 0,
        [
            new(1, -70, Channel.Letter, Tone.Friendly),
            new(2, 30, Channel.Collection, Tone.Formal) { DeadlineDays = 0 },
            new(3, 20, Channel.Email, Tone.Formal),
        ])
        { CallAbove = 0 };

        var faults = PlanCheck.Of(plan);

        Assert.Equal(
            [
                new(PlanFaultCode.Interval, null), new(PlanFaultCode.CallAbove, null), new(PlanFaultCode.Offset, 1), new(PlanFaultCode.BeforeDue, 1),
                new(PlanFaultCode.Deadline, 2), new(PlanFaultCode.OffsetOrder, 3), new(PlanFaultCode.AfterCollection, 3),
            ],
            faults);
    }

    private static ReminderPlan Plan(params ReminderLevel[] levels) => new("essai", 7, levels);

    private static void AssertFault(ReminderPlan plan, PlanFaultCode code, int? level, bool good) =>
        Assert.Equal(good ? [] : [new PlanFault(code, level)], PlanCheck.Of(plan));
}
