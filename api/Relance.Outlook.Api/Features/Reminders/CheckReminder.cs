using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What has changed between the draft and the moment of sending: paid, reduced, answered, already sent.</summary>
internal static class CheckReminder
{
    public static async Task<Results<Ok<SendCheckDto>, ProblemHttpResult>> Check(
        long id, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken)
    {
        if (await ListReminders.Mine(db, access).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } reminder) return ListReminders.NotFound();

        var format = new Typography(Say.Language);
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        var now = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        var checks = new List<CheckDto>();
        foreach (var item in reminder.Items)
        {
            if (!now.TryGetValue(item.ItemId, out var current) || current.ClosedOn is not null)
            {
                checks.Add(new CheckDto("paid", Severity.Block, format.Say($"La facture {item.Number} est réglée.", $"Invoice {item.Number} has been paid."), Discard(format)));
            }
            else if (current.Open != item.Open)
            {
                checks.Add(new CheckDto("amountChanged", Severity.Block, format.Say(
                    $"Le solde de la facture {item.Number} est passé de {format.Money(item.Open, reminder.Currency)} à {format.Money(current.Open, reminder.Currency)}.",
                    $"The balance of invoice {item.Number} went from {format.Money(item.Open, reminder.Currency)} to {format.Money(current.Open, reminder.Currency)}."), Discard(format)));
            }
            else if (current.LevelDone >= item.Level)
            {
                checks.Add(new CheckDto("alreadySent", Severity.Block, format.Say(
                    $"La {format.Level(item.Level)} de la facture {item.Number} est déjà partie.", $"The {format.Level(item.Level)} of invoice {item.Number} has already left."), Discard(format)));
            }
        }

        var hasAnswered = await db.Replies.AnyAsync(
            reply => reply.CompanyId == reminder.CompanyId && reply.CustomerId == reminder.CustomerId && reply.State == ReplyState.ToReview && reply.Kind == IncomingKind.Human, cancellationToken);
        if (hasAnswered)
        {
            checks.Add(new CheckDto("answered", Severity.Block, format.Say("Le client vient de répondre.", "The customer has just answered."), format.Say(
                "Lisez sa réponse avant d’envoyer.", "Read the answer before sending.")));
        }

        if (checks.Count == 0)
        {
            checks.Add(new CheckDto("unchanged", Severity.Pass, format.Say("Rien n’a changé depuis la préparation du brouillon.", "Nothing has changed since the draft was prepared."), null));
        }

        return TypedResults.Ok(new SendCheckDto(checks.TrueForAll(check => check.Severity != Severity.Block), checks));
    }

    private static string Discard(Typography format) => format.Say("Supprimez ce brouillon et préparez-le de nouveau.", "Delete this draft and prepare it again.");
}

public sealed record SendCheckDto(bool Ok, IReadOnlyList<CheckDto> Checks);
