using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Messages;

/// <summary>A mail that she is writing by hand counts as a reminder once it has left. Until then nothing counts.</summary>
internal sealed class CountByHand(RelanceDbContext db, StoredIds storedIds, RelanceClock clock, CurrentUser user)
{
    public static Task<Results<Ok<CountedMailDto>, ProblemHttpResult>> Count(long companyId, long customerId, CountedMail body, CountByHand mails, CancellationToken cancellationToken) =>
        mails.SetAsync(companyId, customerId, body.ItemId, counts: true, cancellationToken);

    public static Task<Results<Ok<CountedMailDto>, ProblemHttpResult>> TakeBack(long companyId, long customerId, string? itemId, CountByHand mails, CancellationToken cancellationToken) =>
        mails.SetAsync(companyId, customerId, itemId, counts: false, cancellationToken);

    private async Task<Results<Ok<CountedMailDto>, ProblemHttpResult>> SetAsync(long companyId, long customerId, string? itemId, bool counts, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(itemId)) return Problems.Invalid("itemId", Say.Current("Enregistrez d’abord le brouillon.", "Save the draft first."));
        var id = await storedIds.OfAsync(itemId, cancellationToken) ?? itemId;
        return await db.WriteAsync<Results<Ok<CountedMailDto>, ProblemHttpResult>>(
            async () =>
            {
                if (!await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)) return Problems.NotFound(Say.Current("Client", "Customer"));
                if (await db.Reminders.AnyAsync(row => row.MessageId == id, cancellationToken))
                {
                    return Problems.Problem(409, "mail.isReminder", Say.Current("Déjà une relance", "Already a reminder"), Say.Current(
                        "Ce message est une relance préparée ici : il compte de lui-même une fois parti.", "This message is a reminder prepared here: it counts by itself once it has left."));
                }

                var today = clock.Today;
                if (counts && !await db.Items.AnyAsync(item => item.CustomerId == customerId && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice && item.DueDate < today, cancellationToken))
                {
                    return Problems.Problem(409, "mail.nothingLate", Say.Current("Rien n’est en retard", "Nothing is late"), Say.Current(
                        "Ce client n’a aucune facture échue : il n’y a rien à compter.", "This customer has no overdue invoice: there is nothing to count."));
                }

                var row = await db.MailsCounted.SingleOrDefaultAsync(row => row.MessageId == id && row.CustomerId == customerId, cancellationToken);
                if (!counts && row is not null) db.MailsCounted.Remove(row);
                if (counts && row is null) db.MailsCounted.Add(new MailCountedRow { CompanyId = companyId, CustomerId = customerId, MessageId = id, By = user.Name, At = clock.Now });
                return TypedResults.Ok(new CountedMailDto(counts));
            },
            cancellationToken);
    }
}

/// <param name="ItemId">The saved draft, as Outlook names it.</param>
public sealed record CountedMail(string? ItemId);

/// <param name="Counted">Whether it will count once it has left.</param>
public sealed record CountedMailDto(bool Counted);
