using System.Net;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox;

/// <summary>What a local mailbox is started with; section <c>LocalMailbox</c> of the settings.</summary>
public sealed record LocalMailboxOptions
{
    public const string Section = "LocalMailbox";

    /// <summary>Where it listens. Loopback only: it hands out tokens to whoever asks.</summary>
    public string Url { get; init; } = "http://localhost:5081";

    /// <summary>Where mail is kept; null keeps it in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The instant at which demonstration time starts; null is now.</summary>
    public DateTimeOffset? Clock { get; init; }

    public string TenantId { get; init; } = "0f8f3b6e-5d0c-4c44-9a0e-6b1d0a7c2e01";

    /// <summary>The application id of the API that exchanges tokens here.</summary>
    public string ClientId { get; init; } = "7c2a4f10-3f5e-4b0a-8f4d-2f6f1f6f9a02";

    /// <summary>The desk, where the webLink of a message leads.</summary>
    public string PublicDeskUrl { get; init; } = "http://localhost:5080";

    /// <summary>Shared mailboxes and who may open them: <c>LocalMailbox:SharedMailboxes:compta=claire,marc</c>.</summary>
    public IReadOnlyDictionary<string, string> SharedMailboxes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Added to every Graph answer, as a distant service would.</summary>
    public int LatencyMilliseconds { get; init; }

    /// <summary>Before a notification is posted for the second time; then twice as long, and so on.</summary>
    public int NotificationRetryMilliseconds { get; init; } = 5000;

    /// <summary>Requests in flight that one mailbox bears; Outlook bears four.</summary>
    public int ConcurrencyPerMailbox { get; init; } = 4;

    /// <summary>Requests that one application may send to one mailbox in a window of real time; Outlook bears 10,000 in ten minutes.</summary>
    public int RequestsPerWindow { get; init; } = 10_000;

    public int RequestWindowSeconds { get; init; } = 600;

    /// <summary>Bytes that it may write there; Outlook bears 150 MB in five minutes.</summary>
    public long UploadBytesPerWindow { get; init; } = 150L * 1024 * 1024;

    public int UploadWindowSeconds { get; init; } = 300;

    /// <summary>Throttles without saying for how long, as has been seen.</summary>
    public bool OmitRetryAfter { get; init; }

    internal void Validate()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !IsLoopback(url.Host))
        {
            throw new InvalidOperationException(
                $"LocalMailbox:Url is '{Url}': the local mailbox hands out tokens without a password, so it listens on loopback only (for example http://localhost:5081).");
        }

        if (!Guid.TryParse(TenantId, out _) || !Guid.TryParse(ClientId, out _))
        {
            throw new InvalidOperationException("LocalMailbox:TenantId and LocalMailbox:ClientId must be GUIDs.");
        }

        if (SharedMailboxes.SelectMany(one => one.Value.Split(',', StringSplitOptions.TrimEntries).Append(one.Key)).FirstOrDefault(user => MailboxOwner.Of(user) is null) is { } name)
        {
            throw new InvalidOperationException($"LocalMailbox:SharedMailboxes names '{name}': user names are small letters, digits, dots and dashes.");
        }

        if (RequestsPerWindow < 1 || RequestWindowSeconds < 1 || UploadBytesPerWindow < 1 || UploadWindowSeconds < 1)
        {
            throw new InvalidOperationException("LocalMailbox:RequestsPerWindow, RequestWindowSeconds, UploadBytesPerWindow and UploadWindowSeconds must be at least 1.");
        }

        if (LatencyMilliseconds < 0 || NotificationRetryMilliseconds < 1 || ConcurrencyPerMailbox < 1)
        {
            throw new InvalidOperationException("LocalMailbox:LatencyMilliseconds must not be negative, LocalMailbox:NotificationRetryMilliseconds and LocalMailbox:ConcurrencyPerMailbox must be at least 1.");
        }
    }

    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
