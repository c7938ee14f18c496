using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>Mails to debtors found in Sent Items that nothing of ours explains for sure: the user says whether each was a reminder.</summary>
internal sealed class FoundMails(RelanceDbContext db, CompanyAccess access, LogExchange exchanges, ReminderBook book, RelanceClock clock, CurrentUser user)
{
    private const string Confirmed = "confirmed";

    public static async Task<Results<Ok<Page<FoundMailDto>>, ProblemHttpResult>> List(
        long companyId, string? state, string? cursor, int? limit, RelanceDbContext db, CancellationToken cancellationToken)
    {
        if (!Choice.TryRead<FoundMailState>(state, out var wanted)) return Problems.Invalid("state", Say.Current($"États possibles : {Choice.All<FoundMailState>()}.", $"Possible states: {Choice.All<FoundMailState>()}."));

        var paging = Paging.From(cursor, limit);
        var query = db.FoundMails.AsNoTracking().Include(row => row.Customer).Where(row => row.CompanyId == companyId);
        if (wanted is not null) query = query.Where(row => row.State == wanted);
        var rows = await query.OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(FoundMailDto.Of)));
    }

    public static Task<Results<Ok<FoundMailDto>, ProblemHttpResult>> Decide(long id, FoundMailDecision body, FoundMails mails, CancellationToken cancellationToken) =>
        mails.DecideAsync(id, body, cancellationToken);

    private async Task<Results<Ok<FoundMailDto>, ProblemHttpResult>> DecideAsync(long id, FoundMailDecision body, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var companyId = await db.FoundMails.Where(row => row.Id == id && mine.Contains(row.CompanyId)).Select(row => (long?)row.CompanyId).SingleOrDefaultAsync(cancellationToken);
        if (companyId is null) return Problems.NotFound(Say.Current("Message", "Message"));
        if (await access.RoleInAsync(companyId.Value, cancellationToken) < Role.Collector) return Problems.NotAllowed();

        if (body.Decision is not ("counted" or "ignored"))
            return Problems.Invalid("decision", Say.Current("La décision est « counted » (c’était une relance) ou « ignored » (ce n’en était pas une).", "The decision is counted or ignored."));

        return await db.WriteAsync<Results<Ok<FoundMailDto>, ProblemHttpResult>>(
            async () =>
            {
                var mail = await db.FoundMails.Include(row => row.Customer).SingleAsync(row => row.Id == id, cancellationToken);
                var wanted = body.Decision == "counted" ? FoundMailState.Counted : FoundMailState.Ignored;
                if (mail.State == wanted) return TypedResults.Ok(FoundMailDto.Of(mail));
                if (mail.State != FoundMailState.ToReview)
                {
                    return Problems.Problem(409, "foundMail.decided", Say.Current("Déjà décidé", "Already decided"), Say.Current(
                        $"{mail.DecidedBy} a déjà décidé. Un contact compté par erreur s’annule dans l’historique du client.", $"{mail.DecidedBy} has already decided. A contact counted by mistake is taken back in the customer's history."));
                }

                if (wanted == FoundMailState.Counted && await CountAsync(mail, body.InvoiceIds, cancellationToken) is { } refusal) return refusal;
                (mail.State, mail.DecidedBy, mail.DecidedAt) = (wanted, user.Name, clock.Now);
                return TypedResults.Ok(FoundMailDto.Of(mail));
            },
            cancellationToken);
    }

    /// <summary>A draft that lost its marks counts as the reminder that it was; while that draft still waits, the mail is one written by hand.</summary>
    public async Task<ProblemHttpResult?> CountAsync(FoundMailRow mail, IReadOnlyList<long>? invoiceIds, CancellationToken cancellationToken)
    {
        var reminder = mail.ReminderId is null ? null : await db.Reminders.Include(row => row.Items).SingleAsync(row => row.Id == mail.ReminderId, cancellationToken);
        if (reminder is { SentAt: null, State: not ReminderState.Drafted } && invoiceIds is null)
        {
            var sent = new SentMail(
                mail.MessageId, mail.InternetMessageId, mail.ConversationId, mail.WebLink, mail.SentAt, mail.Subject, mail.Text, mail.FromAddress,
                JsonSerializer.Deserialize<string[]>(mail.To)!, mail.Original);
            await book.CountAsync(reminder, sent, Confirmed, cancellationToken);
            return null;
        }

        var named = JsonSerializer.Deserialize<long[]>(mail.ItemIds)!;
        var open = await db.Items.Where(item => item.CustomerId == mail.CustomerId && item.ClosedOn == null).Select(item => item.Id).ToListAsync(cancellationToken);
        var invoices = invoiceIds ?? [.. named.Intersect(open)];
        var on = RelanceClock.DayOf(mail.SentAt);
        var (_, refusal) = await exchanges.EnterAsync(
            mail.CompanyId, mail.CustomerId, new LoggedExchange(LoggedKind.ReminderByHand, on, invoices, null, null, null, null, null, null, true), mail, cancellationToken);
        return refusal;
    }
}

/// <param name="Decision" example="counted">counted: it was a reminder, the level advances; ignored: it was not, chasing goes on.</param>
/// <param name="InvoiceIds">Which invoices it was about; left out: those that it names, else the late ones.</param>
public sealed record FoundMailDecision(string? Decision, IReadOnlyList<long>? InvoiceIds);

/// <param name="Sentence">What it is about, in the words of the mail.</param>
/// <param name="ReminderId">The reminder that it probably is; null when it was written by hand.</param>
/// <param name="InvoiceIds">The open invoices that it names.</param>
public sealed record FoundMailDto(
    long Id, long CompanyId, long CustomerId, string CustomerName, long? ReminderId, FoundMailState State, DateTimeOffset SentAt, string? From, IReadOnlyList<string> To,
    string Subject, string Text, string? Sentence, IReadOnlyList<long> InvoiceIds, string? WebLink, string ItemId, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    public static FoundMailDto Of(FoundMailRow row) => new(
        row.Id, row.CompanyId, row.CustomerId, row.Customer!.Name, row.ReminderId, row.State, row.SentAt, row.FromAddress, JsonSerializer.Deserialize<string[]>(row.To)!,
        row.Subject, row.Text, row.Sentence, JsonSerializer.Deserialize<long[]>(row.ItemIds)!, row.WebLink, row.MessageId, row.DecidedBy, row.DecidedAt);
}
