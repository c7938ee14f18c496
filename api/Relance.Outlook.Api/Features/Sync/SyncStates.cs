using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>How the reading of the caller's mailboxes goes: last success, lag, what is wrong, what to do.</summary>
internal static class SyncStates
{
    private const int MostProblems = 50;

    /// <summary>Later than this, what the screens say may no longer be so.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(4);

    public static async Task<Ok<IReadOnlyList<MailboxStateDto>>> State(CurrentUser user, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken) =>
        TypedResults.Ok(await OfAsync(db, user, clock.Now, cancellationToken));

    /// <summary>The user has read about it: it is not listed any more.</summary>
    public static async Task<NoContent> Dismiss(CurrentUser user, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var mine = await NamesAsync(db, user, cancellationToken);
        var seen = await db.MailProblems.Where(row => mine.Contains(row.Mailbox)).ToListAsync(cancellationToken);
        db.MailProblems.RemoveRange(seen);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<IReadOnlyList<MailboxStateDto>> OfAsync(RelanceDbContext db, CurrentUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(db, user, cancellationToken);
        var states = await db.MailboxStates.AsNoTracking().Where(row => names.Contains(row.Mailbox)).ToListAsync(cancellationToken);
        var folders = await db.FolderCursors.AsNoTracking().Where(row => names.Contains(row.Mailbox)).ToListAsync(cancellationToken);
        var problems = await db.MailProblems.AsNoTracking().Where(row => names.Contains(row.Mailbox)).OrderByDescending(row => row.Id).Take(MostProblems).ToListAsync(cancellationToken);
        return [.. names.Select(name => Of(name, states.Find(row => row.Mailbox == name)))];

        MailboxStateDto Of(string name, MailboxStateRow? row) => new(
            name == user.Id ? user.UserName : name, name != user.Id, StateOf(row, now), row?.SucceededAt,
            row?.SucceededAt is { } at ? Math.Max(0, (long)(now - at).TotalSeconds) : null, row?.Fault, row?.Fault is { } fault ? MailboxText.Of(fault) : null, row?.FaultSince,
            [.. folders.Where(folder => folder.Mailbox == name).Select(folder => new FolderStateDto(folder.Folder, folder.Name, folder.SyncedAt))],
            [.. problems.Where(problem => problem.Mailbox == name).Select(problem => new MailProblemDto(problem.Code, problem.Folder, problem.Subject, problem.At))]);
    }

    public static async Task KeepAsync(RelanceDbContext db, Reading reading, string? fault, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.MailboxStates.SingleOrDefaultAsync(state => state.Mailbox == reading.Name, cancellationToken);
        if (row is null) db.MailboxStates.Add(row = new MailboxStateRow { Mailbox = reading.Name });
        (row.Address, row.TriedAt) = (reading.Address, now);
        if (fault is null) row.SucceededAt = now;
        if (fault != row.Fault) (row.Fault, row.FaultSince) = (fault, fault is null ? null : now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static MailboxHealth StateOf(MailboxStateRow? row, DateTimeOffset now) => row switch
    {
        null or { TriedAt: null } => MailboxHealth.NeverRead,
        { Fault: "mailbox.reconnect" } => MailboxHealth.Reconnect,
        { Fault: "mailbox.gone" } => MailboxHealth.Gone,
        { Fault: "mailbox.consent" } => MailboxHealth.Consent,
        { Fault: "mailbox.noAccess" or "mailbox.notAllowed" } => MailboxHealth.NoAccess,
        { Fault: not null } => MailboxHealth.Unavailable,
        { SucceededAt: { } at } when now - at > Late => MailboxHealth.Late,
        _ => MailboxHealth.Ok,
    };

    private static async Task<List<string>> NamesAsync(RelanceDbContext db, CurrentUser user, CancellationToken cancellationToken)
    {
        var shared = await db.Companies.Where(company => CompanyAccess.WorksForIdsOf(db, user).Contains(company.Id) && company.Mailbox != null).Select(company => company.Mailbox!).ToListAsync(cancellationToken);
        return [user.Id, .. shared.Select(address => address.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

public enum MailboxHealth { NeverRead, Ok, Late, Unavailable, Reconnect, Consent, NoAccess, Gone }

/// <param name="Address">Whose it is.</param>
/// <param name="State">neverRead, ok, late, unavailable, reconnect, consent, noAccess or gone.</param>
/// <param name="LastSuccessAt">When all its folders were last read to their ends.</param>
/// <param name="LagSeconds">How old that is.</param>
/// <param name="Fault">What is wrong, as a stable code.</param>
/// <param name="Message">The same in words, with what to do.</param>
/// <param name="Problems">Messages that could not be understood and folders that have gone, newest first.</param>
public sealed record MailboxStateDto(
    string Address, bool IsShared, MailboxHealth State, DateTimeOffset? LastSuccessAt, long? LagSeconds, string? Fault, string? Message, DateTimeOffset? FaultSince,
    IReadOnlyList<FolderStateDto> Folders, IReadOnlyList<MailProblemDto> Problems);

/// <param name="Folder">A well-known name, or the id of a folder that the user chose.</param>
/// <param name="ReadAt">Null while a first reading is under way.</param>
public sealed record FolderStateDto(string Folder, string? Name, DateTimeOffset? ReadAt);

/// <param name="Code">folder.gone, or the kind of failure.</param>
public sealed record MailProblemDto(string Code, string Folder, string? Subject, DateTimeOffset At);
