using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// What an automatic reply brings without anybody's judgement (design §7): who is away is not chased until the day of return; who has left is
/// written to no more, and the user is asked for somebody else.
/// </summary>
internal sealed class AutomaticReplies(RelanceDbContext db, ExchangeLog log, RelanceClock clock)
{
    /// <summary>A return further off is a parental leave or a misreading: chasing must not stop for it.</summary>
    private const int LongestAbsence = 45;

    public async Task ActAsync(ReplyRow reply, CancellationToken cancellationToken)
    {
        var reading = ReplyReading.Of(reply.Text, RelanceClock.DayOf(reply.ReceivedAt), ReplyOrigin.Automatic);
        if (reading.Kind == ReplyKind.WrongContact) await RetireAsync(reply, cancellationToken);
        if (reading is { Kind: ReplyKind.AutoReply, Date: { } back } && back > clock.Today && back <= clock.Today.AddDays(LongestAbsence)) await WaitAsync(reply, reading.Sentence, back.AddDays(-1), cancellationToken);
    }

    private async Task RetireAsync(ReplyRow reply, CancellationToken cancellationToken)
    {
        reply.State = ReplyState.ToReview;
        var person = await db.Contacts.FirstOrDefaultAsync(row => row.CustomerId == reply.CustomerId && row.Email == reply.FromAddress && row.RetiredOn == null, cancellationToken);
        if (person is null) return;
        person.RetiredOn = clock.Today;
        await LogAsync(reply, ExchangeKind.Note, Typography.French($"Ne plus écrire à {person.Email} : réponse automatique du contact."), cancellationToken);
    }

    private async Task WaitAsync(ReplyRow reply, string? sentence, DateOnly until, CancellationToken cancellationToken)
    {
        if (await db.Holds.AnyAsync(row => row.CustomerId == reply.CustomerId && row.Reason == HoldReason.Pause && row.EndedAt == null && row.Until >= until, cancellationToken)) return;
        var hold = new HoldRow
        {
            CompanyId = reply.CompanyId,
            CustomerId = reply.CustomerId,
            Reason = HoldReason.Pause,
            Since = clock.Today,
            Until = until,
            Currency = await db.Companies.Where(company => company.Id == reply.CompanyId).Select(company => company.Currency).SingleAsync(cancellationToken),
            Note = sentence,
            By = reply.FromName ?? reply.FromAddress,
            CreatedAt = clock.Now,
        };
        db.Holds.Add(hold);
        var text = HoldText.Sentence(new HoldFacts(hold.Reason, hold.Since, hold.Until, null, null, hold.Currency, []), new Typography("fr"));
        await LogAsync(reply, ExchangeKind.Pause, Typography.French($"{text} : réponse automatique"), cancellationToken);
    }

    private Task LogAsync(ReplyRow reply, ExchangeKind kind, string sentence, CancellationToken cancellationToken) => log.AppendAsync(
        new ExchangeRow
        {
            CompanyId = reply.CompanyId,
            CustomerId = reply.CustomerId,
            At = clock.Now,
            Kind = kind,
            Subject = sentence,
            From = reply.FromAddress,
            To = "[]",
            Invoices = JsonSerializer.Serialize(Array.Empty<string>()),
            PreviousHash = "",
            Hash = "",
        },
        cancellationToken);
}
