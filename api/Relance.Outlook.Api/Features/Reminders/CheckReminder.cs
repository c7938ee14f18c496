using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Checks;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What has changed between the draft and the moment of sending, and the check list as of now.</summary>
internal static class CheckReminder
{
    public static async Task<Results<Ok<SendCheckDto>, ProblemHttpResult>> Check(
        long id, RelanceDbContext db, CompanyAccess access, LedgerReader ledgers, RelanceClock clock, Signals signals, CancellationToken cancellationToken)
    {
        if (await ListReminders.Mine(db, access).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } reminder) return ListReminders.NotFound();

        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        var now = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        var ledger = await ledgers.ReadAsync(reminder.CompanyId, [reminder.CustomerId], clock.Today, cancellationToken);
        var checks = Changes(reminder, now);
        var hasChanged = checks.Count > 0;
        checks.AddRange(AsOfNow(reminder, ledger, clock.Today, hasChanged));
        if (!hasChanged)
        {
            var format = new Typography(Say.Language);
            checks.Insert(0, new CheckDto("unchanged", Severity.Pass, format.Say("Rien n’a changé depuis la préparation du brouillon.", "Nothing has changed since the draft was prepared."), null));
        }

        var isFine = checks.TrueForAll(check => check.Severity != Severity.Block);
        signals.Checked(isFine);
        return TypedResults.Ok(new SendCheckDto(isFine, checks));
    }

    private static List<CheckDto> Changes(ReminderRow reminder, Dictionary<long, ItemRow> now)
    {
        var format = new Typography(Say.Language);
        var discard = format.Say("Supprimez ce brouillon et préparez-le de nouveau.", "Delete this draft and prepare it again.");
        var checks = new List<CheckDto>();
        foreach (var item in reminder.Items)
        {
            if (!now.TryGetValue(item.ItemId, out var current) || current.ClosedOn is not null)
            {
                Changed("paid", $"La facture {item.Number} est réglée.", $"Invoice {item.Number} has been paid.");
            }
            else if (current.Open != item.Open)
            {
                Changed(
                    "amountChanged",
                    $"Le solde de la facture {item.Number} est passé de {format.Money(item.Open, reminder.Currency)} à {format.Money(current.Open, reminder.Currency)}.",
                    $"The balance of invoice {item.Number} went from {format.Money(item.Open, reminder.Currency)} to {format.Money(current.Open, reminder.Currency)}.");
            }
            else if (current.LevelDone >= item.Level)
            {
                Changed(
                    "alreadySent",
                    $"La {format.Level(item.Level)} de la facture {item.Number} est déjà partie.", $"The {format.Level(item.Level)} of invoice {item.Number} has already left.");
            }
        }

        return checks;

        void Changed(string code, string french, string english) => checks.Add(new CheckDto(code, Severity.Block, format.Say(french, english), discard));
    }

    /// <summary>The rule run again as if the draft were not there: a hold that came since wins over it.</summary>
    private static IEnumerable<CheckDto> AsOfNow(ReminderRow reminder, Ledger ledger, DateOnly today, bool hasChanged)
    {
        var customer = ledger.Customers.Single();
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        if (customer.Facts.FirstOrDefault(facts => facts.Currency == reminder.Currency) is not { } facts) yield break;

        var confirmed = reminder.DraftedAt is { } drafted && RelanceClock.DayOf(drafted) == today;
        var rules = confirmed ? customer.Rules with { StaleAfterDays = null } : customer.Rules;
        var own = facts with { DraftWaiting = null, Instalments = [.. facts.Instalments.Where(item => ids.Contains(item.InvoiceId))] };
        var decision = ReminderDecision.For(own, rules, today);
        var level = new ReminderLevel(reminder.Level, 0, reminder.Channel, reminder.Tone) { ClaimsLateFees = reminder.LateFees > 0 };
        var list = ReminderChecks.Of((customer with { Rules = rules }).ChecksOf(decision, ledger.Company, today) with { Level = level, Claimed = reminder.Amount });
        foreach (var check in list) yield return CheckDto.Of(check, Say.Language);

        // A hold on one of several invoices leaves the others to be claimed, and the draft claims it still.
        foreach (var held in decision.Instalments.Where(item => item.Reason.Code >= ReasonCode.ReplyToReview && item.Reason.Code != decision.Reason.Code))
        {
            var number = reminder.Items.First(item => item.ItemId == held.InvoiceId).Number;
            var why = ReasonText.Of(held.Reason, decision.Currency, Say.Language);
            yield return new CheckDto(ReasonDto.CodeOf(held.Reason.Code), Severity.Block, Say.Current($"Facture {number} : {why}", $"Invoice {number}: {why}"), null);
        }

        // A hold or stale payments are said by the list; what else keeps the rule from proposing it again is said here.
        var isSaid = hasChanged || decision.Step == NextStep.Write || decision.Reason.Code >= ReasonCode.ReplyToReview || decision.Reason.Code == ReasonCode.DataStale;
        if (isSaid || own.Instalments.Count == 0) yield break;
        yield return new CheckDto(ReasonDto.CodeOf(decision.Reason.Code), Severity.Block, ReasonText.Of(decision.Reason, decision.Currency, Say.Language), null);
    }
}

public sealed record SendCheckDto(bool Ok, IReadOnlyList<CheckDto> Checks);
