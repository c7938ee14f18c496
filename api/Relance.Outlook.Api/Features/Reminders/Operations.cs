using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>How a long piece of work goes: by polling, or as server-sent events.</summary>
internal static class Operations
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    public static async Task<Results<Ok<OperationDto>, ProblemHttpResult>> GetOperation(
        Guid id, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken) =>
        await ReadAsync(id, db, access, cancellationToken) is { } operation ? TypedResults.Ok(operation) : NotFound();

    public static async Task<Results<ServerSentEventsResult<OperationDto>, ProblemHttpResult>> OperationEvents(
        Guid id, RelanceDbContext db, CompanyAccess access, IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
        await ReadAsync(id, db, access, cancellationToken) is null
            ? NotFound()
            : TypedResults.ServerSentEvents(FollowAsync(id, db, access, lifetime.ApplicationStopping, cancellationToken), "progress");

    public static async Task<Results<Accepted<OperationDto>, ProblemHttpResult>> CancelOperation(
        Guid id, RelanceDbContext db, CompanyAccess access, ReminderQueue queue, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, db, access, cancellationToken) is not { } operation) return NotFound();
        if (!queue.Cancel(id))
        {
            // Another instance runs it and looks here every other second.
            await db.WriteAsync(
                () => db.Operations.Where(row => row.Id == id && row.State == OperationState.Running).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OperationState.Cancelled), cancellationToken),
                cancellationToken);
        }

        return TypedResults.Accepted($"/api/operations/{id}", operation);
    }

    /// <summary>The recent ones, without their items: what can be gone on with is offered.</summary>
    public static async Task<Results<Ok<Page<OperationSummaryDto>>, ProblemHttpResult>> ListOperations(
        long companyId, string? state, string? cursor, int? limit, RelanceDbContext db, CurrentUser user, CancellationToken cancellationToken)
    {
        if (!Choice.TryRead<OperationState>(state, out var wanted)) return Problems.Invalid("state", Say.Current($"États possibles : {Choice.All<OperationState>()}.", $"Possible states: {Choice.All<OperationState>()}."));

        var paging = Paging.From(cursor, limit);
        var query = db.Operations.AsNoTracking().Include(row => row.Items).Where(row => row.CompanyId == companyId);
        if (wanted is not null) query = query.Where(row => row.State == wanted);
        var rows = await query.OrderByDescending(row => row.StartedAt).ThenBy(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).AsSplitQuery().ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => OperationSummaryDto.Of(row, user.Id))));
    }

    private static async IAsyncEnumerable<OperationDto> FollowAsync(
        Guid id, RelanceDbContext db, CompanyAccess access, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        OperationDto? last = null;
        // A server that stops does not wait for those who only watch; the pane asks again, and another instance may answer.
        while (last is null || !stopping.IsCancellationRequested)
        {
            var now = await ReadAsync(id, db, access, cancellationToken);
            if (now is null) yield break;
            if (last is null || now.State != last.State || Progress(now) != Progress(last)) yield return now;
            if (now.State != OperationState.Running) yield break;
            last = now;
            await Task.Delay(Beat, cancellationToken);
        }
    }

    /// <summary>Gone on with, an operation mends what it had already dealt with.</summary>
    private static (int Done, int Failed) Progress(OperationDto operation) => (operation.Done, operation.Items.Count(item => item.Outcome == Outcome.Failed));

    private static async Task<OperationDto?> ReadAsync(Guid id, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var row = await db.Operations.AsNoTracking().Include(operation => operation.Items)
            .SingleOrDefaultAsync(operation => operation.Id == id && mine.Contains(operation.CompanyId), cancellationToken);
        return row is null ? null : OperationDto.Of(row);
    }

    internal static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Opération", "Operation"));
}

/// <param name="State">running, completed, cancelled, or interrupted by a stop of the server: the same call goes on where it was.</param>
/// <param name="Items">The customers already dealt with.</param>
public sealed record OperationDto(
    Guid Id, long CompanyId, OperationState State, int Total, int Done, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, IReadOnlyList<OperationItemDto> Items)
{
    public static OperationDto Of(OperationRow row) => new(
        row.Id, row.CompanyId, row.State, row.Total, row.Items.Select(item => item.CustomerId).Distinct().Count(), row.StartedAt, row.FinishedAt,
        [.. row.Items.OrderBy(item => item.Id).Select(item => new OperationItemDto(
            item.CustomerId, item.CustomerName, item.Outcome, item.Code, item.Detail, item.ReminderId, item.WebLink))]);
}

/// <param name="Outcome">drafted, alreadyDrafted, held (see code and message) or failed.</param>
public sealed record OperationItemDto(long CustomerId, string CustomerName, Outcome Outcome, string? Code, string? Message, long? ReminderId, string? WebLink);

/// <param name="State">running, completed, cancelled or interrupted.</param>
/// <param name="Done">Customers dealt with, well or not.</param>
/// <param name="Failed">Customers for whom it failed.</param>
/// <param name="CanResume">The caller began it, and something is left that is worth another try.</param>
public sealed record OperationSummaryDto(
    Guid Id, OperationState State, int Total, int Done, int Failed, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, bool CanResume)
{
    internal static OperationSummaryDto Of(OperationRow row, string userId) => new(
        row.Id, row.State, row.Total, row.Items.Select(item => item.CustomerId).Distinct().Count(),
        row.Items.Where(item => item.Outcome == Outcome.Failed).Select(item => item.CustomerId).Distinct().Count(),
        row.StartedAt, row.FinishedAt, row.UserId == userId && row.State != OperationState.Running && ResumeOperation.Left(row).Count > 0);
}
