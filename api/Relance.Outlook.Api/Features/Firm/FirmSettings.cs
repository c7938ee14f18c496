using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Firm;

/// <summary>What holds for all companies of a firm.</summary>
internal static class FirmSettings
{
    public static async Task<Ok<FirmDto>> Get(RelanceDbContext db, CompanyAccess access, CurrentUser user, CancellationToken cancellationToken)
    {
        var row = await db.Firms.AsNoTracking().SingleOrDefaultAsync(firm => firm.TenantId == user.TenantId, cancellationToken);
        return TypedResults.Ok(FirmDto.Of(row ?? new FirmRow { TenantId = user.TenantId }, await access.IsAdministratorAsync(cancellationToken)));
    }

    public static async Task<Results<Ok<FirmDto>, ProblemHttpResult>> Put(FirmEdit body, RelanceDbContext db, CurrentUser user, CancellationToken cancellationToken)
    {
        if (body.Name is { Length: > 200 }) return Problems.Invalid("name", Say.Current("Le nom compte 200 caractères au plus.", "The name has 200 characters at most."));
        var row = await db.WriteAsync(
            async () =>
            {
                var firm = await db.Firms.SingleOrDefaultAsync(row => row.TenantId == user.TenantId, cancellationToken) ?? db.Firms.Add(new FirmRow { TenantId = user.TenantId }).Entity;
                (firm.Name, firm.RequiresMandate, firm.MembersOpenCompanies) = (body.Name?.Trim() ?? "", body.RequiresMandate, body.MembersOpenCompanies);
                return firm;
            },
            cancellationToken);
        return TypedResults.Ok(FirmDto.Of(row, isAdministrator: true));
    }
}

/// <param name="RequiresMandate">No company is chased for without a mandate valid on the day.</param>
/// <param name="MembersOpenCompanies">Anybody of the directory may open a company, or administrators only.</param>
public sealed record FirmEdit(string? Name, bool RequiresMandate = false, bool MembersOpenCompanies = true);

/// <param name="RequiresMandate">No company is chased for without a mandate valid on the day.</param>
/// <param name="MembersOpenCompanies">Anybody of the directory may open a company, or administrators only.</param>
/// <param name="IsAdministrator">Whether the caller may change this.</param>
public sealed record FirmDto(string Name, bool RequiresMandate, bool MembersOpenCompanies, bool IsAdministrator)
{
    internal static FirmDto Of(FirmRow row, bool isAdministrator) => new(row.Name, row.RequiresMandate, row.MembersOpenCompanies, isAdministrator);
}
