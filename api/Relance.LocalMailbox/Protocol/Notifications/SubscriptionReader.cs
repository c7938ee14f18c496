using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Notifications;

/// <summary>A subscription as a client asks for it.</summary>
internal static partial class SubscriptionReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(45);

    public static Subscription Read(GraphCall call, JsonElement body, string application)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in JsonBody.Members(body, "subscription").Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            given[member.Name] = member.Name switch
            {
                "changeType" or "notificationUrl" or "lifecycleNotificationUrl" or "resource" or "expirationDateTime" or "clientState" or "latestSupportedTlsVersion" => member.Value,
                "includeResourceData" or "encryptionCertificate" or "encryptionCertificateId" or "notificationQueryOptions" or "notificationUrlAppId" => throw GraphFailure.NotImplemented($"'{member.Name}' of a subscription"),
                _ => throw JsonBody.Unknown(member.Name, "subscription"),
            };
        }

        string? Text(string name) => given.TryGetValue(name, out var value) ? JsonBody.Text(value, name) : null;
        string Needed(string name) => Text(name) ?? throw Invalid($"{name} is a required property for subscription creation.");
        var resource = Needed("resource");
        return new Subscription
        {
            Id = Guid.NewGuid().ToString(),
            Application = application,
            Creator = call.Owner,
            Resource = resource,
            Folder = Folder(call, resource),
            ChangeTypes = ChangeTypes(Needed("changeType")),
            NotificationUrl = Loopback(Needed("notificationUrl")),
            LifecycleUrl = Text("lifecycleNotificationUrl") is { } url ? Loopback(url) : null,
            ClientState = Text("clientState") is { Length: > 128 } ? throw Invalid("clientState has at most 128 characters.") : Text("clientState"),
            Expires = Expiry(Needed("expirationDateTime"), call.Store.Clock.Now),
            ImmutableIds = call.Prefer.ImmutableIds,
        };
    }

    /// <summary>At most 10,080 minutes ahead; less than 45 becomes 45.</summary>
    public static DateTimeOffset Expiry(string text, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires) || expires <= now)
        {
            throw Invalid("Subscription expiration must be an instant in the future.");
        }

        return expires - now > Longest
            ? throw GraphFailure.BadRequest("ExtensionError", $"Subscription expiration can only be {Longest.TotalMinutes} minutes in the future.")
            : expires - now < Shortest ? now + Shortest : expires;
    }

    public static GraphFailure Invalid(string message) => GraphFailure.BadRequest("InvalidRequest", message);

    private static string? Folder(GraphCall call, string resource)
    {
        if (Messages().Match(resource) is not { Success: true } match)
        {
            throw GraphFailure.NotImplemented($"subscriptions to '{resource}' (only to the messages of a mailbox or of a folder)");
        }

        if (match.Groups["user"] is { Success: true } user && MailboxAccess.Find(call.Profiles, call.Owner, user.Value) != call.Owner)
        {
            // Delegated permission subscribes to one's own mailbox only.
            throw GraphFailure.AccessDenied();
        }

        return match.Groups["folder"] is { Success: true } folder ? call.Folder(folder.Value).Key : null;
    }

    private static List<string> ChangeTypes(string text)
    {
        var types = text.Split(',', StringSplitOptions.TrimEntries).Select(type => type.ToLowerInvariant()).ToList();
        return types.TrueForAll(type => type is "created" or "updated" or "deleted") ? types : throw Invalid($"changeType is 'created', 'updated' or 'deleted', or several with commas, not '{text}'.");
    }

    private static Uri Loopback(string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) ? throw Invalid($"'{text}' is no URL to notify.")
        : LocalMailboxOptions.IsLoopback(url.Host) ? url
        : throw GraphFailure.NotImplemented($"notifications to '{url.Host}': the local mailbox calls this machine only");

    [GeneratedRegex(@"^/?(me|users/(?<user>[^/('?]+)|users\('(?<user>[^']+)'\))(/mailFolders(\('(?<folder>[^']+)'\)|/(?<folder>[^/?]+)))?/messages/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Messages();
}
