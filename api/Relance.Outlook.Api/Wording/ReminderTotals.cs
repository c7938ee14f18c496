using Relance.Domain.Customers;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>The sums and questions that several parts of a text share.</summary>
internal static class ReminderTotals
{
    /// <summary>What is claimed, credits deducted, late fees apart.</summary>
    public static decimal Total(this ReminderFacts facts) => facts.Invoices.Sum(invoice => invoice.Open) - facts.Credits;

    /// <summary>What the account shows, items not yet due included.</summary>
    public static decimal Balance(this ReminderFacts facts) => facts.Total() + facts.NotYetDue.Sum(item => item.Open);

    public static decimal LateFeeTotal(this ReminderFacts facts) => facts.ShownLateFees().Sum(fee => fee.Fee.Total);

    /// <summary>The sum of a proposed plan. It must be what is owed, with or without late fees: else text and tables would contradict each other.</summary>
    public static decimal PlanTotal(this ReminderFacts facts, ProposedPlan plan)
    {
        var sum = plan.Instalments.Sum(part => part.Amount);
        return sum == facts.Total() || sum == facts.Total() + facts.LateFeeTotal()
            ? sum
            : throw new ArgumentException($"The payment plan adds up to {sum}, what is owed is {facts.Total()}.", nameof(facts));
    }

    /// <summary>
    /// The late fees that the text may claim. Against a consumer, interest runs only from a formal notice (Code civil 1231-6, 1344-1):
    /// gentler texts do not speak of it. A fee of another regime than the customer's is a fault of the caller and stops the text.
    /// </summary>
    public static List<InvoiceLateFee> ShownLateFees(this ReminderFacts facts)
    {
        var regime = facts.Segment ?? Segment.Consumer;
        if (facts.LateFees.FirstOrDefault(fee => fee.Fee.Segment != regime || (regime == Segment.Consumer && fee.Fee.Indemnity != 0)) is { } wrong)
            throw new ArgumentException($"The late fee of one invoice follows the regime {wrong.Fee.Segment}, the customer's is {regime}.", nameof(facts));
        if (facts.IsBeforeDue || (regime == Segment.Consumer && facts.Tone != Tone.Formal)) return [];
        return [.. facts.LateFees.Where(fee => fee.Fee.Total > 0)];
    }

    /// <summary>Whether some of the invoices have been reminded before and others not: the text must then say which.</summary>
    public static bool IsMixed(this ReminderFacts facts) =>
        facts.Invoices.Any(invoice => invoice.LastReminderOn is not null) && facts.Invoices.Any(invoice => invoice.LastReminderOn is null);

    public static bool AreAllReminded(this ReminderFacts facts) => facts.Invoices.Count > 0 && facts.Invoices.All(invoice => invoice.LastReminderOn is not null);

    /// <summary>Whether this is a paper: no « Bonjour », and a full closing formula.</summary>
    public static bool IsLetter(this ReminderFacts facts) => facts.Channel is Channel.Letter or Channel.RegisteredLetter;
}
