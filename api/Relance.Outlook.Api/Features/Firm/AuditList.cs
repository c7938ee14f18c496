using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Firm;

/// <summary>Who saw and did what, newest first: in one company, or in the whole firm.</summary>
internal static class AuditList
{
    public static Task<Results<Ok<Page<AuditEntryDto>>, ProblemHttpResult>> OfCompany(
        long companyId, string? person, DateOnly? day, string? cursor, int? limit, RelanceDbContext db, AuditTrail trail, CurrentUser user, CancellationToken cancellationToken) =>
        ReadAsync(companyId, person, day, Paging.From(cursor, limit), db, trail, user, cancellationToken);

    public static Task<Results<Ok<Page<AuditEntryDto>>, ProblemHttpResult>> OfFirm(
        long? company, string? person, DateOnly? day, string? cursor, int? limit, RelanceDbContext db, AuditTrail trail, CurrentUser user, CancellationToken cancellationToken) =>
        ReadAsync(company, person, day, Paging.From(cursor, limit), db, trail, user, cancellationToken);

    private static async Task<Results<Ok<Page<AuditEntryDto>>, ProblemHttpResult>> ReadAsync(
        long? companyId, string? person, DateOnly? day, Paging paging, RelanceDbContext db, AuditTrail trail, CurrentUser user, CancellationToken cancellationToken)
    {
        if (day is { Year: < 2000 or > 2100 }) return Problems.Invalid("day", Say.Current("Choisissez un jour entre 2000 et 2100.", "Choose a day between 2000 and 2100."));

        // What this instance has noted a moment ago is shown too.
        await trail.BringAsync(cancellationToken);
        var query = db.Audit.AsNoTracking().Where(row => row.TenantId == user.TenantId);
        if (companyId is not null) query = query.Where(row => row.CompanyId == companyId);
        if (person?.Trim().ToLowerInvariant() is { Length: > 0 } name) query = query.Where(row => row.UserName == name || row.UserId == name);
        if (day is { } on)
        {
            var (from, to) = (RelanceClock.StartOf(on), RelanceClock.StartOf(on.AddDays(1)));
            query = query.Where(row => row.At >= from && row.At < to);
        }

        var rows = await query.OrderByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(AuditEntryDto.Of)));
    }
}

/// <param name="At">Real time, also where demonstration time runs.</param>
/// <param name="CompanyId">Null for what concerns none.</param>
/// <param name="Operation" example="getCustomer">Its name in this contract.</param>
/// <param name="Ids" example="companyId=1 customerId=12">What the address named.</param>
/// <param name="Status">The HTTP status: below 400 it was done or shown.</param>
public sealed record AuditEntryDto(DateTimeOffset At, string UserName, long? CompanyId, string Operation, string Ids, int Status)
{
    internal static AuditEntryDto Of(AuditRow row) => new(row.At, row.UserName, row.CompanyId, row.Operation, row.Ids, row.Status);
}
