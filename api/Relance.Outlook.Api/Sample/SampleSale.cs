using Relance.Outlook.Api.Documents;

namespace Relance.Outlook.Api.Sample;

internal enum SettlementKind { Transfer, Doubtful }

/// <summary>Money (or an entry) that settles a sale, wholly or in part.</summary>
internal sealed record SampleSettlement(DateOnly Date, decimal Amount, SettlementKind Kind);

/// <summary>An invoice and what became of it.</summary>
internal sealed class SampleSale(SampleCustomer customer, DateOnly issueDate, string subject, IReadOnlyList<InvoiceLine> lines)
{
    private readonly List<SampleSettlement> _settlements = [];

    public SampleCustomer Customer => customer;
    public DateOnly IssueDate => issueDate;
    public DateOnly DueDate => issueDate.AddDays(customer.TermsDays);
    public string Subject => subject;
    public IReadOnlyList<InvoiceLine> Lines => lines;
    public string Number { get; set; } = "";
    public decimal Net { get; } = lines.Sum(l => l.Net);
    public decimal Tax => Math.Round(Net * 0.20m, 2, MidpointRounding.AwayFromZero);
    public decimal Total => Net + Tax;
    public decimal Open => Total - _settlements.Sum(s => s.Amount);
    public IReadOnlyList<SampleSettlement> Settlements => _settlements;

    /// <summary>Lettered as if it were settled although a few euros are missing.</summary>
    public bool IsLetteredDespiteGap { get; set; }

    public void Settle(SampleSettlement settlement) => _settlements.Add(settlement);
}

/// <summary>A credit that nobody has matched with an invoice.</summary>
internal sealed record SampleCredit(SampleCustomer Customer, DateOnly Date, decimal Amount, bool IsCreditNote)
{
    public string Number { get; set; } = "";
}
