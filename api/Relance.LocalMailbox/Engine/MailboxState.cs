namespace Relance.LocalMailbox.Engine;

/// <summary>What may befall a mailbox in the life of its tenant.</summary>
internal enum MailboxState
{
    Ok,

    /// <summary>Deleted softly, or moved to a server of one's own.</summary>
    Gone,

    /// <summary>The user has none (yet).</summary>
    NoLicence,

    /// <summary>An access policy keeps the application out.</summary>
    Closed,

    /// <summary>It can be read, as during a move or a legal hold.</summary>
    ReadOnly,

    /// <summary>Nothing can be added to it.</summary>
    Full,
}
