using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>Takes back a contact entered by mistake: the levels go back, and the history says so instead of forgetting.</summary>
internal static class CancelExchange
{
    public static Task<Results<Ok<LoggedExchangeDto>, ProblemHttpResult>> Cancel(
        long companyId, long customerId, long exchangeId, RelanceDbContext db, ReminderBook book, ExchangeLog log, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken) =>
        db.WriteAsync<Results<Ok<LoggedExchangeDto>, ProblemHttpResult>>(
            async () =>
            {
                var exchange = await db.Exchanges.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.CompanyId == companyId && row.CustomerId == customerId && row.Id == exchangeId, cancellationToken);
                if (exchange is null) return Problems.NotFound(Say.Current("Échange", "Exchange"));
                var contact = await db.Reminders.Include(row => row.Items)
                    .SingleOrDefaultAsync(row => row.Id == exchange.ReminderId && row.DetectedBy == ReminderRow.Entered && row.State == ReminderState.Sent, cancellationToken);
                if (contact is null)
                {
                    return Problems.Problem(409, "exchange.notCounted", Say.Current("Annulation impossible", "Cannot be taken back"), Say.Current(
                        "Seul un contact saisi à la main et compté comme niveau peut être annulé, une fois.", "Only a contact entered by hand and counted as a level can be taken back, once."));
                }

                await book.TakeBackAsync(contact, ReminderState.Withdrawn, cancellationToken);
                var entry = new ExchangeRow
                {
                    CompanyId = companyId,
                    CustomerId = customerId,
                    At = clock.Now,
                    Kind = ExchangeKind.Note,
                    Subject = Typography.French($"Saisie annulée : {exchange.Subject} (échange n° {exchange.Sequence})"),
                    From = user.Name,
                    To = "[]",
                    Invoices = JsonSerializer.Serialize(contact.Items.Select(item => item.Number)),
                    ReminderId = contact.Id,
                    PreviousHash = "",
                    Hash = "",
                };
                await log.AppendAsync(entry, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return TypedResults.Ok(new LoggedExchangeDto(entry.Id, [], null));
            },
            cancellationToken);
}
