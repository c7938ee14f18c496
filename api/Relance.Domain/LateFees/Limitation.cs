using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>When a claim may become time-barred.</summary>
public static class Limitation
{
    /// <summary>
    /// The last day of the shortest ordinary limitation, counted from the due date and never interrupted. It is an ASSUMPTION and
    /// must be shown as one: shorter periods exist (transport: one year), the start may lie before the due date, and an
    /// acknowledgement, a suit or an enforcement starts it anew (Code civil 2240, 2241, 2244); a formal notice does not, not even
    /// by registered letter (Cass. com. 18 May 2022, 20-23.204).
    /// <list type="bullet">
    /// <item>Business: five years (Code de commerce L110-4, Code civil 2224).</item>
    /// <item>Public: four years from 1 January after the due date, if the debtor is the State, a local authority or a public
    /// establishment with a public accountant (law 68-1250 of 31 December 1968, article 1); always before the five years that
    /// hold for the other public buyers. A written claim interrupts these four years (its article 2).</item>
    /// <item>Consumer: two years (Code de la consommation L218-2).</item>
    /// </list>
    /// </summary>
    public static DateOnly EarliestOn(Segment segment, DateOnly dueDate) => segment switch
    {
        Segment.Consumer => dueDate.AddYears(2),
        Segment.Public => new DateOnly(dueDate.Year + 4, 12, 31),
        _ => dueDate.AddYears(5),
    };
}
