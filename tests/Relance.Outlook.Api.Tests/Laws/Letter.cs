namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>One reminder as the mailbox shows it: everything that bears its key.</summary>
internal sealed class Letter(string key)
{
    public string Key => key;

    /// <summary>What the product calls it, once it has shown that it knows it.</summary>
    public long? ReminderId { get; set; }

    public Debtor? Debtor { get; set; }

    public Dossier? Dossier { get; set; }

    /// <summary>The invoices that it claims, each with its level.</summary>
    public IReadOnlyDictionary<string, int> Claims { get; set; } = new Dictionary<string, int>();

    /// <summary>Copies that a person has made of it.</summary>
    public int Copies { get; set; }

    /// <summary>How often a person has pressed Send on it or on a copy.</summary>
    public int Pressed { get; set; }

    /// <summary>A person has changed what it says.</summary>
    public bool IsEdited { get; set; }

    public DateOnly? SentOn { get; set; }

    /// <summary>A failure to deliver it has arrived.</summary>
    public bool Bounced { get; set; }

    /// <summary>It lies in a folder other than Drafts because a person has put it there.</summary>
    public bool IsAside { get; set; }
}

/// <summary>What came back, and what has to become of it.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Kind">human, autoReply, bounce, receipt or none (something that is neither an answer nor a failure).</param>
/// <param name="About">The customer that it comes from; null for a stranger.</param>
/// <param name="MustBeFiled">Whether its sender or its thread say whose it is.</param>
/// <param name="InThread">Whether it refers to a reminder, so that there is nothing to ask.</param>
internal sealed record Answer(string Id, string Kind, Debtor? About, bool MustBeFiled, bool InThread, string From, Letter? To)
{
    /// <summary>It refers to nothing and names no invoice: only its sender says whose it is.</summary>
    public bool IsAfresh { get; init; }

    public bool IsFiled { get; set; }

    /// <summary>Filed with several customers: it stands in the history of the one that it was decided to concern.</summary>
    public bool IsAsked { get; set; }

    /// <summary>The other customers who had been written to at its address when it was first filed: who is written to later changes nothing.</summary>
    public List<string>? CouldBeOf { get; set; }
}
