using System.Runtime.InteropServices;
using Relance.Outlook.Api.Sources.Csv;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Open lines of one piece on one side are one item.</summary>
internal static class FecItems
{
    private readonly record struct Key(int Customer, int Piece, SourceItemKind Kind);

    private record struct Sum(int FirstLine, long Open, long Original, DateOnly Date);

    public static List<SourceItem> Of(FecLedger ledger, List<OpenLine> open, ReadOptions options, IssueLog log)
    {
        var sums = new Dictionary<Key, Sum>();
        var openings = new FecOpeningBalances(ledger);
        var undetailed = new HashSet<Key>();
        var foreign = 0;
        var unnumbered = 0;
        foreach (var (at, cents) in open.OrderBy(o => o.Line))
        {
            var line = ledger.Lines[at];
            var kind = cents > 0 ? SourceItemKind.Invoice : ledger.KindOf(at);
            var key = new Key(line.Customer, line.Piece, kind);
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out var known);
            if (!known)
                sum = new Sum(line.Number, 0, 0, line.PieceDate);
            sum.Open += Math.Abs(cents);
            sum.Original += Math.Abs(line.Cents);
            sum.Date = line.PieceDate < sum.Date ? line.PieceDate : sum.Date;
            foreign += line.IsForeign ? 1 : 0;
            if (openings.IsUndetailed(line))
                undetailed.Add(key);
            else
                unnumbered += line.PieceIsMissing ? 1 : 0;
        }

        log.WarnCounted(SourceCodes.FecForeignCurrency, foreign);
        log.WarnCounted(SourceCodes.FecPieceMissing, unnumbered);
        FecSettledParts.AddTo(ledger, open, (customer, piece, cents, date) =>
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrNullRef(sums, new Key(customer, piece, SourceItemKind.Invoice));
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref sum) && sum.Date == date)
                sum.Original += cents;
        });
        return Items(ledger, sums, undetailed, options, log);
    }

    private static List<SourceItem> Items(FecLedger ledger, Dictionary<Key, Sum> sums, HashSet<Key> undetailed, ReadOptions options, IssueLog log)
    {
        var items = new List<SourceItem>(sums.Count);
        foreach (var (key, sum) in sums)
        {
            var code = ledger.Texts[key.Customer];
            var name = ledger.NameOf(key.Customer);
            var number = ledger.Texts[key.Piece];
            if (new[] { code, name, number }.FirstOrDefault(CellText.IsFormula) is { } formula)
            {
                log.Reject(sum.FirstLine, null, SourceCodes.FormulaRefused, formula);
                continue;
            }

            if (undetailed.Contains(key))
                log.Warn(sum.FirstLine, null, SourceCodes.FecOpeningBalance, $"{FecReader.Euros(sum.Open)} · {code} {name}");
            var isInvoice = key.Kind == SourceItemKind.Invoice;
            items.Add(new SourceItem(sum.FirstLine, code, name, number, key.Kind, sum.Date,
                isInvoice ? sum.Date.AddDays(options.TermsOf(code)) : null, isInvoice, sum.Open / 100m, sum.Original / 100m, options.DefaultCurrency));
        }

        return items;
    }
}
