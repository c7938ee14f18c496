using Relance.Domain.Checks;
using Relance.Domain.Companies;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.LateFees;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Everything a decision reads about a company, or about some of its customers.</summary>
public sealed record Ledger(CompanyRow Company, PlanBook Plans, IReadOnlyList<CustomerLedger> Customers)
{
    /// <summary>The company's mandates; null where none is needed.</summary>
    public IReadOnlyList<Mandate>? Mandates { get; init; }

    /// <summary>Whether the payments known are too old to claim anything without the user's word.</summary>
    public bool AreStale(DateOnly today) => Customers.Count > 0 && Customers[0].Rules.AreStale(today);

    /// <summary>Decides for every customer in every currency.</summary>
    public IEnumerable<(CustomerLedger Customer, CustomerDecision Decision)> Decide(DateOnly today)
    {
        foreach (var customer in Customers)
        {
            foreach (var facts in customer.Facts) yield return (customer, ReminderDecision.For(facts, customer.Rules, today));
        }
    }
}

/// <summary>One customer with what is open, the person to write to, and the facts of the decision per currency.</summary>
public sealed record CustomerLedger(
    long Id, string Code, string Name, string Language, LedgerContact? Contact, IReadOnlyList<LedgerItem> Items, IReadOnlyList<CustomerFacts> Facts, WaitingDraft? Draft)
{
    public required ReminderRules Rules { get; init; }

    /// <summary>Null: nobody has said, and the company has no usual kind.</summary>
    public Segment? Segment { get; init; }

    /// <summary>A plan of its own.</summary>
    public string? PlanCode { get; init; }

    public bool IsLargeAccount { get; init; }

    /// <summary>The member in whose portfolio it is.</summary>
    public long? CollectorId { get; init; }

    public string? Address { get; init; }

    /// <summary>What the checks look at, for one decision about this customer.</summary>
    public CheckFacts ChecksOf(CustomerDecision decision, CompanyRow company, DateOnly today)
    {
        var claimed = decision.Instalments.Where(item => item.IsClaimed).Select(item => item.InvoiceId).ToHashSet();
        var items = Items.Where(item => claimed.Contains(item.Id)).ToList();
        return new CheckFacts(Name, Code, decision)
        {
            ContactName = Contact?.Name,
            Email = Contact?.Email,
            Phone = Contact?.Phone,
            Address = Address,
            Segment = Segment,
            Iban = company.Iban,
            IsRateConfirmed = (Segment == Domain.Customers.Segment.Consumer ? RateTables.LegalForOthers : RateTables.EcbMainRefinancing).Find(HalfYear.Of(today))?.Confirmed,
            PaymentsKnownOn = company.PaymentsKnownOn,
            IsStale = Rules.AreStale(today),
            WithoutCopy = [.. items.Where(item => item.Pdf is null).Select(item => item.Number)],
            WithComputedDueDate = [.. items.Where(item => item.DueDateComputed).Select(item => item.Number)],
        };
    }

    /// <summary>The day on which insolvency proceedings were opened.</summary>
    public DateOnly? InsolvencyOn { get; init; }
}

public sealed record LedgerContact(string? Name, string? Email, string? Phone);

public sealed record WaitingDraft(long ReminderId, ReminderState State, string? WebLink);

/// <summary>An open item as read: a struct, because there may be a hundred thousand.</summary>
public readonly record struct LedgerItem(
    long Id, long CustomerId, SourceItemKind Kind, string Number, DateOnly IssueDate, DateOnly? DueDate, string Currency,
    decimal Original, decimal Open, int LevelDone, DateOnly? LevelDoneOn, bool DueDateComputed, string? Pdf, string? PdfName, string? PlanCode, int? Status, DateOnly? StatusOn, Tone? FirmestTone);
