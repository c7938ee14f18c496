using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>The human's decision about a reply. What it brings and the state of the reply are one transaction: neither stands without the other.</summary>
internal sealed class DecideReply(
    RelanceDbContext db, CompanyAccess access, AgreementBook agreements, ReplyContacts contacts, ExchangeLog log, RelanceClock clock, CurrentUser user)
{
    private const int WorkingDaysOfATransfer = 5;

    public static Task<Results<Ok<ReplyDto>, ProblemHttpResult>> Decide(long id, ReplyDecision body, DecideReply replies, CancellationToken cancellationToken) =>
        replies.RunAsync(id, body, cancellationToken);

    private async Task<Results<Ok<ReplyDto>, ProblemHttpResult>> RunAsync(long id, ReplyDecision body, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var companyId = await db.Replies.Where(row => row.Id == id && mine.Contains(row.CompanyId)).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(cancellationToken);
        if (companyId is null) return Problems.NotFound(Say.Current("Réponse", "Reply"));
        if (await access.RoleInAsync(companyId.Value, cancellationToken) < Role.Collector) return Problems.NotAllowed();

        if (!Choice.TryRead<ReplyOutcome>(body.Decision, out var read) || read is not { } outcome)
            return Problems.Invalid("decision", Say.Current($"Décisions possibles : {Choice.All<ReplyOutcome>()}.", $"Possible decisions: {Choice.All<ReplyOutcome>()}."));

        return await db.WriteAsync<Results<Ok<ReplyDto>, ProblemHttpResult>>(
            async () =>
            {
                var row = await db.Replies.Include(reply => reply.Customer).SingleAsync(reply => reply.Id == id, cancellationToken);
                string? notice = null;
                if (!IsRepeated(row, outcome))
                {
                    var isTold = await IsToldAsync(row, outcome, cancellationToken);
                    var (sentence, refusal) = await ActAsync(row, outcome, body, cancellationToken);
                    if (refusal is not null)
                    {
                        // What is refused leaves no trace: the transaction is committed all the same.
                        db.ChangeTracker.Clear();
                        return refusal;
                    }

                    notice = await StillInForceAsync(row, outcome, cancellationToken);
                    Note(row, outcome);
                    if (sentence is not null && isTold) await LogAsync(row, sentence, body.Note, cancellationToken);
                }

                var open = await ListReplies.OpenInvoicesAsync(db, row.CompanyId, [row.CustomerId], cancellationToken);
                return TypedResults.Ok(ReplyDto.Of(row, open, notice));
            },
            cancellationToken);
    }

    /// <summary>
    /// Whether the customer's history has the message. One that might have concerned several is entered there once the user has said that it
    /// is theirs, before what was decided about it.
    /// </summary>
    private async Task<bool> IsToldAsync(ReplyRow row, ReplyOutcome outcome, CancellationToken cancellationToken)
    {
        if (await db.Exchanges.AnyAsync(entry => entry.CompanyId == row.CompanyId && entry.CustomerId == row.CustomerId && entry.MessageId == row.MessageId, cancellationToken)) return true;
        if (outcome is ReplyOutcome.NotTheirs or ReplyOutcome.ToReview) return false;
        await log.AppendAsync(ReceivedEntry.Of(row, "[]", "[]"), cancellationToken);
        return true;
    }

    private static bool IsRepeated(ReplyRow row, ReplyOutcome outcome) =>
        outcome == ReplyOutcome.ToReview ? row.State == ReplyState.ToReview : row.Decision == NameOf(outcome) && row.State != ReplyState.ToReview;

    private static string NameOf(ReplyOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    /// <summary>Does what was decided; the sentence for the history, null when the agreement has written its own.</summary>
    private async Task<(string? Sentence, ProblemHttpResult? Refusal)> ActAsync(ReplyRow row, ReplyOutcome outcome, ReplyDecision body, CancellationToken cancellationToken)
    {
        var day = RelanceClock.DayOf(row.ReceivedAt).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        switch (outcome)
        {
            case ReplyOutcome.Handled:
                return ($"Réponse du {day} : traitée.", null);
            case ReplyOutcome.ToReview:
                return ($"Réponse du {day} : à revoir, la décision est reprise.", null);
            case ReplyOutcome.NotTheirs:
                return ($"Message du {day} : il ne concerne pas ce client.", await UnlessElsewhereAsync(row, cancellationToken));
            case ReplyOutcome.WrongContact:
                return await contacts.RetireAsync(row, body.Address, body.Name, cancellationToken);
            case ReplyOutcome.NewAddress:
                return await contacts.CorrectAsync(row, body.Address, body.Name, cancellationToken);
            default:
                return (null, await AgreeAsync(row, outcome, body, cancellationToken));
        }
    }

    private async Task<ProblemHttpResult?> AgreeAsync(ReplyRow row, ReplyOutcome outcome, ReplyDecision body, CancellationToken cancellationToken)
    {
        var needsDate = outcome is ReplyOutcome.Promise or ReplyOutcome.Pause;
        if (needsDate && body.Date is null) return Problems.Invalid("date", Say.Current("Indiquez la date.", "Give the date."));
        if (outcome == ReplyOutcome.PaymentPlan && body.Parts is not { Count: > 0 }) return Problems.Invalid("parts", Say.Current("Indiquez les parts : une date et un montant pour chacune.", "Give the parts: a date and an amount for each."));

        var receivedOn = RelanceClock.DayOf(row.ReceivedAt);
        IHoldRequest request = outcome switch
        {
            ReplyOutcome.Promise => new PromiseRequest(body.Date, body.Amount, body.InvoiceIds, receivedOn < clock.Today ? receivedOn : clock.Today, body.Note),
            ReplyOutcome.Paid => new PaymentAnnouncementRequest(ExpectedOn(body.Date), body.Amount, body.InvoiceIds, body.Note),
            ReplyOutcome.Dispute => new DisputeRequest(body.InvoiceIds, body.Amount, body.Date, body.Note),
            ReplyOutcome.PaymentPlan => new PaymentPlanRequest(body.InvoiceIds, body.Parts, null, null, body.Note),
            _ => new PauseRequest(body.Date, body.InvoiceIds, body.Note),
        };
        var (_, refusal) = await agreements.AddAsync(row.CompanyId, row.CustomerId, request, cancellationToken);
        return refusal is null ? null : WithOwnFields(refusal);
    }

    /// <summary>A payment made that day is in the account five working days later at the latest; a day to come is the one expected.</summary>
    private DateOnly? ExpectedOn(DateOnly? paidOn)
    {
        if (paidOn is not { } day || day >= clock.Today) return paidOn;
        var arrivesBy = WorkingDays.Add(day, WorkingDaysOfATransfer);
        return arrivesBy > clock.Today ? arrivesBy : clock.Today;
    }

    // The fields of the decision are not those of the agreement: what is wrong is named as it was entered.
    private static ProblemHttpResult WithOwnFields(ProblemHttpResult refusal)
    {
        if (refusal.ProblemDetails.Extensions.TryGetValue("errors", out var value) && value is IReadOnlyDictionary<string, string[]> errors)
        {
            refusal.ProblemDetails.Extensions["errors"] = errors.ToDictionary(
                error => error.Key switch { "promisedFor" or "expectedOn" or "until" or "saidOn" => "date", "count" or "firstOn" => "parts", var same => same }, error => error.Value, StringComparer.Ordinal);
        }

        return refusal;
    }

    /// <summary>A message is never dropped: with the last customer it stays.</summary>
    private async Task<ProblemHttpResult?> UnlessElsewhereAsync(ReplyRow row, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var isElsewhere = await db.Replies.AnyAsync(
            other => other.Id != row.Id && other.Mailbox == row.Mailbox && other.InternetMessageId == row.InternetMessageId && other.State != ReplyState.Dismissed && mine.Contains(other.CompanyId), cancellationToken);
        return isElsewhere ? null : Problems.Invalid("decision", Say.Current(
            "Ce message n’est rattaché à aucun autre client : marquez-le comme traité.", "This message is filed with no other customer: mark it as handled."));
    }

    /// <summary>What an earlier decision brought stays until somebody ends it, and is said.</summary>
    private async Task<string?> StillInForceAsync(ReplyRow row, ReplyOutcome outcome, CancellationToken cancellationToken)
    {
        HoldReason? earlier = row.Decision switch
        {
            "promise" => HoldReason.Promise,
            "paid" => HoldReason.PaymentAnnounced,
            "dispute" => HoldReason.Dispute,
            "paymentPlan" => HoldReason.PaymentPlan,
            "pause" => HoldReason.Pause,
            _ => null,
        };
        if (earlier is null || row.Decision == NameOf(outcome)) return null;
        var stands = await db.Holds.AnyAsync(hold => hold.CompanyId == row.CompanyId && hold.CustomerId == row.CustomerId && hold.Reason == earlier && hold.EndedAt == null, cancellationToken);
        return stands ? Say.Current(
            "L’accord noté avec la décision précédente reste en vigueur : terminez-le depuis la fiche du client s’il ne vaut plus.",
            "The agreement noted with the earlier decision stays in force: end it in the customer’s file if it no longer holds.") : null;
    }

    private void Note(ReplyRow row, ReplyOutcome outcome)
    {
        row.State = outcome switch { ReplyOutcome.ToReview => ReplyState.ToReview, ReplyOutcome.NotTheirs => ReplyState.Dismissed, _ => ReplyState.Handled };
        var isTakenBack = outcome == ReplyOutcome.ToReview;
        row.Decision = isTakenBack ? null : NameOf(outcome);
        row.DecidedBy = isTakenBack ? null : user.Name;
        row.DecidedAt = isTakenBack ? null : clock.Now;
    }

    private Task LogAsync(ReplyRow row, string sentence, string? note, CancellationToken cancellationToken) => log.AppendAsync(
        new ExchangeRow
        {
            CompanyId = row.CompanyId,
            CustomerId = row.CustomerId,
            At = clock.Now,
            Kind = ExchangeKind.Note,
            Subject = sentence,
            Text = note?.Trim() is { Length: > 0 } text ? text : null,
            From = user.Name,
            To = "[]",
            Invoices = "[]",
            PreviousHash = "",
            Hash = "",
        },
        cancellationToken);
}
