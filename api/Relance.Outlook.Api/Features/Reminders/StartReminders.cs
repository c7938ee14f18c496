using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Starts putting reminders into the caller's Drafts folder; the operation says how it goes.</summary>
internal static class StartReminders
{
    private const int MaxCustomers = 5000;

    public static async Task<Results<Accepted<OperationDto>, ProblemHttpResult>> Start(
        long companyId, StartRequest body, CurrentUser user, RelanceDbContext db, ReminderQueue queue, RelanceClock clock, CancellationToken cancellationToken)
    {
        var ids = (body.CustomerIds ?? []).Distinct().ToList();
        if (ids.Count is 0 or > MaxCustomers) return Problems.Invalid("customerIds", Say.Current("Choisissez de 1 à 5 000 clients.", "Choose 1 to 5,000 customers."));

        var known = new HashSet<long>();
        foreach (var chunk in ids.Chunk(500))
            known.UnionWith(await db.Customers.Where(row => row.CompanyId == companyId && chunk.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken));
        var strangers = ids.FindAll(id => !known.Contains(id));
        if (strangers.Count > 0) return Problems.NotFound(Say.Current($"Client {strangers[0]}", $"Customer {strangers[0]}"));

        if (await MandateProblems.UnlessValidAsync(db, companyId, clock.Today, cancellationToken) is { } refusal) return refusal;

        var request = new OperationRequest(ids, body.InvoiceIds is { Count: > 0 } chosen ? [.. chosen.Distinct()] : null, body.ConfirmStale ?? false);
        var operation = new OperationRow
        {
            Id = Guid.NewGuid(),
            CompanyId = companyId,
            UserId = user.Id,
            State = OperationState.Running,
            Total = ids.Count,
            Request = JsonSerializer.Serialize(request),
            StartedAt = clock.Now,
        };
        var claim = (await queue.ClaimAsync(operation.Id, cancellationToken))!;
        try
        {
            db.Operations.Add(operation);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            await claim.DisposeAsync();
            throw;
        }

        queue.Start(request.ToJob(operation, request.CustomerIds, user), claim);
        return TypedResults.Accepted($"/api/operations/{operation.Id}", OperationDto.Of(operation));
    }
}

/// <summary>What an operation was asked to do, as it is kept with it.</summary>
internal sealed record OperationRequest(IReadOnlyList<long> CustomerIds, IReadOnlyList<long>? InvoiceIds, bool ConfirmStale)
{
    public ReminderJob ToJob(OperationRow operation, IReadOnlyList<long> customerIds, CurrentUser user) =>
        new(operation.Id, operation.CompanyId, customerIds, InvoiceIds?.ToHashSet(), ConfirmStale, user, Say.Language);
}

/// <param name="CustomerIds" example="[1, 2]">Whom to write to.</param>
/// <param name="InvoiceIds">Only these invoices; nothing for all that are due.</param>
/// <param name="ConfirmStale">Says that no payment has come in since the last day known, when that day lies too far back.</param>
public sealed record StartRequest(IReadOnlyList<long>? CustomerIds, IReadOnlyList<long>? InvoiceIds, bool? ConfirmStale = null);
