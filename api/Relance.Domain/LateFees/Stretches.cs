using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>Days in a row with one base and one half-year; both ends are counted.</summary>
internal sealed record Stretch(DateOnly From, DateOnly To, decimal Base)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>Cuts the days that bear interest where the base or the half-year changes.</summary>
internal static class Stretches
{
    /// <summary>In order of time; days on which nothing was owed are left out.</summary>
    public static IReadOnlyList<Stretch> Of(LateFeeCase claim)
    {
        if (claim.FirstDay is not { } first || first > claim.LastDay) return [];

        var starts = Cuts(claim)
            .Where(day => day > first && day <= claim.LastDay)
            .Append(first)
            .Distinct()
            .Order()
            .ToList();
        var ends = starts.Skip(1).Select(next => next.AddDays(-1)).Append(claim.LastDay);

        return [.. starts
            .Zip(ends, (from, to) => new Stretch(from, to, claim.UnpaidOn(from)))
            .Where(stretch => stretch.Base > 0)];
    }

    // Reductions of one day that add up to nothing leave the base as it was: they cut nothing, and so round nothing twice.
    private static IEnumerable<DateOnly> Cuts(LateFeeCase claim)
    {
        var changes = claim.Reductions
            .GroupBy(reduction => reduction.On)
            .Where(day => day.Sum(reduction => reduction.Amount) != 0)
            .Select(day => day.Key);

        // A public buyer's rate is fixed once for all: a new half-year changes nothing for it.
        return claim.Segment == Segment.Public ? changes : changes.Concat(HalfYears(claim.DueDate, claim.LastDay));
    }

    private static IEnumerable<DateOnly> HalfYears(DateOnly after, DateOnly until)
    {
        for (var next = HalfYear.Of(after).Next; next.FirstDay <= until; next = next.Next) yield return next.FirstDay;
    }
}
