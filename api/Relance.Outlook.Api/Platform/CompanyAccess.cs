using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform;

/// <summary>The companies of the caller. Another company's id answers 404, as if it did not exist.</summary>
public sealed class CompanyAccess(RelanceDbContext db, CurrentUser user)
{
    /// <summary>The caller's memberships, bound to the object id at the first call after an invitation by user name.</summary>
    public async Task<List<MemberRow>> MineAsync(CancellationToken cancellationToken)
    {
        var members = await db.Members.Include(member => member.Company)
            .Where(member => member.Company!.TenantId == user.TenantId && (member.UserId == user.Id || (member.UserId == null && member.UserName == user.UserName)))
            .OrderBy(member => member.CompanyId)
            .ToListAsync(cancellationToken);
        foreach (var invited in members.Where(member => member.UserId is null)) invited.UserId = user.Id;
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancellationToken);
        return members;
    }

    public IQueryable<long> CompanyIds() => CompanyIdsOf(db, user);

    /// <summary>The same of a user who does not call just now: his mailbox is read in the background.</summary>
    public static IQueryable<long> CompanyIdsOf(RelanceDbContext db, CurrentUser user) =>
        from member in db.Members
        where member.Company!.TenantId == user.TenantId && (member.UserId == user.Id || (member.UserId == null && member.UserName == user.UserName))
        select member.CompanyId;

    public async Task<Role?> RoleInAsync(long companyId, CancellationToken cancellationToken)
    {
        var roles = await db.Members
            .Where(member => member.CompanyId == companyId && member.Company!.TenantId == user.TenantId
                && (member.UserId == user.Id || (member.UserId == null && member.UserName == user.UserName)))
            .Select(member => member.Role)
            .ToListAsync(cancellationToken);
        return roles.Count == 0 ? null : roles[0];
    }
}

/// <summary>Guards every route below <c>/companies/{companyId}</c>: 404 without membership, 403 when the role does not write.</summary>
internal sealed class CompanyFilter(Role atLeast) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var access = http.RequestServices.GetRequiredService<CompanyAccess>();
        var isNumber = long.TryParse(http.Request.RouteValues["companyId"] as string, out var companyId);
        var role = isNumber ? await access.RoleInAsync(companyId, http.RequestAborted) : null;
        if (role is null) return Problems.NotFound(Say.Current("Dossier", "Company"));
        if (role < atLeast) return Problems.NotAllowed();

        return await next(context);
    }
}
