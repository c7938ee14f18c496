using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// A draft brought up to the facts: unchanged, replaced by a new one, or withdrawn when nothing is to be claimed any more. Never by changing
/// the draft itself: classic Outlook in cached mode would overwrite that at Send (graph-outlook §0.2).
/// </summary>
internal sealed class UpdateReminder(
    RelanceDbContext db, CompanyAccess access, ReminderRedraft redraft, ReminderIntents intents, DraftReminder drafts, ExchangeLog log,
    IMailboxes mailboxes, Turns turns, RelanceClock clock, CurrentUser user)
{
    public static Task<Results<Ok<UpdatedDto>, ProblemHttpResult>> Update(long id, UpdateRequest body, UpdateReminder update, CancellationToken cancellationToken) =>
        update.RunAsync(id, body, cancellationToken);

    private async Task<Results<Ok<UpdatedDto>, ProblemHttpResult>> RunAsync(long id, UpdateRequest body, CancellationToken cancellationToken)
    {
        if (await ListReminders.Mine(db, access).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } asked) return ListReminders.NotFound();
        if (await access.RoleInAsync(asked.CompanyId, cancellationToken) < Role.Collector) return Problems.NotAllowed();
        if (asked.Mailbox != user.Id && !asked.Mailbox.Contains('@', StringComparison.Ordinal)) return UpdateProblems.Elsewhere();
        if (asked.Template == TemplateCodes.PaymentPlan) return UpdateProblems.Proposal();

        await using var turn = await turns.EnterAsync($"{asked.CustomerId}", cancellationToken);
        await using var personsTurn = await turns.EnterAsync(JsonSerializer.Deserialize<string[]>(asked.To)![0], cancellationToken);
        var mailbox = mailboxes.Of(user.Mailbox(asked.Mailbox == user.Id ? null : asked.Mailbox));
        var request = new DraftRequest(asked.CompanyId, asked.CustomerId, null, asked.Mailbox, body.ConfirmStale ?? false);
        await intents.ResolveAsync(request, mailbox, cancellationToken);
        var reminder = await LatestAsync(id, cancellationToken);
        try
        {
            return reminder.State switch
            {
                // An update was cut off after the old draft had gone: what is left to do is to make the new one.
                ReminderState.Proposed => await GoOnAsync(request, mailbox, cancellationToken),
                ReminderState.Drafted => await BringUpToDateAsync(reminder, body, request, mailbox, cancellationToken),
                _ => UpdateProblems.NotWaiting(reminder.State),
            };
        }
        catch (ComposeException fault)
        {
            return Problems.Problem(409, fault.Code, Say.Current("Pas de relance", "No reminder"), fault.Text(Say.Language));
        }
    }

    /// <summary>The reminder itself, or the one that has come in its place.</summary>
    private async Task<ReminderRow> LatestAsync(long id, CancellationToken cancellationToken)
    {
        var reminder = await db.Reminders.Include(row => row.Items).Include(row => row.Customer).SingleAsync(row => row.Id == id, cancellationToken);
        while (reminder.State is ReminderState.Superseded or ReminderState.Withdrawn)
        {
            var next = await db.Reminders.Include(row => row.Items).Include(row => row.Customer)
                .Where(row => row.ReplacesId == reminder.Id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
            if (next is null) break;
            reminder = next;
        }

        return reminder;
    }

    private async Task<Results<Ok<UpdatedDto>, ProblemHttpResult>> GoOnAsync(DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var outcome = (await drafts.RunAsync(request, mailbox, cancellationToken))[0];
        if (outcome.ReminderId is { } made && outcome.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted) return TypedResults.Ok(await AnswerAsync(UpdateOutcome.Updated, made, null, cancellationToken));
        var why = outcome.Reason is { } reason ? ReasonText.Of(reason, outcome.Currency, Say.Language) : UpdateProblems.NothingLeft();
        return TypedResults.Ok(new UpdatedDto(UpdateOutcome.Withdrawn, outcome.Code, why, null));
    }

    private async Task<Results<Ok<UpdatedDto>, ProblemHttpResult>> BringUpToDateAsync(
        ReminderRow reminder, UpdateRequest body, DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var draft = await mailbox.FindByKeyAsync(reminder.Key, cancellationToken);
        if (draft is { IsDraft: false }) return UpdateProblems.NotWaiting(ReminderState.Sent);
        if (draft is null or { IsDeleted: true }) return TypedResults.Ok(await WithdrawAsync(reminder, "draft.deleted", UpdateProblems.Deleted(), cancellationToken));

        var now = await redraft.DecideAsync(reminder, request, cancellationToken);
        if (now.IsUnchanged) return TypedResults.Ok(await AnswerAsync(UpdateOutcome.Unchanged, reminder.Id, null, cancellationToken));
        if (now.Decision?.Reason is { Code: ReasonCode.DataStale } stale) return UpdateProblems.Stale(stale, reminder.Currency);
        if (body.DiscardEdits != true && await DraftEdits.ReadAsync(db, reminder, draft, mailbox, cancellationToken) is { IsEdited: true } edits) return UpdateProblems.Edited(edits);

        if (now.Composed is not { } composed)
        {
            if (!await DeleteOnce.RunAsync(mailbox, reminder.Key, draft.Id, cancellationToken)) return UpdateProblems.NotWaiting(ReminderState.Sent);
            var (code, why) = now.Decision is { } decision
                ? (ReasonDto.CodeOf(decision.Reason.Code), ReasonText.Of(decision.Reason, reminder.Currency, Say.Language))
                : ("paid", UpdateProblems.NothingLeft());
            return TypedResults.Ok(await WithdrawAsync(reminder, code, why, cancellationToken));
        }

        var intent = await intents.WriteAsync(request, now.Customer!, now.Decision!, composed, reminder, cancellationToken);
        if (!await DeleteOnce.RunAsync(mailbox, reminder.Key, draft.Id, cancellationToken))
        {
            intent.State = ReminderState.Superseded;
            await db.SaveChangesAsync(CancellationToken.None);
            return UpdateProblems.NotWaiting(ReminderState.Sent);
        }

        reminder.State = ReminderState.Superseded;
        await db.SaveChangesAsync(CancellationToken.None);
        var made = await drafts.MakeAsync(intent, composed, mailbox, cancellationToken);
        return TypedResults.Ok(await AnswerAsync(UpdateOutcome.Updated, made.ReminderId!.Value, null, cancellationToken));
    }

    private async Task<UpdatedDto> WithdrawAsync(ReminderRow reminder, string code, string why, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async () =>
            {
                await log.WithdrawAsync(reminder, clock.Now, cancellationToken);
                return 0;
            },
            cancellationToken);
        return await AnswerAsync(UpdateOutcome.Withdrawn, reminder.Id, (code, why), cancellationToken);
    }

    private async Task<UpdatedDto> AnswerAsync(UpdateOutcome outcome, long id, (string Code, string Why)? reason, CancellationToken cancellationToken)
    {
        var row = await ListReminders.Mine(db, access).SingleAsync(row => row.Id == id, cancellationToken);
        return new UpdatedDto(outcome, reason?.Code, reason?.Why, ReminderDto.Of(row, withText: true));
    }
}

/// <param name="DiscardEdits">The user has seen what is lost of the own changes, and agrees.</param>
/// <param name="ConfirmStale">Says that no payment has come in since the last day known, when that day lies too far back.</param>
public sealed record UpdateRequest(bool? DiscardEdits = null, bool? ConfirmStale = null);

public enum UpdateOutcome { Unchanged, Updated, Withdrawn }

/// <param name="Outcome">unchanged, updated (a new draft is in its place) or withdrawn (nothing is to be claimed, or it had been deleted).</param>
/// <param name="Code">Why it was withdrawn.</param>
/// <param name="Message">The same as a sentence.</param>
/// <param name="Reminder">The draft that now waits, or the one withdrawn.</param>
public sealed record UpdatedDto(UpdateOutcome Outcome, string? Code, string? Message, ReminderDto? Reminder);
