using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What a human can decide about a reply.</summary>
internal enum ReplyOutcome { Handled, ToReview, Promise, Paid, Dispute, PaymentPlan, Pause, WrongContact, NewAddress, NotTheirs }

/// <param name="Decision" example="promise">
/// handled: read, chasing may go on; toReview takes a decision back; promise, paid, dispute, paymentPlan and pause note what was said, and chasing waits;
/// wrongContact: the contact is written to no more; newAddress: an address that bounced is corrected; notTheirs: a message filed with several customers is not about this one.
/// </param>
/// <param name="Date">promise: the day promised; paid: the day of the payment; pause and dispute: the last day without a reminder.</param>
/// <param name="Amount">promise, paid, dispute: what it is about; nothing for all that is open.</param>
/// <param name="InvoiceIds">The invoices concerned; nothing for all that are open.</param>
/// <param name="Parts">paymentPlan: dates and amounts, adding up to what is open.</param>
/// <param name="Note">Needed for a dispute: what is contested.</param>
/// <param name="Address">newAddress: the right one. wrongContact: whom to write to instead, if known.</param>
/// <param name="Name">The name that goes with the address.</param>
public sealed record ReplyDecision(
    string? Decision, DateOnly? Date, MoneyDto? Amount, IReadOnlyList<long>? InvoiceIds, IReadOnlyList<PaymentPlanPartDto>? Parts, string? Note, string? Address, string? Name);
