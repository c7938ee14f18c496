using Relance.Domain.Evidence;

namespace Relance.Domain.Tests.Evidence;

/// <summary>What is kept of a person, and until which day.</summary>
public sealed class RetentionTests
{
    private static readonly DateOnly Entry = new(2020, 2, 29);

    [Theory]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", true)]
    [InlineData("2024-01-01", false)]
    [InlineData("2040-01-01", true)]
    public void A_history_goes_the_day_after_five_years(string today, bool isErasable)
    {
        var verdict = Retention.OfHistory(new RetentionFacts(false, Entry, null), 5, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(isErasable, verdict.IsErasable);
        Assert.Equal(isErasable ? null : new DateOnly(2025, 2, 28), verdict.Until);
    }

    [Fact]
    public void A_later_settlement_begins_the_time_anew()
    {
        var verdict = Retention.OfHistory(new RetentionFacts(false, Entry, new DateOnly(2022, 5, 1)), 5, new DateOnly(2026, 1, 1));

        Assert.Equal(new RetentionVerdict(RetentionReason.Limitation, new DateOnly(2027, 5, 1)), verdict);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void While_something_is_open_the_history_stays_however_old(bool isRetired)
    {
        var facts = new RetentionFacts(true, Entry, null);

        Assert.Equal(new RetentionVerdict(RetentionReason.Open, null), Retention.OfHistory(facts, 5, new DateOnly(2060, 1, 1)));
        Assert.Equal(isRetired, Retention.OfContact(facts, isRetired).IsErasable);
    }

    [Fact]
    public void Without_any_history_nothing_is_in_the_way()
    {
        var facts = new RetentionFacts(false, null, null);

        Assert.True(Retention.OfHistory(facts, 5, Entry).IsErasable);
        Assert.True(Retention.OfContact(facts, false).IsErasable);
    }
}
