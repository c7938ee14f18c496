using Relance.Domain.Plans;

namespace Relance.Domain.Customers;

/// <summary>"We shall pay by the 20th": nobody is chased until two working days after, and then the next text quotes it.</summary>
/// <param name="SaidOn">The day it was made.</param>
/// <param name="PromisedFor">The day by which payment was promised.</param>
/// <param name="Amount">What was promised; null for everything open then.</param>
/// <param name="OpenThen">What was open on the invoices concerned when it was made; positive.</param>
/// <param name="InvoiceIds">
/// The invoices concerned; null for all of the customer's, those that come later included: an invoice issued after it then counts against it.
/// </param>
public sealed record Promise(DateOnly SaidOn, DateOnly PromisedFor, decimal? Amount, decimal OpenThen, IReadOnlySet<long>? InvoiceIds)
{
    /// <summary>Working days that a bank transfer is given after the promised day (design §5).</summary>
    public const int GraceWorkingDays = 2;

    /// <summary>Who noted it.</summary>
    public string? By { get; init; }

    /// <summary>How it was said; null when nobody knows.</summary>
    public Channel? Via { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly HoldsUntil => WorkingDays.Add(PromisedFor, GraceWorkingDays);

    /// <summary>Whether what was promised has come in, given what is still open on the invoices concerned.</summary>
    public bool IsKept(decimal openNow) => OpenThen - openNow >= (Amount ?? OpenThen);

    /// <summary>Whether its time is over and the money has not come: from the first working day after the last day on which it holds.</summary>
    public bool IsBroken(DateOnly today, decimal openNow) => today >= WorkingDays.Add(PromisedFor, GraceWorkingDays + 1) && !IsKept(openNow);

    /// <summary>Whether that invoice is concerned.</summary>
    public bool Covers(long invoiceId) => InvoiceIds is null || InvoiceIds.Contains(invoiceId);
}
