using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>
/// Enforces the rule of every route before anything else looks at the call, kept answers included: 404 for whatever is not the caller's, 403
/// when her role does not do this.
/// </summary>
internal static class AccessGuard
{
    public static async Task EnforceAsync(HttpContext http, RequestDelegate next)
    {
        var rule = http.GetEndpoint()?.Metadata.GetMetadata<AccessRule>();
        var refusal = rule is null or { Level: AccessLevel.Anonymous } ? null : await RefusalAsync(rule, http);
        if (refusal is null) await next(http);
        else await refusal.ExecuteAsync(http);
    }

    private static async Task<IResult?> RefusalAsync(AccessRule rule, HttpContext http)
    {
        if (rule.Level == AccessLevel.SignedIn) return null;
        var access = http.RequestServices.GetRequiredService<CompanyAccess>();
        if (rule.IsOfCompany || http.Request.RouteValues.ContainsKey("companyId"))
        {
            var companyId = await CompanyOfAsync(rule.Owner, http);
            var role = companyId is { } id ? await access.RoleInAsync(id, http.RequestAborted) : null;
            // The same whether it exists or not: nothing can be learnt from it.
            if (role is null) return await access.AreGroupsMissingAsync(http.RequestAborted) ? AccessProblems.GroupsUnknown() : Problems.NotFound(NameOf(rule.Owner));
            Audited.CompanyOf(http, companyId!.Value);
            if (rule.IsOfCompany) return role < rule.AtLeast ? Problems.NotAllowed() : null;
        }

        return await access.IsAdministratorAsync(http.RequestAborted) ? null : AccessProblems.NotAdministrator();
    }

    private static async Task<long?> CompanyOfAsync(Owner? owner, HttpContext http)
    {
        if (owner is null) return long.TryParse(http.Request.RouteValues["companyId"] as string, out var named) ? named : null;
        var db = http.RequestServices.GetRequiredService<RelanceDbContext>();
        var text = http.Request.RouteValues["id"] as string;
        if (owner == Owner.Operation)
            return Guid.TryParse(text, out var key) ? await db.Operations.Where(row => row.Id == key).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(http.RequestAborted) : null;
        if (!long.TryParse(text, out var id)) return null;
        return owner switch
        {
            Owner.Reminder => await db.Reminders.Where(row => row.Id == id).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(http.RequestAborted),
            Owner.FoundMail => await db.FoundMails.Where(row => row.Id == id).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(http.RequestAborted),
            _ => await db.Replies.Where(row => row.Id == id).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(http.RequestAborted),
        };
    }

    private static string NameOf(Owner? owner) => owner switch
    {
        Owner.Operation => Say.Current("Opération", "Operation"),
        Owner.Reminder => Say.Current("Relance", "Reminder"),
        Owner.FoundMail => Say.Current("Message", "Mail"),
        Owner.Reply => Say.Current("Réponse", "Reply"),
        _ => Say.Current("Dossier", "Company"),
    };
}
