using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// The files of a draft. Where they fit they travel in the request that creates it; else the others are added one by one, each looked for
/// before it is added again, and the list of all of them is written into the draft: a process that is killed in between leaves a draft that
/// says what it still lacks.
/// </summary>
internal sealed class DraftFiles(FileStore store)
{
    /// <summary>What goes with the first request, and what is left for later.</summary>
    public async Task<NewDraft> SpreadAsync(NewDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Attachments.Count == 0) return draft;
        // A reply takes no files when it is created.
        var room = draft.Answers is null ? MailSizes.FilesInOneRequest : 0;
        if (draft.Attachments.Sum(file => (long)file.Content.Length) <= room) return draft;

        var (first, all) = (new List<MailAttachment>(), new List<DraftFile>());
        foreach (var file in draft.Attachments)
        {
            all.Add(new DraftFile(file.Name, file.ContentType, file.Content.Length, await store.PutAsync(file.Content, cancellationToken), file.ContentId));
            if (file.Content.Length > room) continue;
            first.Add(file);
            room -= file.Content.Length;
        }

        return draft with { Attachments = first, Files = all };
    }

    /// <summary>Adds what a draft just created does not have yet.</summary>
    public async Task FinishAsync(IMailbox mailbox, string messageId, NewDraft draft, CancellationToken cancellationToken)
    {
        var present = draft.Attachments.Select(file => file.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in draft.Files.Where(file => !present.Contains(file.Name))) await AddAsync(mailbox, messageId, file, cancellationToken);
    }

    /// <summary>Adds what a draft found in the mailbox lacks by its own list.</summary>
    public async Task FinishFoundAsync(IMailbox mailbox, string messageId, CancellationToken cancellationToken)
    {
        var content = await mailbox.ReadFilesAsync(messageId, cancellationToken);
        foreach (var file in content.Wanted.Where(file => !content.Has(file.Name, file.Size))) await AddAsync(mailbox, messageId, file, cancellationToken);
    }

    private async Task AddAsync(IMailbox mailbox, string messageId, DraftFile file, CancellationToken cancellationToken)
    {
        var bytes = await store.GetAsync(file.Sha256, cancellationToken) ?? throw new ComposeException("attachments.lost", format => format.Say(
            $"La pièce jointe « {file.Name} » n’est plus dans les fichiers de Relance : supprimez le brouillon et préparez-le de nouveau.",
            $"The attachment “{file.Name}” is no longer among Relance’s files: delete the draft and prepare it again."));
        var attachment = new MailAttachment(file.Name, file.ContentType, bytes) { ContentId = file.ContentId };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await mailbox.AddFileAsync(messageId, attachment, cancellationToken);
                return;
            }
            catch (MailboxException fault) when (Patience.MayHelp(fault, attempt))
            {
                await Patience.WaitAsync(fault, attempt, cancellationToken);
                if ((await mailbox.ReadFilesAsync(messageId, cancellationToken)).Has(file.Name, file.Size)) return;
            }
        }
    }
}
