namespace Relance.Domain.Exposure;

/// <summary>
/// Days sales outstanding by counting back: sales are taken off the receivables month after month, newest first, each adding its days, until
/// nothing is left. It follows the season, as receivables over a year's sales do not (law-and-formats A8 of the design).
/// </summary>
public static class DaysSalesOutstanding
{
    /// <summary>The days of sales that the receivables stand for; one decimal.</summary>
    /// <param name="receivables">Taxes included, credits deducted; 0 or less gives 0 days.</param>
    /// <param name="on">The day that they are as of; of its month only the days gone by count.</param>
    /// <param name="invoiced">Sales, taxes included, by the first day of each month; a month without sales is there with 0, a month not known is missing.</param>
    /// <returns>Null when the known months do not explain the receivables.</returns>
    public static decimal? CountBack(decimal receivables, DateOnly on, IReadOnlyDictionary<DateOnly, decimal> invoiced)
    {
        var (rest, days) = (receivables, 0m);
        var month = new DateOnly(on.Year, on.Month, 1);
        var length = on.Day;
        while (rest > 0)
        {
            if (!invoiced.TryGetValue(month, out var sales)) return null;
            if (sales >= rest) return Math.Round(days + (length * rest / sales), 1, MidpointRounding.AwayFromZero);

            // A month of credit notes only takes nothing off.
            rest -= Math.Max(sales, 0);
            days += length;
            month = month.AddMonths(-1);
            length = DateTime.DaysInMonth(month.Year, month.Month);
        }

        return days;
    }
}
