using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

internal sealed record ReminderJob(
    Guid OperationId, long CompanyId, IReadOnlyList<long> CustomerIds, IReadOnlySet<long>? InvoiceIds, bool ConfirmStale, CurrentUser User, string Language)
{
    /// <summary>Not the first run: earlier outcomes of these customers may be written down.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Found while it runs: the customers that are left need not ask the mailbox to learn the same.</summary>
    public bool IsMailboxGone { get; set; }
}

/// <summary>
/// Runs operations in the background, some customers at a time, and lets them be cancelled. Whoever runs one holds its name; an operation
/// whose holder is no more is marked interrupted, by any instance. Resumed, or asked for again, it goes on where it was, because intents are
/// looked up first.
/// </summary>
internal sealed class ReminderQueue(IServiceScopeFactory scopes, IMailboxes mailboxes, Turns turns, Locks locks, RelanceClock clock, Signals signals, ILogger<ReminderQueue> log) : BackgroundService, IHostedLifecycleService
{
    /// <summary>
    /// More than the four requests that the mailbox takes at a time: while one is composed or written down, or waits because the service asked
    /// for it, others are on their way.
    /// </summary>
    private const int CustomersInFlight = 12;

    /// <summary>Answers that came in before this are known.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(2);

    /// <summary>How often it is seen that another instance has ended, or was told to cancel what runs here.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>An instance that only looks whether an operation has a holder holds it itself for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>At a stop: how long a draft that has been begun may take to its end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private const string Gone = "mailbox.gone";

    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = new();

    /// <summary>At a stop: nothing new is begun.</summary>
    private readonly CancellationTokenSource stopping = new();

    /// <summary>At a stop, somewhat later: what was begun is left as a crash would leave it.</summary>
    private readonly CancellationTokenSource giveUp = new();

    /// <summary>Ended, and it could not be written down: the database did not answer.</summary>
    private readonly ConcurrentDictionary<Guid, byte> unwritten = new();

    private readonly ConcurrentDictionary<Guid, Task> tasks = new();

    /// <summary>Before an operation is written down as running, its name is held. Null while anybody runs it.</summary>
    public async Task<HeldLock?> ClaimAsync(Guid operationId, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Patience / 20)
        {
            if (running.ContainsKey(operationId)) return null;
            if (await locks.TryTakeAsync($"operation {operationId}", cancellationToken) is { } claim) return claim;
            await Task.Delay(Patience / 20, cancellationToken);
        }

