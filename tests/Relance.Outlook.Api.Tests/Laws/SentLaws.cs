using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Only what really left counts, all of it, once.</summary>
internal sealed class SentLaws(Play play)
{
    private const string OnlyWhatLeft = "only what really left counts";

    public async Task AfterReading(List<Seen> seen, List<ReminderDto> reminders)
    {
        foreach (var dossier in play.Dossiers) new DraftLaws(play).Recognise(dossier, seen, reminders.FindAll(reminder => reminder.CompanyId == dossier.Id));
        foreach (var letter in play.Letters.Values.Where(letter => letter.Pressed > 0)) Found(letter, reminders);
        NothingCountsThatDidNotLeave(reminders);
        foreach (var message in seen.Where(message => message is { IsDraft: true, IsDeleted: false, Key: not null })) Waiting(message, reminders);
        Gone(seen, reminders);
        foreach (var dossier in play.Dossiers) await Levels(dossier, reminders);
    }

    public void NothingCountsThatDidNotLeave(List<ReminderDto> reminders)
    {
        foreach (var reminder in reminders.Where(reminder => reminder.SentAt is not null))
            play.Story.Holds(play.Letters.Values.Any(letter => letter.Pressed > 0 && (letter.ReminderId == reminder.Id || letter.ReminderId is null)), OnlyWhatLeft, () => $"reminder {reminder.Id} of {reminder.CustomerName} counts as sent ({reminder.DetectedBy}), but nobody has pressed Send");
    }

    private void Found(Letter letter, List<ReminderDto> reminders)
    {
        var reminder = reminders.Find(one => one.Id == letter.ReminderId);
        play.Story.Holds(reminder is { SentAt: not null, State: ReminderState.Sent or ReminderState.Answered or ReminderState.Bounced }, "every sent reminder is found", () => $"{letter.Key} left on {letter.SentOn} and reminder {letter.ReminderId} is {reminder?.State}");
        play.Story.Holds(RelanceClock.DayOf(reminder!.SentAt!.Value) >= letter.SentOn && reminder.DetectedBy is not null, "every sent reminder is found", () => $"{letter.Key} left on {letter.SentOn}, not on {reminder.SentAt}");
        if (letter.Pressed == 1) play.Story.Holds(letter.Bounced == (reminder.State == ReminderState.Bounced), "a failure to deliver is no contact", () => $"{letter.Key} {(letter.Bounced ? "came back" : "did not come back")} and reminder {reminder.Id} is {reminder.State}");
    }

    /// <summary>A draft that lies there is known to wait.</summary>
    private void Waiting(Seen message, List<ReminderDto> reminders)
    {
        var letter = play.LetterOf(message.Key!);
        var reminder = reminders.Find(one => one.Id == letter.ReminderId);
        if (letter.Pressed > 0) return;
        play.Story.Holds(reminder is { State: ReminderState.Drafted }, "never lost", () => $"{message.Key} waits in {message.Folder}, and reminder {letter.ReminderId} is {reminder?.State}");
    }

    /// <summary>What the product believes to wait is there; what was deleted is withdrawn.</summary>
    private void Gone(List<Seen> seen, List<ReminderDto> reminders)
    {
        foreach (var letter in play.Letters.Values.Where(letter => letter is { Pressed: 0, ReminderId: not null }))
        {
            if (seen.Exists(message => message.Key == letter.Key && !message.IsDeleted)) continue;
            var reminder = reminders.Find(one => one.Id == letter.ReminderId);
            play.Story.Holds(reminder is not { State: ReminderState.Drafted }, OnlyWhatLeft, () => $"{letter.Key} was deleted, and reminder {letter.ReminderId} is {reminder?.State}");
        }

        foreach (var reminder in reminders.Where(reminder => reminder.State == ReminderState.Drafted))
            play.Story.Holds(seen.Exists(message => message.Id == reminder.ItemId && message is { IsDraft: true, IsDeleted: false }), "never lost", () => $"reminder {reminder.Id} waits as {reminder.ItemId}, which is {seen.Find(message => message.Id == reminder.ItemId)}");
    }

    /// <summary>The level of an invoice is the highest that has left and has not come back.</summary>
    private async Task Levels(Dossier dossier, List<ReminderDto> reminders)
    {
        if (!play.Chance(50)) return;
        var left = play.Letters.Values.Where(letter => letter.Pressed > 0 && !letter.Bounced && letter.Dossier == dossier).ToList();
        var rows = (await play.Api.Get<Page<InvoiceRowDto>>($"{dossier.Path}/invoices?limit=1000")).Items;
        foreach (var row in rows)
        {
            var expected = left.Select(letter => letter.Claims.GetValueOrDefault(row.Number)).DefaultIfEmpty().Max();
            play.Story.Holds(row.LevelDone == expected, OnlyWhatLeft, () => $"{row.Number} of {row.CustomerName} is at level {row.LevelDone} instead of {expected}");
        }

        var open = dossier.Debtors.SelectMany(debtor => debtor.Bills).Where(bill => bill.Open > 0).Select(bill => bill.Number).Order();
        play.Story.Holds(open.SequenceEqual(rows.Select(row => row.Number).Order()), "companies never mix", () => $"{dossier.Name} shows {string.Join(", ", rows.Select(row => row.Number))}");
    }
}
