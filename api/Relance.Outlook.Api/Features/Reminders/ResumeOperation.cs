using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// Goes on with an operation that was cut off, or that failed for some in a way that may have passed. Under the same id; who has a good
/// outcome is left alone.
/// </summary>
internal static class ResumeOperation
{
    /// <summary>Failures that time, a new sign-in, a licence given back or room on a disk may mend. What was refused would be refused again.</summary>
    private static readonly string[] Passing =
    [
        "mailbox.unavailable", "mailbox.throttled", "mailbox.unknownOutcome", "mailbox.reconnect", "mailbox.consent", "mailbox.full", "mailbox.gone", "mailbox.registration",
        "storage.busy", "storage.unavailable", "storage.full", "storage.readOnly", "unexpected",
    ];

    public static async Task<Results<Accepted<OperationDto>, ProblemHttpResult>> Resume(
        Guid id, RelanceDbContext db, CompanyAccess access, CurrentUser user, ReminderQueue queue, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var operation = await db.Operations.Include(row => row.Items).SingleOrDefaultAsync(row => row.Id == id && mine.Contains(row.CompanyId), cancellationToken);
        if (operation is null) return Operations.NotFound();
        if (await access.RoleInAsync(operation.CompanyId, cancellationToken) < Role.Collector) return Problems.NotAllowed();
        if (operation.UserId != user.Id)
        {
            return Problems.Problem(409, "operation.ofAnother", Say.Current("Préparation d’un collègue", "A colleague’s operation"), Say.Current(
                "Cette préparation se fait dans la boîte aux lettres d’un collègue : lui seul peut la reprendre.", "This operation works in a colleague’s mailbox: only they can resume it."));
        }

        // Asked twice at once, it goes on once: whoever holds its name starts it.
        if (await queue.ClaimAsync(id, cancellationToken) is { } claim && !await GoOnAsync(claim))
        {
            return Problems.Problem(409, "operation.nothingLeft", Say.Current("Rien à reprendre", "Nothing to resume"), Say.Current(
                "Chaque client de cette préparation a son résultat.", "Every customer of this operation has an outcome."));
        }

        operation.State = OperationState.Running;
        return TypedResults.Accepted($"/api/operations/{id}", OperationDto.Of(operation));

        async Task<bool> GoOnAsync(HeldLock held)
        {
            try
            {
                // As it is now that nobody else works at it.
                db.ChangeTracker.Clear();
                operation = await db.Operations.Include(row => row.Items).SingleAsync(row => row.Id == id, cancellationToken);
                if (Left(operation) is { Count: > 0 } left)
                {
                    (operation.State, operation.FinishedAt) = (OperationState.Running, null);
                    await db.SaveChangesAsync(cancellationToken);
                    queue.Start(Request(operation)!.ToJob(operation, left, user) with { IsResumed = true }, held);
                    return true;
                }
            }
            catch
            {
                await held.DisposeAsync();
                throw;
            }

            await held.DisposeAsync();
            return false;
        }
    }

    /// <summary>Customers without an outcome, or with one that may have passed; none when nobody knows any more what was asked for.</summary>
    public static List<long> Left(OperationRow operation)
    {
        if (Request(operation) is not { } request) return [];
        var done = operation.Items.GroupBy(item => item.CustomerId)
            .Where(items => items.All(item => item.Outcome != Outcome.Failed || !Passing.Contains(item.Code, StringComparer.Ordinal))).Select(items => items.Key).ToHashSet();
        return [.. request.CustomerIds.Where(customer => !done.Contains(customer))];
    }

    private static OperationRequest? Request(OperationRow operation) => operation.Request is { } json ? JsonSerializer.Deserialize<OperationRequest>(json) : null;
}
