using Relance.Domain.Plans;

namespace Relance.Domain.Customers;

/// <summary>One part of a payment plan.</summary>
/// <param name="DueOn">The day it is to be paid by.</param>
/// <param name="Amount">Positive.</param>
public sealed record PaymentPlanPart(DateOnly DueOn, decimal Amount);

/// <summary>
/// An agreement to pay in parts: while it is kept, the agreed dates replace the due dates; a part missed by two working days is claimed, and no
/// more than what is missed (design §5).
/// </summary>
/// <param name="AgreedOn">The day of the agreement.</param>
/// <param name="Parts">In order of their dates; their sum is <paramref name="Total"/>.</param>
/// <param name="Total">What was open on the invoices concerned when it was agreed.</param>
/// <param name="InvoiceIds">The invoices concerned; at least one.</param>
public sealed record PaymentPlan(DateOnly AgreedOn, IReadOnlyList<PaymentPlanPart> Parts, decimal Total, IReadOnlySet<long> InvoiceIds)
{
    /// <summary>Who noted it.</summary>
    public string? By { get; init; }

    /// <summary>The first part that what has come in does not cover; null once all is paid.</summary>
    /// <param name="openNow">What is still open on the invoices concerned.</param>
    public PaymentPlanPart? NextPart(decimal openNow)
    {
        var paid = Total - openNow;
        decimal sum = 0;
        foreach (var part in Parts)
        {
            sum += part.Amount;
            if (sum > paid) return part;
        }

        return null;
    }

    /// <summary>What should have come in by now, two working days of grace included, and has not; 0 while the plan is kept.</summary>
    public decimal MissedOn(DateOnly today, decimal openNow)
    {
        decimal expected = 0;
        foreach (var part in Parts)
        {
            if (IsOver(part, today)) expected += part.Amount;
        }

        return Math.Clamp(expected - (Total - openNow), 0, openNow);
    }

    /// <summary>The last day of grace of the first part whose time is not over; null when there is none.</summary>
    public DateOnly? NextGraceEndsOn(DateOnly today) =>
        Parts.FirstOrDefault(part => !IsOver(part, today)) is { } part ? WorkingDays.Add(part.DueOn, Promise.GraceWorkingDays) : null;

    /// <summary>
    /// Equal parts, a month apart from <paramref name="first"/> on, exact to the cent: the first ones carry what does not divide.
    /// Throws <see cref="ArgumentOutOfRangeException"/> unless there are 2 to 36 parts of at least one cent.
    /// </summary>
    public static IReadOnlyList<PaymentPlanPart> Split(decimal total, int count, DateOnly first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 36);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, count * 0.01m);
        var cents = decimal.Round(total * 100, 0, MidpointRounding.AwayFromZero);
        var share = decimal.Floor(cents / count);
        var left = cents - (share * count);
        return [.. Enumerable.Range(0, count).Select(i => new PaymentPlanPart(WorkingDays.OnOrAfter(first.AddMonths(i)), (share + (i < left ? 1 : 0)) / 100))];
    }
    /// <summary>Whether the working days of grace after it have passed.</summary>
    private static bool IsOver(PaymentPlanPart part, DateOnly today) => today >= WorkingDays.Add(part.DueOn, Promise.GraceWorkingDays + 1);
}
