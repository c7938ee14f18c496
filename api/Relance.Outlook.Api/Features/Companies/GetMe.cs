using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Companies;

/// <summary>Who is signed in, with which mailbox and companies.</summary>
internal static class GetMe
{
    public static async Task<Ok<MeDto>> Me(
        CurrentUser user, CompanyAccess access, RelanceDbContext db, RelanceClock clock, Setup setup, CancellationToken cancellationToken)
    {
        var companies = await access.MineAsync(cancellationToken);
        var firm = await db.Firms.AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == user.TenantId, cancellationToken);
        var lastSync = await db.FolderCursors.Where(cursor => cursor.Mailbox == user.Id).MaxAsync(cursor => (DateTimeOffset?)cursor.SyncedAt, cancellationToken);
        var fault = await db.MailboxStates.Where(state => state.Mailbox == user.Id).Select(state => state.Fault).SingleOrDefaultAsync(cancellationToken);
        return TypedResults.Ok(new MeDto(
            new UserDto(user.Id, user.Name, user.UserName),
            new MailboxDto(StateOf(fault), user.UserName, lastSync),
            [.. companies.Select(CompanySummary.Of)],
            setup.IsLocal ? "local" : "graph",
            clock.Today,
            clock.Now,
            setup.IsLocal ? setup.LocalMailbox.Url.ToString().TrimEnd('/') : null,
            await access.IsAdministratorAsync(cancellationToken),
            await access.AreGroupsMissingAsync(cancellationToken),
            firm?.RequiresMandate ?? false));
    }

    /// <summary>What of the last reading waits for somebody; what passes by itself is no broken connection.</summary>
    private static string StateOf(string? fault) => fault switch
    {
        "mailbox.reconnect" => "reconnect",
        "mailbox.consent" => "consent",
        "mailbox.noAccess" or "mailbox.notAllowed" => "noAccess",
        "mailbox.gone" => "gone",
        _ => "connected",
    };
}

/// <param name="Today">The day in Paris, of the demonstration in local mode.</param>
/// <param name="Now">The instant, of the demonstration in local mode: "two minutes ago" is counted from it.</param>
/// <param name="IsAdministrator">Of the firm: a manager in each of its companies.</param>
/// <param name="GroupsUnknown">The token names none of her groups, because they are too many: companies may be missing.</param>
/// <param name="RequiresMandate">The firm chases by mandate of its client companies.</param>
public sealed record MeDto(UserDto User, MailboxDto Mailbox, IReadOnlyList<CompanySummary> Companies, string Mode, DateOnly Today, DateTimeOffset Now, string? LocalMailboxUrl, bool IsAdministrator, bool GroupsUnknown, bool RequiresMandate);

public sealed record UserDto(string Id, string Name, string UserName);

/// <param name="State">
/// connected; reconnect: the user has to sign in again; consent: an administrator has to consent; noAccess; gone: there is no mailbox.
/// </param>
/// <param name="LastSyncAt">When the mailbox was last read; null before the first time.</param>
public sealed record MailboxDto(string State, string Address, DateTimeOffset? LastSyncAt);

public sealed record CompanySummary(long Id, string Name, string Color, Role Role)
{
    public static CompanySummary Of(CompanyRole mine) => new(mine.Company.Id, mine.Company.Name, mine.Company.Color, mine.Role);
}
