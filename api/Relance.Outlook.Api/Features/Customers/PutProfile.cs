using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>What kind of customer it is, where letters go, and which plan applies.</summary>
internal static class PutProfile
{
    public static async Task<Results<Ok<CustomerDto>, ProblemHttpResult>> Profile(
        long companyId, long customerId, ProfileEdit body, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken);
        if (customer is null) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (!await IsPlanAsync(db, companyId, body.PlanCode, cancellationToken)) return Problems.Invalid("planCode", Say.Current("Ce scénario n’existe pas.", "There is no such plan."));
        if (body.Language is not (null or "fr" or "en")) return Problems.Invalid("language", Say.Current("La langue est « fr » ou « en ».", "The language is fr or en."));
        if (body.Address is { Length: > 400 }) return Problems.Invalid("address", Say.Current("L’adresse compte 400 caractères au plus.", "The address has 400 characters at most."));

        (customer.Segment, customer.IsLargeAccount, customer.PlanCode) = (body.Segment, body.IsLargeAccount, body.PlanCode);
        customer.Address = body.Address?.Trim() is { Length: > 0 } address ? address : null;
        customer.Language = body.Language ?? customer.Language;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok((await GetCustomer.ReadAsync(companyId, customerId, db, ledgers, clock, cancellationToken))!);
    }

    internal static async Task<bool> IsPlanAsync(RelanceDbContext db, long companyId, string? code, CancellationToken cancellationToken) =>
        code is null || BuiltInPlans.Find(code) is not null || await db.Plans.AnyAsync(plan => plan.CompanyId == companyId && plan.Code == code, cancellationToken);
}

/// <param name="Segment">business, public or consumer; nothing while nobody knows.</param>
/// <param name="PlanCode">A plan of its own; nothing for the one of its kind, else the company's.</param>
/// <param name="Address">Street, postcode and town, a line each.</param>
public sealed record ProfileEdit(Segment? Segment, bool IsLargeAccount, string? PlanCode, string? Address, string? Language);
