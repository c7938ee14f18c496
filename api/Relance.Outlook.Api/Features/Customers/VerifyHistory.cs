using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>Whether the history is still what was written, entry by entry.</summary>
internal static class VerifyHistory
{
    public static async Task<Results<Ok<HistoryVerificationDto>, ProblemHttpResult>> OfCustomer(
        long companyId, long customerId, RelanceDbContext db, ChainVerification chains, Signals signals, CancellationToken cancellationToken) =>
        await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)
            ? TypedResults.Ok(await RunAsync(companyId, customerId, chains, signals, cancellationToken))
            : Problems.NotFound(Say.Current("Client", "Customer"));

    public static async Task<Ok<HistoryVerificationDto>> OfCompany(long companyId, ChainVerification chains, Signals signals, CancellationToken cancellationToken) =>
        TypedResults.Ok(await RunAsync(companyId, null, chains, signals, cancellationToken));

    private static async Task<HistoryVerificationDto> RunAsync(long companyId, long? customerId, ChainVerification chains, Signals signals, CancellationToken cancellationToken)
    {
        var (customers, entries, faults) = (0, 0, new List<HistoryFaultDto>());
        await foreach (var chain in chains.RunAsync(companyId, customerId, cancellationToken))
        {
            customers++;
            entries += chain.Entries;
            faults.AddRange(chain.Faults.Select(fault => new HistoryFaultDto(chain.CustomerId, fault.Sequence, fault.Code, ChainFaultText.Of(fault))));
        }

        signals.HistoryBroken(faults.Count);
        return new HistoryVerificationDto(faults.Count == 0, customers, entries, faults);
    }
}

/// <param name="IsWhole">Every entry is what was written, follows the one before it, and none is missing.</param>
/// <param name="Customers">How many customers have a history.</param>
/// <param name="Entries">How many entries were read.</param>
public sealed record HistoryVerificationDto(bool IsWhole, int Customers, int Entries, IReadOnlyList<HistoryFaultDto> Faults);

/// <param name="Sequence">The entry at which it shows.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record HistoryFaultDto(long CustomerId, int Sequence, ChainFaultCode Code, string Message);
