using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Relance.LocalMailbox.Engine;

/// <summary>An attachment that arrives in slices. Whoever knows the key may add to it: there is no other permission.</summary>
internal sealed record UploadSession(string Key, string Application, MailboxOwner Owner, long Message, NewAttachment Form, long Size, DateTimeOffset Expires)
{
    public MemoryStream Received { get; } = new();
}

/// <summary>Kept in memory only: a restart forgets uploads under way, as an expiry would.</summary>
internal sealed class UploadSessions
{
    /// <summary>Real time, as tokens have it.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, UploadSession> sessions = new(StringComparer.Ordinal);

    public UploadSession Open(string application, MailboxOwner owner, long message, NewAttachment form, long size)
    {
        foreach (var expired in sessions.Values.Where(session => session.Expires < DateTimeOffset.UtcNow))
        {
            Close(expired);
        }

        var opened = new UploadSession(RandomNumberGenerator.GetHexString(40, lowercase: true), application, owner, message, form, size, DateTimeOffset.UtcNow + Lifetime);
        sessions[opened.Key] = opened;
        return opened;
    }

    public UploadSession? Find(string key) => sessions.TryGetValue(key, out var session) && session.Expires > DateTimeOffset.UtcNow ? session : null;

    public void Clear() => sessions.Clear();

    public void Close(UploadSession session) => sessions.TryRemove(session.Key, out _);
}
