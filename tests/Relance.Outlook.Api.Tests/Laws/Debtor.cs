namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>A company that an accountant chases for, as the month knows it.</summary>
internal sealed class Dossier(long id, string name)
{
    public long Id => id;

    public string Name => name;

    public string Path => $"/api/companies/{id}";

    public List<Debtor> Debtors { get; } = [];
}

/// <summary>A customer who owes, with all that must or must not lead to a reminder. Kept by the month itself, never asked of the product.</summary>
internal sealed class Debtor(string code, string name, string domain)
{
    public string Code => code;

    public string Name => name;

    public long Id { get; set; }

    /// <summary>Whom reminders go to.</summary>
    public string Address { get; set; } = $"compta@{domain}";

    /// <summary>Somebody else there, whom the books do not know.</summary>
    public string Colleague => $"direction@{domain}";

    public List<Bill> Bills { get; } = [];

    public List<Hold> Holds { get; } = [];

    /// <summary>Answers of people that have been read from the mailbox and that nobody has decided about.</summary>
    public HashSet<string> Unread { get; } = [];

    /// <summary>Addresses at which nobody is: a message to them has failed for good.</summary>
    public HashSet<string> DeadAddresses { get; } = [];

    /// <summary>An inbox rule files what comes from its address.</summary>
    public bool IsFiledByRule { get; set; }

    /// <summary>Nothing but reminders has ever passed with this customer: it is clear what has to happen.</summary>
    public bool IsPlain { get; set; } = true;

    /// <summary>Its user brought back a draft deleted before, or has made a copy: two drafts may wait, and that is his doing.</summary>
    public bool HasDraftsByHand { get; set; }

    public Bill? Open(string number) => Bills.Find(bill => bill.Number == number && bill.Open > 0);

    /// <summary>Why an invoice must not be chased today, or null.</summary>
    public string? WhyNot(string number, DateOnly today) =>
        Open(number) is null ? "it is paid"
        : Unread.Count > 0 ? "an answer waits to be read"
        : Holds.Find(hold => hold.Covers(number) && hold.AppliesOn(today)) is { } hold ? hold.Reason
        : null;
}

/// <param name="Reason">promised or disputed.</param>
/// <param name="Last">The last day without a reminder; null until somebody ends it.</param>
/// <param name="Numbers">The invoices that it holds; null for all of the customer.</param>
/// <param name="AgreementId">What the product calls it.</param>
internal sealed record Hold(string Reason, DateOnly? Last, IReadOnlySet<string>? Numbers, long AgreementId)
{
    public bool Covers(string number) => Numbers is null || Numbers.Contains(number);

    public bool AppliesOn(DateOnly day) => Last is null || day <= Last;
}

internal sealed class Bill(string number, DateOnly due, decimal open)
{
    public string Number => number;

    public DateOnly Due => due;

    public decimal Open { get; set; } = open;
}
