namespace Relance.LocalMailbox.Engine;

/// <summary>An item before and after; without a before it is new, without an after it has gone.</summary>
internal sealed record MailChange(MailboxOwner Owner, Message? Before, Message? After);
