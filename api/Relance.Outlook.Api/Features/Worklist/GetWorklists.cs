using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Worklist;

/// <summary>What is to be done today in every company of hers: one queue, of which each row knows its company.</summary>
internal static class GetWorklists
{
    public static async Task<Results<Ok<WorklistsDto>, ProblemHttpResult>> Worklists(string? portfolio, RelanceDbContext db, CompanyAccess access, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (await Portfolio.ReadAsync(portfolio, null, access, cancellationToken) is not { } chosen) return Portfolio.Unknown();
        var mine = access.CompanyIds();
        var companies = await db.Companies.AsNoTracking().Where(row => mine.Contains(row.Id)).OrderBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken);
        var today = clock.Today;
        var lists = new List<CompanyWorklistDto>(companies.Count);
        foreach (var company in companies)
        {
            var ledger = await ledgers.ReadAsync(company.Id, null, today, cancellationToken, confirmStale: false);
            lists.Add(new CompanyWorklistDto(company.Id, company.Name, GetWorklist.Of(ledger, today, Say.Language, chosen)));
        }

        return TypedResults.Ok(new WorklistsDto(today, lists));
    }
}

public sealed record WorklistsDto(DateOnly Today, IReadOnlyList<CompanyWorklistDto> Companies);

/// <summary>The worklist of one company.</summary>
public sealed record CompanyWorklistDto(long CompanyId, string CompanyName, WorklistDto Worklist);
