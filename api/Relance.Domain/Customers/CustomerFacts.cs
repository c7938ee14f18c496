using Relance.Domain.Invoices;

namespace Relance.Domain.Customers;

/// <summary>Whether the customer can be written to.</summary>
public enum Reachability
{
    /// <summary>There is an address and nothing speaks against it.</summary>
    Reachable,

    /// <summary>No contact has an e-mail address.</summary>
    NoAddress,

    /// <summary>Every address has bounced.</summary>
    Bounced,
}

/// <summary>Everything the decision needs to know of one customer in one currency. Currencies are never mixed in one message.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Currency">ISO 4217; all amounts below are in it.</param>
/// <param name="Instalments">What is open, in any order.</param>
/// <param name="Credits">Credit notes and payments not yet matched to an invoice; positive.</param>
/// <param name="Reachability">Whether a written reminder could reach somebody.</param>
/// <param name="LastWritten">The day of the last written reminder to this human contact, by any company of the firm; null when none.</param>
/// <param name="DraftWaiting">The invoices of a draft that waits to be sent or discarded; null when there is none.</param>
/// <param name="Holds">Holds in force or to come.</param>
public sealed record CustomerFacts(
    long CustomerId,
    string Currency,
    IReadOnlyList<Instalment> Instalments,
    decimal Credits,
    Reachability Reachability,
    DateOnly? LastWritten,
    IReadOnlySet<long>? DraftWaiting,
    IReadOnlyList<Hold> Holds)
{
    /// <summary>Promises that nobody has ended; the decision sees whether they hold, were kept or broken.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Payment plans that nobody has ended.</summary>
    public IReadOnlyList<PaymentPlan> PaymentPlans { get; init; } = [];
}
