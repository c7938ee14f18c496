using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Never twice, never lost: one decision is one draft.</summary>
internal sealed class DraftLaws(Play play)
{
    private const string NeverLost = "never lost";

    public async Task AfterPreparing(Dossier dossier, IReadOnlyList<OperationDto> operations, bool wasPlain)
    {
        var seen = await play.Look();
        NeverTwice(seen);
        var reminders = await play.Reminders(dossier);
        var fresh = Recognise(dossier, seen, reminders);
        foreach (var item in operations.SelectMany(operation => operation.Items)) Drafted(item, seen, reminders, wasPlain);
        OneWaitingEach(seen, reminders, dossier);
        // What was lost and is found again was made on the facts of then.
        var drafted = operations.SelectMany(operation => operation.Items).Where(item => item.Outcome == Outcome.Drafted).Select(item => item.ReminderId).ToHashSet();
        await new ChaseLaws(play).AfterDrafting(dossier, fresh.FindAll(one => drafted.Contains(one.Reminder.Id)), seen, reminders);
        if (wasPlain) new ChaseLaws(play).ClearCasesAreChased(dossier, operations, reminders);
    }

    /// <summary>No key lies in the mailbox more often than a person has copied it.</summary>
    public void NeverTwice(List<Seen> seen)
    {
        foreach (var group in seen.Where(message => message.Key is not null).GroupBy(message => message.Key!))
        {
            var copies = play.LetterOf(group.Key).Copies;
            play.Story.Holds(group.Count() <= 1 + copies, "never twice", () => $"{group.Key} lies {group.Count()} times in the mailbox, copied {copies} times: {string.Join(", ", group.Select(one => $"{one.Id} in {one.Folder}"))}");
        }
    }

    /// <summary>Ties what bears a key to the reminder that the product has for it; gives those tied for the first time.</summary>
    public List<(Letter Letter, ReminderDto Reminder)> Recognise(Dossier dossier, List<Seen> seen, List<ReminderDto> reminders)
    {
        var byItem = reminders.Where(reminder => reminder.ItemId is not null).ToLookup(reminder => reminder.ItemId!);
        var fresh = new List<(Letter, ReminderDto)>();
        foreach (var group in seen.Where(message => message.Key is not null).GroupBy(message => message.Key!))
        {
            var letter = play.LetterOf(group.Key);
            var known = group.SelectMany(message => byItem[message.Id]).DistinctBy(reminder => reminder.Id).ToList();
            if (known.Count == 0) continue;
            play.Story.Holds(known.Count == 1 && (letter.ReminderId ?? known[0].Id) == known[0].Id, "never twice", () => $"{letter.Key} belongs to reminders {letter.ReminderId} {string.Join(", ", known.Select(one => one.Id))}");
            if (letter.ReminderId is not null) continue;
            play.Story.Holds(!play.Letters.Values.Any(other => other.ReminderId == known[0].Id), "never twice", () => $"reminder {known[0].Id} has more than one key, one of them {letter.Key}");
            (letter.ReminderId, letter.Dossier) = (known[0].Id, dossier);
            letter.Debtor = dossier.Debtors.Single(debtor => debtor.Id == known[0].CustomerId);
            letter.Claims = known[0].Invoices.ToDictionary(invoice => invoice.Number, invoice => invoice.Level);
            fresh.Add((letter, known[0]));
        }

        return fresh;
    }

    /// <summary>What is said to be drafted lies there, once, and is a draft.</summary>
    private void Drafted(OperationItemDto item, List<Seen> seen, List<ReminderDto> reminders, bool wasPlain)
    {
        play.Story.Holds(item.Code != "unexpected" && (item.Outcome != Outcome.Failed || !wasPlain), NeverLost, () => $"{item.CustomerName} failed with {item.Code}: {item.Message}");
        if (item.Outcome != Outcome.Drafted) return;
        var reminder = reminders.Find(one => one.Id == item.ReminderId);
        play.Story.Holds(reminder is { State: ReminderState.Drafted, ItemId: not null }, NeverLost, () => $"{item.CustomerName}: reminder {item.ReminderId} is said to be drafted and is {reminder?.State}");
        var message = seen.Find(one => one.Id == reminder!.ItemId);
        play.Story.Holds(message is { Waits: true, Key: not null }, NeverLost, () => $"{item.CustomerName}: reminder {item.ReminderId} is said to be drafted, but {reminder!.ItemId} is {message}");
    }

    private void OneWaitingEach(List<Seen> seen, List<ReminderDto> reminders, Dossier dossier)
    {
        foreach (var debtor in dossier.Debtors.Where(debtor => !debtor.HasDraftsByHand))
        {
            var waiting = reminders.FindAll(reminder => reminder.CustomerId == debtor.Id && reminder.State == ReminderState.Drafted);
            play.Story.Holds(waiting.Count <= 1, "one draft waits", () => $"{debtor.Name} has {waiting.Count}: {string.Join(", ", waiting.Select(one => one.Id))}");
            var drafts = seen.Where(message => message is { IsDraft: true, IsDeleted: false, Key: not null } && play.LetterOf(message.Key) is { Pressed: 0 } letter && letter.Debtor == debtor).Select(message => message.Key).Distinct().ToList();
            play.Story.Holds(drafts.Count <= 1, "one draft waits", () => $"{debtor.Name} has {drafts.Count} in the mailbox: {string.Join(", ", drafts)}");
        }
    }
}
