namespace Relance.LocalMailbox.Engine;

internal enum OutlookClient
{
    Owa,
    New,
    Classic,
    Mobile,
}

/// <summary>In whose Sent Items what a delegate sends is kept. The administrator decides; Exchange's default is the sender's own.</summary>
internal enum SentCopies
{
    Own,
    Shared,
    Both,
}

/// <summary>How somebody presses Send.</summary>
internal sealed record SendForm(OutlookClient Client)
{
    public string? NewSubject { get; init; }

    public string? NewBody { get; init; }

    /// <summary>The shared mailbox that it comes from; null when it comes from the mailbox it lies in.</summary>
    public string? Shared { get; init; }

    /// <summary>Who sends for the shared mailbox.</summary>
    public string? Delegate { get; init; }

    /// <summary>The recipient sees both names; else only the shared one.</summary>
    public bool OnBehalf { get; init; }

    public SentCopies Copies { get; init; }

    /// <summary>So long nobody finds it in Sent Items.</summary>
    public int HiddenSeconds { get; init; }
}

/// <summary>A send that waits: in the Outbox of classic Outlook, among the drafts of the others.</summary>
internal sealed record PendingSend(DateTimeOffset At, SendForm Form);
