using System.Net;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Never chase the paid, the disputed, the promised or who has just answered; and do chase who clearly has to be.</summary>
internal sealed class ChaseLaws(Play play)
{
    /// <summary>The first reminder goes out seven days after the due date, moved to a working day: twelve are enough whatever the calendar.</summary>
    private const int ClearlyLate = 12;
    private const int Interval = 7;

    public async Task AfterDrafting(Dossier dossier, List<(Letter Letter, ReminderDto Reminder)> fresh, List<Seen> seen, List<ReminderDto> reminders)
    {
        foreach (var (letter, reminder) in fresh)
        {
            var debtor = letter.Debtor!;
            // It may have been made in an earlier life of its operation.
            if (RelanceDay(reminder.CreatedAt) != play.Today) continue;
            foreach (var (number, level) in letter.Claims)
            {
                play.Story.Holds(debtor.WhyNot(number, play.Today) is null, "never chase", () => $"{letter.Key} claims {number} of {debtor.Name} although {debtor.WhyNot(number, play.Today)}");
                var done = reminders.Where(other => other.SentAt is not null && other.State != ReminderState.Bounced).SelectMany(other => other.Invoices).Where(invoice => invoice.Number == number).Select(invoice => invoice.Level).DefaultIfEmpty().Max();
                play.Story.Holds(level == done + 1, "one level after the other", () => $"{letter.Key} claims {number} at level {level} after level {done}");
            }

            var message = seen.First(one => one.Key == letter.Key);
            play.Story.Holds(string.Equals(message.To, debtor.Address, StringComparison.OrdinalIgnoreCase), "companies never mix", () => $"{letter.Key} for {debtor.Name} goes to {message.To} instead of {debtor.Address}");
            play.Story.Holds(!debtor.DeadAddresses.Contains(message.To) || NotReadYet(debtor), "a failed address is not written to", () => $"{letter.Key} goes to {message.To}");
            // One that was lost and found again may have been rewritten in between: then the words are hers.
            if (play.Chance(20) && !letter.IsEdited) await TextSaysIt(dossier, letter, debtor, message);
        }
    }

    /// <summary>A clear case, plainly asked for, is drafted: a product that chased nobody would break no other law.</summary>
    public void ClearCasesAreChased(Dossier dossier, IReadOnlyList<OperationDto> operations, List<ReminderDto> reminders)
    {
        foreach (var item in operations.SelectMany(operation => operation.Items))
        {
            var debtor = dossier.Debtors.Single(one => one.Id == item.CustomerId);
            if (!IsClear(debtor, reminders, play.Today)) continue;
            play.Story.Holds(item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted, "who is late is reminded", () => $"{debtor.Name} is {item.Outcome} {item.Code}");
        }
    }

    /// <summary>Asked when Send is pressed: what has changed since the draft stops it.</summary>
    public async Task BeforeSending(Letter letter)
    {
        if (letter is not { ReminderId: { } id, Debtor: { } debtor }) return;
        var why = letter.Claims.Keys.Select(number => debtor.WhyNot(number, play.Today)).FirstOrDefault(reason => reason is not null);
        if (why is null) return;
        var check = await play.Api.Post<SendCheckDto>($"/api/reminders/{id}/check");
        play.Story.Tell($"  checks {letter.Key} first: {(check.Ok ? "ok" : string.Join(", ", check.Checks.Select(one => one.Code)))}");
        play.Story.Holds(!check.Ok, "checked again at Send", () => $"{letter.Key} to {debtor.Name} may leave although {why}");
    }

    private bool IsClear(Debtor debtor, List<ReminderDto> reminders, DateOnly today) =>
        debtor is { IsPlain: true, Holds.Count: 0, DeadAddresses.Count: 0 }
        && !play.Answers.Exists(answer => answer.About == debtor)
        && play.Debtors.Count(other => other.Address == debtor.Address) == 1
        // Somebody else's draft may wait for the same person, from when the address was shared.
        && !reminders.Exists(reminder => reminder.CustomerId != debtor.Id && reminder.To.Contains(debtor.Address, StringComparer.OrdinalIgnoreCase) && reminder.State is not (ReminderState.Withdrawn or ReminderState.Superseded or ReminderState.Bounced))
        && reminders.Where(reminder => reminder.CustomerId == debtor.Id).All(reminder => reminder.SentAt is { } at ? RelanceDay(at).AddDays(Interval + 3) < today : reminder.State is ReminderState.Withdrawn or ReminderState.Superseded or ReminderState.Drafted)
        && !play.Letters.Values.Any(letter => letter.Debtor == debtor && letter.Pressed > 0 && letter.SentOn > today.AddDays(-Interval - 3))
        && debtor.Bills.Exists(bill => bill.Open > 0 && bill.Due.AddDays(ClearlyLate) <= today && !reminders.Exists(reminder => reminder.Invoices.Any(invoice => invoice.Number == bill.Number) && reminder.SentAt is not null));

    /// <summary>The failure may have arrived after the last reading.</summary>
    private bool NotReadYet(Debtor debtor) => play.Answers.Exists(answer => answer.About == debtor && answer.Kind == "bounce" && !answer.IsFiled);

    private async Task TextSaysIt(Dossier dossier, Letter letter, Debtor debtor, Seen message)
    {
        var text = WebUtility.HtmlDecode((await play.World.Graph(play.Token, HttpMethod.Get, $"/v1.0/me/messages/{message.Id}?$select=body")).GetProperty("body").GetProperty("content").GetString()!);
        // Below it stands what she sent before, as it was then: an invoice that was open may have been paid since.
        var written = text.Split("<blockquote", 2)[0];
        foreach (var number in letter.Claims.Keys) play.Story.Holds(written.Contains(number, StringComparison.Ordinal), "it says what it claims", () => $"{letter.Key} claims {number} and does not name it");
        foreach (var other in dossier.Debtors.Where(other => other != debtor).SelectMany(other => other.Bills))
            play.Story.Holds(!text.Contains(other.Number, StringComparison.Ordinal), "companies never mix", () => $"{letter.Key} to {debtor.Name} names {other.Number}");
        foreach (var paid in debtor.Bills.Where(bill => bill.Open == 0))
            play.Story.Holds(!written.Contains(paid.Number, StringComparison.Ordinal), "never chase", () => $"{letter.Key} to {debtor.Name} names {paid.Number}, which is paid");
    }

    private static DateOnly RelanceDay(DateTimeOffset at) => RelanceClock.DayOf(at);
}
