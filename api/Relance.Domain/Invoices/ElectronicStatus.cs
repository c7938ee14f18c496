using Relance.Domain.Customers;

namespace Relance.Domain.Invoices;

/// <summary>
/// Statuses of the French e-invoicing life cycle (CDAR, AFNOR XP Z12-012, from 1 September 2026) that change what may be chased. Only these are
/// acted on; the others (200 to 206, 209, 214, 220…) say nothing about payment.
/// </summary>
public static class ElectronicStatus
{
    /// <summary>Cashed in full or in part: closes or reduces the invoice.</summary>
    public const int Cashed = 212;

    /// <summary>Whether such a code exists in the range of the standard.</summary>
    public static bool IsPlausible(int status) => status is (>= 200 and <= 228) or 501;

    /// <summary>Why an invoice with that status is not chased; null when it may be.</summary>
    public static HoldReason? HoldOf(int status) => status switch
    {
        207 => HoldReason.Dispute,
        208 => HoldReason.Suspended,
        210 => HoldReason.Refused,
        211 => HoldReason.PaymentAnnounced,
        213 or 501 => HoldReason.Rejected,
        225 or 226 or 227 => HoldReason.PayeeChanged,
        _ => null,
    };
}
