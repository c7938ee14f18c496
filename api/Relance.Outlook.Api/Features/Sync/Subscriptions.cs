using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Keeps the notifications of a user's own mailbox alive, where this server can be told. Failing to is no trouble: mailboxes are polled all the same.</summary>
internal sealed class Subscriptions(RelanceDbContext db, IMailboxes mailboxes, Setup setup, RelanceClock clock, ILogger<Subscriptions> log)
{
    private static readonly string[] Folders = [MailFolders.Inbox, MailFolders.SentItems];

    /// <summary>Outlook gives less than seven days (10,080 minutes).</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(6);

    /// <summary>Renewed while this much is left, so that a night without the server ends none.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(2);

    public async Task KeepAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (setup.NotificationUrl is not { } url) return;
        var mailbox = mailboxes.Of(user.Mailbox());
        var rows = await db.Subscriptions.Where(row => row.Mailbox == user.Id).ToListAsync(cancellationToken);
        try
        {
            foreach (var folder in Folders) await KeepAsync(rows.Find(row => row.Folder == folder), folder, url, user, mailbox, cancellationToken);
        }
        catch (MailboxException fault)
        {
            log.LogWarning(fault, "No notifications for a mailbox: {Code}", fault.Code);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task KeepAsync(SubscriptionRow? row, string folder, Uri url, CurrentUser user, IMailbox mailbox, CancellationToken cancellationToken)
    {
        if (row is not null && row.ExpiresAt > clock.Now + Reserve) return;
        if (row is not null && await mailbox.RenewAsync(row.SubscriptionId, clock.Now + Life, cancellationToken) is { } renewed)
        {
            row.ExpiresAt = renewed.ExpiresAt;
            return;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var granted = await mailbox.SubscribeAsync(folder, url, secret, clock.Now + Life, cancellationToken);
        if (row is null) db.Subscriptions.Add(row = new SubscriptionRow { Mailbox = user.Id, Folder = folder, SubscriptionId = "", ClientState = "" });
        (row.SubscriptionId, row.ClientState, row.ExpiresAt) = (granted.Id, secret, granted.ExpiresAt);
    }
}
