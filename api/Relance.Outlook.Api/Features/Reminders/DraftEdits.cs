using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What the user has changed in a draft since it was made, line by line: nothing of it is thrown away unasked.</summary>
/// <param name="Removed">Lines that are no longer there.</param>
/// <param name="Added">Lines that were not there.</param>
internal sealed partial record DraftEdits(IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    public bool IsEdited => Removed.Count + Added.Count > 0;

    public static async Task<DraftEdits> ReadAsync(RelanceDbContext db, ReminderRow reminder, MailMessage draft, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var (before, now) = (new List<string>(), new List<string>());
        before.Add(Subject(reminder.Subject));
        now.Add(Subject(draft.Subject));
        before.AddRange(JsonSerializer.Deserialize<string[]>(reminder.To)!.Select(To));
        now.AddRange(draft.To.Select(to => To(to.Address)));
        // Of a draft found after its answer was lost the first text is not known: all of it may be the user's.
        var first = reminder.DraftText ?? "";
        if (OneLine(first) != OneLine(draft.BodyText))
        {
            before.AddRange(Lines(first));
            now.AddRange(Lines(draft.BodyText));
        }

        now.AddRange(await FilesAsync(db, reminder, draft, mailbox, cancellationToken));
        return new DraftEdits(Without(before, now), Without(now, before));
    }

    /// <summary>Files that are none of ours.</summary>
    private static async Task<IEnumerable<string>> FilesAsync(RelanceDbContext db, ReminderRow reminder, MailMessage draft, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        var copies = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).Select(item => item.PdfName ?? item.Number + ".pdf").ToListAsync(cancellationToken);
        var ours = copies.Concat(ReminderComposer.OwnFiles(reminder.DecidedOn)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var content = await mailbox.ReadFilesAsync(draft.Id, cancellationToken);
        return content.Present.Where(file => !ours.Contains(Unnumbered().Replace(file.Name, ""))).Select(file => $"{Say.Current("Pièce jointe :", "Attachment:")} {file.Name}");
    }

    private static string Subject(string subject) => $"{Say.Current("Objet :", "Subject:")} {OneLine(subject)}";

    private static string To(string address) => $"{Say.Current("À :", "To:")} {address.ToLowerInvariant()}";

    /// <summary>Clients wrap lines and change spaces: that is no edit.</summary>
    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(OneLine).Where(line => line.Length > 0);

    private static List<string> Without(List<string> lines, List<string> others)
    {
        var left = others.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        return lines.FindAll(line => !left.TryGetValue(line, out var count) || (left[line] = count - 1) < 0);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" \(\d+\)(?=\.[^.]*$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unnumbered();
}
