namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Letters start again each year. Where a file joins two years, one letter can be two groups.</summary>
internal static class FecYears
{
    private const int DaysThatOneYearCannotSpan = 366;

    /// <summary>The group by year of entry if that closes at least one of the years, else as it is.</summary>
    public static IReadOnlyList<List<int>> Parts(FecLedger ledger, List<int> group)
    {
        if (ledger.First is not { } first || ledger.Latest!.Value.DayNumber - first.DayNumber <= DaysThatOneYearCannotSpan)
            return [group];

        // A year of the file starts on the day of its first entry.
        var years = group.GroupBy(i => (int)((ledger.Lines[i].EntryDate.DayNumber - first.DayNumber) / 365.25m)).Select(g => g.ToList()).ToList();
        return years.Exists(y => y.Sum(i => ledger.Lines[i].Cents) == 0) ? years : [group];
    }
}
