using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Sample;

/// <summary>A lettering: its code and the day it was done.</summary>
internal sealed record SampleLetter(string Code, DateOnly Date);

/// <summary>A line of an entry; the amount is debit minus credit.</summary>
internal sealed record SampleEntryLine(string Account, decimal Amount, SampleCustomer? Customer = null, SampleLetter? Letter = null, string? Piece = null, DateOnly? PieceDate = null);

/// <summary>A balanced entry.</summary>
internal sealed record SampleEntry(string Journal, DateOnly Date, string Piece, string Label, IReadOnlyList<SampleEntryLine> Lines);

/// <summary>The books as entries, in the order of their dates.</summary>
internal sealed class SampleEntries
{
    private const decimal Capital = 40_000;
    private const decimal Bank = 85_000;

    private readonly DateOnly _start;
    private readonly List<SampleEntry> _entries = [];
    private readonly List<SampleEntryLine> _opening = [];
    private readonly Dictionary<SampleCustomer, int> _letters = [];
    private int _transfers;

    private SampleEntries(DateOnly start) => _start = start;

    public static List<SampleEntry> Of(SampleBooks books, DateOnly start, DateOnly last)
    {
        var entries = new SampleEntries(start);
        foreach (var sale in books.Sales)
            entries.Add(sale);
        foreach (var credit in books.Credits)
            entries.Add(credit);
        entries.AddOpening();
        entries.AddMonths(last);
        return [.. entries._entries.OrderBy(e => e.Date).ThenBy(e => e.Journal, StringComparer.Ordinal)];
    }

    private void Add(SampleSale sale)
    {
        var earlier = sale.Settlements.Where(s => s.Date < _start).Sum(s => s.Amount);
        if (sale.IssueDate < _start && earlier == sale.Total)
            return;

        var letter = Letter(sale);
        if (sale.IssueDate < _start)
            _opening.Add(new("411000", sale.Total - earlier, sale.Customer, letter, sale.Number, sale.IssueDate));
        else
            _entries.Add(Invoice(sale, letter));

        foreach (var settlement in sale.Settlements.Where(s => s.Date >= _start))
        {
            _entries.Add(settlement.Kind == SettlementKind.Doubtful
                ? new("OD", settlement.Date, sale.Number, $"Passage en douteux {sale.Number}", [new("416000", settlement.Amount, sale.Customer), new("411000", -settlement.Amount, sale.Customer, letter)])
                : Transfer(settlement.Date, sale.Customer, settlement.Amount, letter, $"VIR{settlement.Date:yyMMdd}-{++_transfers:000}", $"Virement {sale.Customer.Name} {sale.Number}"));
        }
    }

    private static SampleEntry Invoice(SampleSale sale, SampleLetter? letter) =>
        new("VE", sale.IssueDate, sale.Number, $"Facture {sale.Number} {sale.Customer.Name}",
            [new("411000", sale.Total, sale.Customer, letter), new("706000", -sale.Net), new("445710", -sale.Tax)]);

    /// <summary>Capital letters close a sale; a small one joins a part payment to it.</summary>
    private SampleLetter? Letter(SampleSale sale)
    {
        if (sale.Settlements.Count == 0)
            return null;
        var n = _letters[sale.Customer] = _letters.GetValueOrDefault(sale.Customer) + 1;
        var code = $"{(char)('A' + ((n - 1) / 26))}{(char)('A' + ((n - 1) % 26))}";
        var isPartial = sale.Open > 0 && !sale.IsLetteredDespiteGap;
        return new SampleLetter(isPartial ? code.ToLowerInvariant() : code, sale.Settlements.Max(s => s.Date));
    }

    private void Add(SampleCredit credit)
    {
        var net = Math.Round(credit.Amount / 1.2m, 2);
        _entries.Add(credit.IsCreditNote
            ? new("VE", credit.Date, credit.Number, $"Avoir {credit.Number} {credit.Customer.Name}",
                [new("411000", -credit.Amount, credit.Customer), new("706000", net), new("445710", credit.Amount - net)])
            : Transfer(credit.Date, credit.Customer, credit.Amount, null, credit.Number, $"Virement {credit.Customer.Name}"));
    }

    private static SampleEntry Transfer(DateOnly date, SampleCustomer customer, decimal amount, SampleLetter? letter, string piece, string label) =>
        new("BQ", date, piece, label, [new("512000", amount), new("411000", -amount, customer, letter)]);

    private void AddOpening()
    {
        var receivables = _opening.Sum(l => l.Amount);
        _entries.Add(new("AN", _start, "AN", "À nouveaux",
            [.. _opening, new("512000", Bank), new("101000", -Capital), new("106800", Capital - Bank - receivables)]));
    }

    /// <summary>Wages and bank charges: a year has more than customers. The last charge dates the file.</summary>
    private void AddMonths(DateOnly last)
    {
        for (var month = _start; month <= last; month = month.AddMonths(1))
        {
            var end = WorkingDays.OnOrBefore(month.AddMonths(1).AddDays(-1));
            var isOver = end < last;
            if (isOver)
            {
                _entries.Add(new("OD", end, $"PAIE{month:yyMM}", $"Salaires {month:MM/yyyy}", [new("641000", 11_800), new("421000", -11_800)]));
                _entries.Add(new("BQ", end, $"VIRPAIE{month:yyMM}", $"Virement des salaires {month:MM/yyyy}", [new("421000", 11_800), new("512000", -11_800)]));
            }

            _entries.Add(new("BQ", isOver ? end : last, $"FRAIS{month:yyMM}", "Frais de tenue de compte", [new("627000", 24.50m), new("512000", -24.50m)]));
        }
    }
}
