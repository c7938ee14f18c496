using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Keeps messages as they travelled, for the evidence file.</summary>
internal sealed class Originals(FileStore files, ILogger<Originals> log)
{
    private const int Largest = 60_000_000;

    /// <summary>As many as a mailbox answers at a time.</summary>
    private const int InFlight = 4;

    /// <summary>Puts the original to each of the findings of a page.</summary>
    public async Task<List<T>> WithAsync<T>(List<T> findings, Func<T, MailMessage> messageOf, Func<T, string?, T> put, Reading reading, CancellationToken cancellationToken)
    {
        var kept = new T[findings.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, findings.Count),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (i, token) => kept[i] = put(findings[i], await KeepAsync(messageOf(findings[i]), reading, token)));
        return [.. kept];
    }

    /// <summary>Its SHA-256; null when it cannot be had: the message itself is filed all the same.</summary>
    public async Task<string?> KeepAsync(MailMessage message, Reading reading, CancellationToken cancellationToken)
    {
        try
        {
            var original = await reading.Mailbox.ReadOriginalAsync(message.Id, cancellationToken);
            return original is null || original.Length > Largest ? null : await files.PutAsync(original, cancellationToken);
        }
        catch (MailboxException fault) when (fault.Code is not ("mailbox.reconnect" or "mailbox.throttled"))
        {
            log.LogWarning(fault, "The original of a message could not be read: {Code}", fault.Code);
            return null;
        }
    }
}
