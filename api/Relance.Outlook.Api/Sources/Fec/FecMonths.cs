namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>What was invoiced and collected in each month, and what customers owed at its end: the accounts of a FEC are complete.</summary>
internal static class FecMonths
{
    /// <summary>No business year is longer; a date gone wrong must not give hundreds.</summary>
    private const int Most = 24;

    public static List<SourceMonth> Of(FecLedger ledger)
    {
        if (ledger.Latest is not { } latest || ledger.Lines.Count == 0) return [];
        var earliest = FirstOf(ledger.Lines.Min(line => line.EntryDate));
        var first = MonthsBetween(earliest, latest) < Most ? earliest : FirstOf(latest).AddMonths(1 - Most);
        var before = 0L;
        var months = new (long Invoiced, long Collected, long Moved)[MonthsBetween(first, latest) + 1];

        // A second opening carries forward what the file has already told.
        var opening = ledger.Lines.Where(line => line.IsOpening).Select(line => line.EntryDate).DefaultIfEmpty().Min();
        for (var at = 0; at < ledger.Lines.Count; at++)
        {
            var line = ledger.Lines[at];
            if (line.EntryDate > latest || (line.IsOpening && line.EntryDate != opening)) continue;
            if (line.EntryDate < first)
            {
                before += line.Cents;
                continue;
            }

            ref var month = ref months[MonthsBetween(first, line.EntryDate)];
            month.Moved += line.Cents;
            if (line.IsOpening) continue;
            if (ledger.LineJournals[at].Kind == JournalKind.Sales) month.Invoiced += line.Cents;
            else if (ledger.LineJournals[at].Kind == JournalKind.Bank) month.Collected -= line.Cents;
        }

        var (owed, result) = (before, new List<SourceMonth>(months.Length));
        for (var i = 0; i < months.Length; i++)
        {
            owed += months[i].Moved;
            result.Add(new SourceMonth(first.AddMonths(i), months[i].Invoiced / 100m, months[i].Collected / 100m, owed / 100m));
        }

        return result;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static int MonthsBetween(DateOnly first, DateOnly day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;
}
