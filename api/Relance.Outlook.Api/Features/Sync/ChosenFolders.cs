using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Folders that the user wants read too, because his rules file answers there.</summary>
internal static class ChosenFolders
{
    private const int Most = 20;

    public static async Task<Ok<IReadOnlyList<MailFolderDto>>> List(CurrentUser user, RelanceDbContext db, IMailboxes mailboxes, CancellationToken cancellationToken)
    {
        var folders = await mailboxes.Of(user.Mailbox()).ListFoldersAsync(cancellationToken);
        var chosen = await db.FolderCursors.AsNoTracking().Where(row => row.Mailbox == user.Id && row.Name != null).Select(row => row.Folder).ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MailFolderDto>>([.. folders.Select(folder => new MailFolderDto(folder.Id, folder.Name, folder.ParentId, chosen.Contains(folder.Id)))]);
    }

    public static async Task<Results<Ok<IReadOnlyList<MailFolderDto>>, ProblemHttpResult>> Put(
        ChosenFoldersRequest body, CurrentUser user, RelanceDbContext db, IMailboxes mailboxes, CancellationToken cancellationToken)
    {
        var wanted = (body.FolderIds ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > Most) return Problems.Invalid("folderIds", Say.Current($"Choisissez {Most} dossiers au plus.", $"Choose {Most} folders at most."));
        var folders = await mailboxes.Of(user.Mailbox()).ListFoldersAsync(cancellationToken);
        if (wanted.Exists(id => !folders.Any(folder => folder.Id == id)))
            return Problems.Invalid("folderIds", Say.Current("Un de ces dossiers n’est plus dans la boîte aux lettres.", "One of these folders is no longer in the mailbox."));

        await db.WriteAsync(
            async () =>
            {
                var known = await db.FolderCursors.Where(row => row.Mailbox == user.Id && row.Name != null).ToListAsync(cancellationToken);
                db.FolderCursors.RemoveRange(known.Where(row => !wanted.Contains(row.Folder, StringComparer.Ordinal)));
                foreach (var id in wanted.Where(id => !known.Exists(row => row.Folder == id)))
                    db.FolderCursors.Add(new FolderCursorRow { Mailbox = user.Id, Folder = id, Name = folders.First(folder => folder.Id == id).Name });
                return 0;
            },
            cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MailFolderDto>>([.. folders.Select(folder => new MailFolderDto(folder.Id, folder.Name, folder.ParentId, wanted.Contains(folder.Id, StringComparer.Ordinal)))]);
    }
}

/// <param name="FolderIds">All that are to be read besides Inbox, Sent Items, Drafts and Junk.</param>
public sealed record ChosenFoldersRequest(IReadOnlyList<string>? FolderIds);

public sealed record MailFolderDto(string Id, string Name, string? ParentId, bool IsRead);
