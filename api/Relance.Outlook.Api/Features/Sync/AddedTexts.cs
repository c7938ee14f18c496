using Relance.Domain.Replies;
using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// What the sender of a message added to what it answers. Our own rules read it; where they find no quotation in an answer that is long enough to
/// hold one, Exchange is asked, which knows what stood in the conversation before: a mail program may quote in a language that we do not know.
/// </summary>
internal sealed class AddedTexts(ILogger<AddedTexts> log)
{
    private const int LongestText = 100_000;

    /// <summary>No reminder is shorter: most answers without a quotation are, and cost no request more.</summary>
    private const int ShortestQuotation = 300;

    public async Task<string> OfAsync(MailMessage message, Reading reading, CancellationToken cancellationToken)
    {
        var whole = Bounded(message.BodyText);
        if (message.Incoming != IncomingKind.Human) return whole.Trim();

        var added = NewText.Of(whole);
        if (message.References.Count == 0 || whole.Length < ShortestQuotation || NewText.HasQuotation(whole)) return added;
        return await UniqueBodyAsync(message, reading, cancellationToken) is { } unique && !string.IsNullOrWhiteSpace(unique) ? NewText.Of(Bounded(unique)) : added;
    }

    private static string Bounded(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>Null when it cannot be had: the message is filed with the whole text.</summary>
    private async Task<string?> UniqueBodyAsync(MailMessage message, Reading reading, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.Mailbox.ReadUniqueBodyAsync(message.Id, cancellationToken);
        }
        catch (MailboxException fault) when (!fault.ConcernsMailbox)
        {
            log.LogWarning(fault, "What is new in a message could not be read: {Code}", fault.Code);
            return null;
        }
    }
}
