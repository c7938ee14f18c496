using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>Puts customers into a member's portfolio, or into nobody's.</summary>
internal static class AssignCustomers
{
    private const int MaxCustomers = 5000;

    public static async Task<Results<Ok<AssignedDto>, ProblemHttpResult>> Assign(long companyId, Assignment body, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var ids = (body.CustomerIds ?? []).Distinct().ToList();
        if (ids.Count is 0 or > MaxCustomers) return Problems.Invalid("customerIds", Say.Current("Choisissez de 1 à 5 000 clients.", "Choose 1 to 5,000 customers."));
        return await db.WriteAsync<Results<Ok<AssignedDto>, ProblemHttpResult>>(
            async () =>
            {
                if (body.MemberId is { } member && !await db.Members.AnyAsync(row => row.CompanyId == companyId && row.Id == member, cancellationToken)) return Problems.NotFound(Say.Current("Membre", "Member"));
                var known = 0;
                foreach (var chunk in ids.Chunk(500)) known += await db.Customers.CountAsync(row => row.CompanyId == companyId && chunk.Contains(row.Id), cancellationToken);
                if (known < ids.Count) return Problems.NotFound(Say.Current("Client", "Customer"));
                foreach (var chunk in ids.Chunk(500))
                    await db.Customers.Where(row => row.CompanyId == companyId && chunk.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.CollectorId, body.MemberId), cancellationToken);
                return TypedResults.Ok(new AssignedDto(ids.Count));
            },
            cancellationToken);
    }
}

/// <param name="CustomerIds" example="[1, 2]">Which.</param>
/// <param name="MemberId">Whose they become; nothing for nobody's.</param>
public sealed record Assignment(IReadOnlyList<long>? CustomerIds, long? MemberId);

/// <param name="Customers">How many.</param>
public sealed record AssignedDto(int Customers);
