using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Checks;

/// <summary>What the checks know of a reminder about to be made or sent.</summary>
/// <param name="CustomerName">As it would be addressed.</param>
/// <param name="CustomerCode">Its number in the books.</param>
/// <param name="Decision">What was decided, at the moment of the check.</param>
public sealed record CheckFacts(string CustomerName, string CustomerCode, CustomerDecision Decision)
{
    /// <summary>The level in question; that of the decision unless a draft of another one waits.</summary>
    public ReminderLevel? Level { get; init; } = Decision.Level;

    /// <summary>What is claimed.</summary>
    public decimal Claimed { get; init; } = Decision.Claimed;

    /// <summary>The person written to.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address.</summary>
    public string? Email { get; init; }

    /// <summary>Their number.</summary>
    public string? Phone { get; init; }

    /// <summary>Where letters go, a line each.</summary>
    public string? Address { get; init; }

    /// <summary>The kind of customer; null while nobody has said.</summary>
    public Segment? Segment { get; init; }

    /// <summary>The company's account; null when none is known.</summary>
    public string? Iban { get; init; }

    /// <summary>The last day that the known payments cover.</summary>
    public DateOnly? PaymentsKnownOn { get; init; }

    /// <summary>Whether that is too long ago, and the user has not confirmed.</summary>
    public bool IsStale { get; init; }

    /// <summary>Claimed invoices without a copy.</summary>
    public IReadOnlyList<string> WithoutCopy { get; init; } = [];

    /// <summary>Claimed invoices whose due date was computed from usual terms.</summary>
    public IReadOnlyList<string> WithComputedDueDate { get; init; } = [];

    /// <summary>Whether today's rate has been checked against its publication; null when it is not known at all.</summary>
    public bool? IsRateConfirmed { get; init; } = true;

    /// <summary>Other customers, of any company of the firm, who are written to at the same address.</summary>
    public IReadOnlyList<string> SharedWith { get; init; } = [];
}

/// <summary>The check list: each thing looked at, and how it came out. Pure.</summary>
public static class ReminderChecks
{
    private static readonly string[] Robots = ["noreply", "no-reply", "no.reply", "donotreply", "do-not-reply", "nepasrepondre", "ne-pas-repondre", "ne.pas.repondre", "mailer-daemon", "postmaster"];

    /// <summary>All checks that make sense for the channel, in the order in which a person would look.</summary>
    public static IReadOnlyList<Check> Of(CheckFacts facts)
    {
        var channel = facts.Level?.Channel;
        var checks = new List<Check> { Name(facts), Contact(facts) };
        if (channel is Channel.Email or null) checks.Add(Email(facts));
        if (channel is Channel.Letter or Channel.RegisteredLetter) checks.Add(PostalAddress(facts));
        if (channel is Channel.Call) checks.Add(new(CheckCode.Phone, facts.Phone is null ? Severity.Warn : Severity.Pass, facts.Phone));
        checks.Add(new(CheckCode.Amount, facts.Claimed > 0 ? Severity.Pass : Severity.Block));
        checks.Add(Listed(CheckCode.DueDate, facts.WithComputedDueDate));
        if (facts.Level?.AttachesInvoices == true && channel != Channel.Call) checks.Add(Listed(CheckCode.InvoiceCopy, facts.WithoutCopy));
        checks.Add(new(CheckCode.Iban, facts.Iban is null ? Severity.Warn : Companies.Iban.IsValid(facts.Iban) ? Severity.Pass : Severity.Block));
        checks.AddRange(Holds(facts.Decision));
        checks.Add(new(CheckCode.DataFresh, facts.IsStale ? Severity.Block : facts.PaymentsKnownOn is null ? Severity.Warn : Severity.Pass, Date: facts.PaymentsKnownOn));
        if (facts.Level?.ClaimsLateFees == true)
        {
            checks.Add(new(CheckCode.Segment, facts.Segment is null ? Severity.Warn : Severity.Pass));
            checks.Add(new(CheckCode.Rate, facts.IsRateConfirmed switch { true => Severity.Pass, false => Severity.Warn, null => Severity.Block }));
        }

        checks.Add(Listed(CheckCode.OneCompany, facts.SharedWith));
        return checks;
    }

    /// <summary>A name that is only the account number was never entered.</summary>
    private static Check Name(CheckFacts facts)
    {
        var name = facts.CustomerName.Trim();
        var isCode = name.Length == 0 || name == facts.CustomerCode || !name.Any(char.IsLetter);
        return new(CheckCode.Name, isCode ? Severity.Warn : Severity.Pass, name);
    }

    private static Check Contact(CheckFacts facts) =>
        new(CheckCode.Contact, string.IsNullOrWhiteSpace(facts.ContactName) ? Severity.Warn : Severity.Pass, facts.ContactName);

    private static Check Email(CheckFacts facts)
    {
        if (facts.Email is not { } email || facts.Decision.Reason.Code == ReasonCode.AddressBounced) return new(CheckCode.Email, Severity.Block, facts.Email);
        var at = email.LastIndexOf('@');
        var isPlausible = at > 0 && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.') && !email.Any(char.IsWhiteSpace);
        if (!isPlausible) return new(CheckCode.Email, Severity.Block, email);
        var isRobot = Array.Exists(Robots, robot => email.StartsWith(robot, StringComparison.OrdinalIgnoreCase));
        return new(CheckCode.Email, isRobot ? Severity.Warn : Severity.Pass, email);
    }

    /// <summary>A French postal address holds a postcode of five digits; others cannot be judged.</summary>
    private static Check PostalAddress(CheckFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Address)) return new(CheckCode.PostalAddress, Severity.Block);
        var hasPostcode = facts.Address.Split(' ', '\n', ',').Any(word => word.Trim() is { Length: 5 } code && code.All(char.IsAsciiDigit));
        return new(CheckCode.PostalAddress, hasPostcode ? Severity.Pass : Severity.Warn);
    }

    private static IEnumerable<Check> Holds(CustomerDecision decision)
    {
        var isBroken = decision.BrokenPromise is not null;
        yield return new(CheckCode.Reply, decision.Reason.Code == ReasonCode.ReplyToReview ? Severity.Block : Severity.Pass);
        yield return new(
            CheckCode.Promise,
            IsHeldBy(decision, ReasonCode.Promised) ? Severity.Block : isBroken ? Severity.Warn : Severity.Pass,
            Date: decision.BrokenPromise?.PromisedFor);
        yield return new(CheckCode.Dispute, decision.Reason.Code == ReasonCode.Disputed ? Severity.Block : IsHeldBy(decision, ReasonCode.Disputed) ? Severity.Warn : Severity.Pass);
        var isOtherHold = decision.Reason.Code > ReasonCode.ReplyToReview && decision.Reason.Code is not (ReasonCode.Promised or ReasonCode.Disputed or ReasonCode.MandateMissing);
        yield return new(CheckCode.Hold, isOtherHold ? Severity.Block : Severity.Pass);
    }

    private static bool IsHeldBy(CustomerDecision decision, ReasonCode code) =>
        decision.Reason.Code == code || decision.Instalments.Any(item => item.Reason.Code == code);

    private static Check Listed(CheckCode code, IReadOnlyList<string> numbers) =>
        numbers.Count == 0 ? new(code, Severity.Pass) : new(code, Severity.Warn, string.Join(", ", numbers));
}
