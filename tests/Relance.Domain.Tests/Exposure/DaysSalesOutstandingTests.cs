using System.Globalization;
using Relance.Domain.Exposure;

namespace Relance.Domain.Tests.Exposure;

public sealed class DaysSalesOutstandingTests
{
    private static readonly DateOnly On = new(2026, 3, 10);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-50", "0")]
    [InlineData("50", "5")]
    [InlineData("100", "10")]
    [InlineData("240", "24")]
    [InlineData("380", "38")]
    [InlineData("690", "69")]
    [InlineData("535", "53.5")]
    public void Sales_are_taken_off_newest_month_first_each_adding_its_days(string receivables, string days)
    {
        // 10 euros a day: of March only the ten days gone by count.
        var invoiced = Months((3, 100), (2, 280), (1, 310));

        Assert.Equal(Amount(days), DaysSalesOutstanding.CountBack(Amount(receivables), On, invoiced));
    }

    [Fact]
    public void A_month_without_sales_adds_its_days_and_takes_nothing_off() =>
        Assert.Equal(10 + 28 + 15.5m, DaysSalesOutstanding.CountBack(155, On, Months((3, 0), (2, -20), (1, 310))));

    [Fact]
    public void Receivables_older_than_the_known_months_give_no_figure() =>
        Assert.Null(DaysSalesOutstanding.CountBack(1000, On, Months((3, 100), (2, 280), (1, 310))));

    [Fact]
    public void A_gap_in_the_known_months_gives_no_figure() =>
        Assert.Null(DaysSalesOutstanding.CountBack(200, On, Months((3, 100), (1, 310))));

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<DateOnly, decimal> Months(params (int Month, decimal Sales)[] months) => months.ToDictionary(month => new DateOnly(2026, month.Month, 1), month => month.Sales);
}
