using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// The companies of the caller: those that she was invited to, herself or with a group; as an administrator, all of the firm. Another
/// company's id answers 404, as if it did not exist.
/// </summary>
public sealed class CompanyAccess(RelanceDbContext db, CurrentUser user)
{
    private bool? isAdministrator;

    /// <summary>The caller's companies with her highest role in each.</summary>
    public async Task<List<CompanyRole>> MineAsync(CancellationToken cancellationToken)
    {
        var members = await db.Members.Include(member => member.Company).Where(IsOf(user)).ToListAsync(cancellationToken);
        await BindAsync(members, cancellationToken);
        if (!await IsAdministratorAsync(cancellationToken))
            return [.. members.GroupBy(member => member.CompanyId).OrderBy(own => own.Key).Select(own => new CompanyRole(own.First().Company!, own.Max(member => member.Role)))];
        return await db.Companies.AsNoTracking().Where(company => company.TenantId == user.TenantId).OrderBy(company => company.Id)
            .Select(company => new CompanyRole(company, Role.Manager)).ToListAsync(cancellationToken);
    }

    public IQueryable<long> CompanyIds() => CompanyIdsOf(db, user);

    /// <summary>The same of a user who does not call just now: her mailbox is read in the background.</summary>
    public static IQueryable<long> CompanyIdsOf(RelanceDbContext db, CurrentUser user)
    {
        var invited = WorksForIdsOf(db, user);
        var administers = IsAdministratorRow(user);
        return from company in db.Companies
               where company.TenantId == user.TenantId && (user.IsAdministratorByRole || db.Administrators.Any(administers) || invited.Contains(company.Id))
               select company.Id;
    }

    /// <summary>Those that she was invited to: their shared mailboxes are hers to read. An administrator sees all the others, too.</summary>
    public static IQueryable<long> WorksForIdsOf(RelanceDbContext db, CurrentUser user) => db.Members.Where(IsOf(user)).Select(member => member.CompanyId);

    /// <summary>Her highest role; null when the company is none of hers.</summary>
    public async Task<Role?> RoleInAsync(long companyId, CancellationToken cancellationToken)
    {
        var members = await db.Members.Where(IsOf(user)).Where(member => member.CompanyId == companyId).ToListAsync(cancellationToken);
        await BindAsync(members, cancellationToken);
        Role? highest = members.Count == 0 ? null : members.Max(member => member.Role);
        if (highest == Role.Manager) return highest;
        var isAdministered = await IsAdministratorAsync(cancellationToken) && await db.Companies.AnyAsync(company => company.Id == companyId && company.TenantId == user.TenantId, cancellationToken);
        return isAdministered ? Role.Manager : highest;
    }

    /// <summary>By the app role of the directory, or by invitation.</summary>
    public async Task<bool> IsAdministratorAsync(CancellationToken cancellationToken)
    {
        if (isAdministrator is { } known) return known;
        if (user.IsAdministratorByRole) return (isAdministrator = true).Value;
        var row = await db.Administrators.FirstOrDefaultAsync(IsAdministratorRow(user), cancellationToken);
        if (row is { UserId: null })
        {
            (row.UserId, row.Name) = (user.Id, user.Name);
            await db.SaveChangesAsync(cancellationToken);
        }

        return (isAdministrator = row is not null).Value;
    }

    /// <summary>The members that the caller is, in one company or in all: her own row, and those of her groups.</summary>
    public async Task<List<long>> MemberIdsAsync(long? companyId, CancellationToken cancellationToken) =>
        await db.Members.Where(IsOf(user)).Where(member => companyId == null || member.CompanyId == companyId).Select(member => member.Id).ToListAsync(cancellationToken);

    /// <summary>Her token does not name her groups, and there are companies that she might belong to with one.</summary>
    public async Task<bool> AreGroupsMissingAsync(CancellationToken cancellationToken) =>
        user.HasTooManyGroups && await db.Members.AnyAsync(member => member.GroupId != null && member.Company!.TenantId == user.TenantId, cancellationToken);

    /// <summary>Whoever was invited by user name is from the first call on the person with this object id, who alone counts.</summary>
    private async Task BindAsync(List<MemberRow> members, CancellationToken cancellationToken)
    {
        var invited = members.FindAll(member => member is { UserId: null, GroupId: null });
        foreach (var member in invited) (member.UserId, member.Name) = (user.Id, user.Name);
        if (invited.Count > 0) await db.SaveChangesAsync(cancellationToken);
    }

    private static Expression<Func<MemberRow, bool>> IsOf(CurrentUser user)
    {
        var groups = user.Groups;
        return member => member.Company!.TenantId == user.TenantId
            && (member.UserId == user.Id
                || (member.UserId == null && member.GroupId == null && member.UserName == user.UserName && member.UserName != "")
                || (member.GroupId != null && groups.Contains(member.GroupId)));
    }

    private static Expression<Func<AdministratorRow, bool>> IsAdministratorRow(CurrentUser user) =>
        row => row.TenantId == user.TenantId && (row.UserId == user.Id || (row.UserId == null && row.UserName == user.UserName && row.UserName != ""));
}

/// <summary>A company of the caller's, and what she may do in it.</summary>
public sealed record CompanyRole(CompanyRow Company, Role Role);