        return null;
    }

    /// <summary>Lets go of the name when it ends.</summary>
    public void Start(ReminderJob job, HeldLock claim)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(giveUp.Token, claim.Lost);
        running[job.OperationId] = cancellation;
        tasks[job.OperationId] = Task.Run(() => RunAsync(job, claim, cancellation), CancellationToken.None);
    }

    /// <summary>False when it does not run here.</summary>
    public bool Cancel(Guid operationId)
    {
        if (!running.TryGetValue(operationId, out var cancellation)) return false;
        cancellation.Cancel();
        return true;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAroundAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!locks.AreShared && unwritten.IsEmpty) continue;
                try
                {
                    await LookAroundAsync(stoppingToken);
                    unwritten.Clear();
                }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning(fault, "What the other instances do could not be seen");
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops, and what is looked with may have gone before.
        }
    }

    /// <summary>What is written down as running and has no holder was cut off; what runs here and was cancelled elsewhere ends.</summary>
    private async Task LookAroundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        foreach (var id in await db.Operations.Where(row => row.State == OperationState.Running).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            if (running.ContainsKey(id)) continue;
            await using var claim = await locks.TryTakeAsync($"operation {id}", cancellationToken);
            if (claim is null) continue;
            await db.WriteAsync(
                () => db.Operations.Where(row => row.Id == id && row.State == OperationState.Running)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OperationState.Interrupted).SetProperty(row => row.FinishedAt, clock.Now), cancellationToken),
                cancellationToken);
        }

        var here = running.Keys.ToList();
        if (here.Count == 0) return;
        foreach (var id in await db.Operations.Where(row => here.Contains(row.Id) && row.State == OperationState.Cancelled).Select(row => row.Id).ToListAsync(cancellationToken)) Cancel(id);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the requests in flight are waited for: some of them follow what runs here.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => stopping.CancelAsync();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(tasks.Values).WaitAsync(Grace, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await giveUp.CancelAsync();
        await Task.WhenAll(tasks.Values).WaitAsync(Grace, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        stopping.Dispose();
        giveUp.Dispose();
        base.Dispose();
    }

    private async Task RunAsync(ReminderJob job, HeldLock claim, CancellationTokenSource cancellation)
    {
        var culture = job.Language == "en" ? Say.English : Say.French;
        System.Globalization.CultureInfo.CurrentUICulture = culture;
        var state = OperationState.Completed;
        using var begin = CancellationTokenSource.CreateLinkedTokenSource(cancellation.Token, stopping.Token);
        signals.OperationBegun();
        try
        {
            await CatchUpAsync(job, begin.Token);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = CustomersInFlight, CancellationToken = begin.Token };
            await Parallel.ForEachAsync(job.CustomerIds, parallel, (customerId, _) => CustomerAsync(job, customerId, cancellation.Token));
        }
        catch (OperationCanceledException)
        {
            state = stopping.IsCancellationRequested || claim.Lost.IsCancellationRequested ? OperationState.Interrupted : OperationState.Cancelled;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Operation {OperationId} stopped", job.OperationId);
            state = OperationState.Interrupted;
        }

        signals.OperationEnded();
        // Somebody else may run it by now.
        if (!claim.Lost.IsCancellationRequested && !await TryFinishAsync(job, state)) unwritten[job.OperationId] = 0;
        running.TryRemove(job.OperationId, out _);
        tasks.TryRemove(job.OperationId, out _);
        await claim.DisposeAsync();
        cancellation.Dispose();
    }

    /// <summary>Nobody is chased who has just answered: what came in is read before anything is decided.</summary>
    private async Task CatchUpAsync(ReminderJob job, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ICatchUp>().RunAsync(job.User, Freshness, cancellationToken);
        }
        catch (MailboxException fault)
        {
            // Drafting meets the same trouble and says so, customer by customer.
            log.LogWarning(fault, "The mailbox could not be read before drafting: {Code}", fault.Code);
        }
    }

    /// <summary>One customer's failure is written down and does not stop the others.</summary>
    private async ValueTask CustomerAsync(ReminderJob job, long customerId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var turn = await turns.EnterAsync($"{customerId}", cancellationToken);
        await using var personsTurn = await turns.EnterAsync(await AddressAsync(scope, customerId, cancellationToken) ?? $"nobody of {customerId}", cancellationToken);
        using var heard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, turn.Lost, personsTurn.Lost);
        List<DraftOutcome> outcomes;
        var begun = TimeProvider.System.GetTimestamp();
        var access = job.User.Mailbox(await SharedAddressAsync(scope, job.CompanyId, cancellationToken));
        try
        {
            if (job.IsMailboxGone) throw new MailboxException(Gone, "Another customer of this operation has found it so.");
            var draft = scope.ServiceProvider.GetRequiredService<DraftReminder>();
            outcomes = await draft.RunAsync(new DraftRequest(job.CompanyId, customerId, job.InvoiceIds, access.Name, job.ConfirmStale), mailboxes.Of(access), heard.Token);
        }
        catch (ComposeException fault)
        {
            outcomes = [new DraftOutcome(Outcome.Failed, fault.Code, null, null) { Text = fault.Text(job.Language) }];
        }
        catch (MailboxException fault)
        {
            log.LogWarning(fault, "Draft for customer {CustomerId} failed: {Code}", customerId, fault.Code);
            outcomes = [new DraftOutcome(Outcome.Failed, fault.Code, null, null) { Text = SharedMailboxText.Of(fault.Code, access.SharedAddress) }];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(exception, "Draft for customer {CustomerId} failed", customerId);
            outcomes = [Failed(exception)];
        }

        if (outcomes.Exists(outcome => outcome.Code == Gone)) job.IsMailboxGone = true;
        foreach (var outcome in outcomes) signals.Drafted(JsonNamingPolicy.CamelCase.ConvertName($"{outcome.Outcome}"), outcome.Code, TimeProvider.System.GetElapsedTime(begun));
        await WriteDownAsync(job, customerId, outcomes);
    }

    /// <summary>What is known of a customer now takes the place of what an earlier run of the same operation had to say.</summary>
    private async Task WriteDownAsync(ReminderJob job, long customerId, List<DraftOutcome> outcomes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var name = await db.Customers.Where(row => row.Id == customerId).Select(row => row.Name).SingleAsync(CancellationToken.None);
        var items = outcomes.ConvertAll(outcome => new OperationItemRow
        {
            OperationId = job.OperationId,
            CustomerId = customerId,
            CustomerName = name,
            Outcome = outcome.Outcome,
            Code = outcome.Code,
            Detail = Detail(outcome, job.Language),
            ReminderId = outcome.ReminderId,
            WebLink = outcome.WebLink,
        });
        db.OperationItems.AddRange(items);
        if (job.IsResumed) db.OperationItems.RemoveRange(await db.OperationItems.Where(item => item.OperationId == job.OperationId && item.CustomerId == customerId).ToListAsync(CancellationToken.None));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task<string?> SharedAddressAsync(AsyncServiceScope scope, long companyId, CancellationToken cancellationToken) =>
        await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Companies.Where(row => row.Id == companyId).Select(row => row.Mailbox).SingleAsync(cancellationToken);

    private static async Task<string?> AddressAsync(AsyncServiceScope scope, long customerId, CancellationToken cancellationToken) =>
        await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Contacts
            .Where(contact => contact.CustomerId == customerId && contact.Email != null && contact.RetiredOn == null).OrderBy(contact => contact.Bounced).ThenBy(contact => contact.Id)
            .Select(contact => contact.Email).FirstOrDefaultAsync(cancellationToken);

    private static string? Detail(DraftOutcome outcome, string language) => outcome switch
    {
        { Text: { } text } => text,
        { Reason: { } reason } => ReasonText.Of(reason, outcome.Currency, language),
        { Code: "draft.deleted" } => Say.Current(
            "Le brouillon venait d’être créé quand il a été supprimé de la boîte aux lettres : la relance est retirée. Préparez-la de nouveau si elle doit partir.",
            "The draft had just been created when it was deleted from the mailbox: the reminder is withdrawn. Prepare it again if it is to leave."),
        { Code: "notYetDue" } => Say.Current("Aucune facture à relancer aujourd’hui.", "No invoice to chase today."),
        { Outcome: Outcome.Failed } => MailboxText.Of(outcome.Code),
        _ => null,
    };

    private static DraftOutcome Failed(Exception exception) => StorageFault.Of(exception) is { } kind
        ? new DraftOutcome(Outcome.Failed, StorageText.CodeOf(kind), null, null) { Text = StorageText.Of(kind) }
        : new DraftOutcome(Outcome.Failed, "unexpected", null, null);

    /// <summary>False when the database does not take it: whoever finds the operation without a holder later marks it interrupted.</summary>
    private async Task<bool> TryFinishAsync(ReminderJob job, OperationState state)
    {
        try
        {
            await FinishAsync(job, state);
            return true;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "The end of operation {OperationId} could not be written down", job.OperationId);
            return false;
        }
    }

    private async Task FinishAsync(ReminderJob job, OperationState state)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var operation = await db.Operations.SingleAsync(row => row.Id == job.OperationId);
        (operation.State, operation.FinishedAt) = (state, clock.Now);
        await db.SaveChangesAsync();
    }
}
