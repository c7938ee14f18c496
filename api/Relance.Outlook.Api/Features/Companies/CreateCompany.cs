using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Companies;

/// <summary>Opens a company; whoever does becomes its manager.</summary>
internal static class CreateCompany
{
    /// <summary>Colour marks, one after the other, so that neighbours in the switcher never look alike.</summary>
    private static readonly string[] Colors = ["#0f6cbd", "#a4262c", "#498205", "#8764b8", "#ca5010", "#038387", "#7a7574", "#c239b3"];

    public static async Task<Results<Created<CompanySummary>, ProblemHttpResult>> Create(
        NewCompany body, CurrentUser user, CompanyAccess access, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var isReserved = await db.Firms.AnyAsync(firm => firm.TenantId == user.TenantId && !firm.MembersOpenCompanies, cancellationToken);
        if (isReserved && !await access.IsAdministratorAsync(cancellationToken)) return AccessProblems.NotAdministrator();
        var name = body.Name?.Trim();
        if (string.IsNullOrEmpty(name)) return Problems.Invalid("name", Say.Current("Le nom de la société est obligatoire.", "The company's name is required."));
        if (body.Siren is not null && !Identifiers.IsSiren(body.Siren)) return Problems.Invalid("siren", Identifiers.SirenMessage);

        var mine = await access.MineAsync(cancellationToken);
        var member = new MemberRow { UserName = user.UserName, UserId = user.Id, Name = user.Name, Role = Role.Manager };
        member.Company = new CompanyRow
        {
            TenantId = user.TenantId,
            Name = name,
            Siren = Identifiers.Compact(body.Siren),
            SignatureName = user.Name,
            Color = Colors[mine.Count % Colors.Length],
        };
        db.Members.Add(member);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/companies/{member.CompanyId}/settings", CompanySummary.Of(new CompanyRole(member.Company, member.Role)));
    }

    public static async Task<Ok<List<CompanySummary>>> List(CompanyAccess access, CancellationToken cancellationToken)
    {
        var companies = await access.MineAsync(cancellationToken);
        return TypedResults.Ok(companies.ConvertAll(CompanySummary.Of));
    }
}

/// <param name="Name" example="Atelier Morin">As it signs its reminders.</param>
/// <param name="Siren" example="732829320">Nine digits, or nothing.</param>
public sealed record NewCompany(string? Name, string? Siren);
