using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Where Graph tells that something changed (graph-outlook A9). Anybody can call it: what it says is believed only with the subscription's own
/// secret, and all it does is hasten a reading.
/// </summary>
internal static class Notifications
{
    private const int Most = 1000;
    private const int LongestToken = 1024;

    /// <summary>A subscription begins with a question that is to be answered word for word.</summary>
    public static async Task<Results<ContentHttpResult, Accepted, ProblemHttpResult>> Receive(
        string? validationToken, HttpContext http, RelanceDbContext db, MailboxWatch watch, CancellationToken cancellationToken)
    {
        if (validationToken is { Length: > 0 and <= LongestToken }) return TypedResults.Text(validationToken, "text/plain", Encoding.UTF8, StatusCodes.Status200OK);

        if (await ReadAsync(http, cancellationToken) is not { } body) return Problems.Invalid("value", Say.Current("Ce n’est pas une notification de Microsoft Graph.", "This is not a notification of Microsoft Graph."));
        var notes = (body.Value ?? []).Where(note => note.SubscriptionId is not null).Take(Most).ToList();
        var ids = notes.Select(note => note.SubscriptionId!).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Subscriptions.Where(row => ids.Contains(row.SubscriptionId)).ToDictionaryAsync(row => row.SubscriptionId, cancellationToken);
        foreach (var note in notes)
        {
            if (!known.TryGetValue(note.SubscriptionId!, out var row) || !IsSecret(note.ClientState, row.ClientState)) continue;

            // One that ended is asked for anew at the reading that follows; one that is to be renewed has no time left.
            if (note.LifecycleEvent == "subscriptionRemoved") db.Subscriptions.Remove(row);
            if (note.LifecycleEvent == "reauthorizationRequired") row.ExpiresAt = DateTimeOffset.MinValue.AddDays(1);
            watch.Hasten(row.Mailbox);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NotificationList?> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<NotificationList>(cancellationToken) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSecret(string? told, string secret) =>
        told is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(told), Encoding.UTF8.GetBytes(secret));

    private sealed record NotificationList(IReadOnlyList<Notification>? Value);

    private sealed record Notification(string? SubscriptionId, string? ClientState, string? LifecycleEvent);
}
