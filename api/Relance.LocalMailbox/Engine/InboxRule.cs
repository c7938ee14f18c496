namespace Relance.LocalMailbox.Engine;

/// <summary>Files what arrives before anybody sees it in the Inbox. Parts that are null hold for every message.</summary>
internal sealed record InboxRule(string? From, string? Subject, string Folder)
{
    public bool Matches(Message message) =>
        (From is null || message.From?.Address.Contains(From, StringComparison.OrdinalIgnoreCase) == true)
        && (Subject is null || message.Subject.Contains(Subject, StringComparison.OrdinalIgnoreCase));
}
