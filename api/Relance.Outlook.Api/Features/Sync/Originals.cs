using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Keeps messages as they travelled, for the evidence file.</summary>
internal sealed class Originals(FileStore files, ILogger<Originals> log)
{
    private const int Largest = 60_000_000;

    /// <summary>Its SHA-256; null when it cannot be had: the message itself is filed all the same.</summary>
    public async Task<string?> KeepAsync(MailMessage message, Reading reading, CancellationToken cancellationToken)
    {
        try
        {
            var original = await reading.Mailbox.ReadOriginalAsync(message.Id, cancellationToken);
            return original is null || original.Length > Largest ? null : await files.PutAsync(original, cancellationToken);
        }
        catch (MailboxException fault) when (!fault.ConcernsMailbox)
        {
            log.LogWarning(fault, "The original of a message could not be read: {Code}", fault.Code);
            return null;
        }
    }
}
