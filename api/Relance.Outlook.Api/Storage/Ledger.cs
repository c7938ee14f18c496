using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Everything a decision reads about a company, or about some of its customers.</summary>
public sealed record Ledger(CompanyRow Company, ReminderPlan Plan, IReadOnlyList<CustomerLedger> Customers)
{
    /// <summary>Decides for every customer in every currency.</summary>
    public IEnumerable<(CustomerLedger Customer, CustomerDecision Decision)> Decide(DateOnly today)
    {
        foreach (var customer in Customers)
        {
            foreach (var facts in customer.Facts) yield return (customer, ReminderDecision.For(facts, Plan, Company.MinimumAmount, today));
        }
    }
}

/// <summary>One customer with what is open, the person to write to, and the facts of the decision per currency.</summary>
public sealed record CustomerLedger(
    long Id, string Code, string Name, string Language, LedgerContact? Contact, IReadOnlyList<LedgerItem> Items, IReadOnlyList<CustomerFacts> Facts, WaitingDraft? Draft);

public sealed record LedgerContact(string? Name, string? Email, string? Phone);

public sealed record WaitingDraft(long ReminderId, ReminderState State, string? WebLink);

/// <summary>An open item as read: a struct, because there may be a hundred thousand.</summary>
public readonly record struct LedgerItem(
    long Id, long CustomerId, SourceItemKind Kind, string Number, DateOnly IssueDate, DateOnly? DueDate, string Currency,
    decimal Original, decimal Open, int LevelDone, DateOnly? LevelDoneOn, bool DueDateComputed, string? Pdf, string? PdfName);
