using System.Runtime.InteropServices;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>What is still open of a line, in signed cents.</summary>
internal readonly record struct OpenLine(int Line, long Cents);

/// <summary>
/// Which lines are open. A letter joins debits and credits of one account within one year; a group that sums to zero is closed,
/// another leaves its residue open on the newest lines of the side that exceeds.
/// </summary>
internal static class FecLettering
{
    public static List<OpenLine> OpenLines(FecLedger ledger, IssueLog log, CancellationToken ct)
    {
        var from = FirstDay(ledger);
        var gaps = Gaps(ledger, from, out var skipped);
        log.WarnCounted(SourceCodes.FecEarlierYearSkipped, skipped);

        var unbalanced = new Dictionary<(int Account, int Letter), List<int>>();
        var open = new List<OpenLine>();
        for (var i = 0; i < ledger.Lines.Count; i++)
        {
            var line = ledger.Lines[i];
            if (line.EntryDate < from)
                continue;
            if (line.Letter == 0)
                open.Add(new OpenLine(i, line.Cents));
            else if (gaps[(line.Account, line.Letter)] != 0)
                (CollectionsMarshal.GetValueRefOrAddDefault(unbalanced, (line.Account, line.Letter), out _) ??= []).Add(i);
        }

        ct.ThrowIfCancellationRequested();
        var openings = new FecOpenings(ledger, open);
        foreach (var ((account, letter), group) in unbalanced)
            Settle(ledger, account, letter, group, openings, open, log);
        openings.RemoveUsed();
        return open;
    }

    /// <summary>In an export of several years, the last opening restates all that was open before.</summary>
    private static DateOnly FirstDay(FecLedger ledger) =>
        ledger.OpeningDays is { Count: > 0 } days && ledger.First is { } first && days.Max > first ? days.Max : DateOnly.MinValue;

    private static Dictionary<(int Account, int Letter), long> Gaps(FecLedger ledger, DateOnly from, out int skipped)
    {
        skipped = 0;
        var gaps = new Dictionary<(int, int), long>();
        foreach (var line in CollectionsMarshal.AsSpan(ledger.Lines))
        {
            if (line.EntryDate < from)
                skipped++;
            else if (line.Letter != 0)
                CollectionsMarshal.GetValueRefOrAddDefault(gaps, (line.Account, line.Letter), out _) += line.Cents;
        }

        return gaps;
    }

    private static void Settle(FecLedger ledger, int account, int letter, List<int> group, FecOpenings openings, List<OpenLine> open, IssueLog log)
    {
        foreach (var part in FecYears.Parts(ledger, group))
        {
            var gap = part.Sum(i => ledger.Lines[i].Cents);
            if (gap == 0)
                continue;

            var first = ledger.Lines[part[0]];
            var told = $"{FecReader.Euros(gap)} · {ledger.Texts[letter]} · {ledger.Texts[first.Customer]} {ledger.NameOf(first.Customer)}";
            if (openings.TryUse(account, -gap))
            {
                log.Warn(first.Number, null, SourceCodes.FecLetterNetted, told);
                continue;
            }

            // A letter in lower case is how many programs mark a part payment: its residue is meant.
            if (!ledger.Texts[letter].All(char.IsLower))
                log.Warn(first.Number, null, SourceCodes.FecLetterGap, told);
            AddResidue(ledger, part, gap, open);
        }
    }

    /// <summary>Credits settle the oldest debits first (or the reverse), so the residue stays on the newest.</summary>
    private static void AddResidue(FecLedger ledger, List<int> group, long gap, List<OpenLine> open)
    {
        var rest = gap;
        foreach (var i in group.OrderByDescending(i => ledger.Lines[i].PieceDate).ThenByDescending(i => i))
        {
            var cents = ledger.Lines[i].Cents;
            if (Math.Sign(cents) != Math.Sign(gap))
                continue;
            var kept = gap > 0 ? Math.Min(cents, rest) : Math.Max(cents, rest);
            open.Add(new OpenLine(i, kept));
            rest -= kept;
            if (rest == 0)
                return;
        }
    }
}
