using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Domain.LateFees;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Gathers what a text about a decision is made from.</summary>
internal sealed class ReminderFactsReader(RelanceDbContext db, LateFeeReader lateFees)
{
    /// <summary>By this content id a mail shows the code that goes with it.</summary>
    public const string QrContentId = "virement@relance";

    /// <summary>Throws <see cref="ComposeException"/> when a rate that the text needs is not known.</summary>
    public async Task<ReminderFacts> ReadAsync(Ledger ledger, CustomerLedger customer, CustomerDecision decision, DateOnly today, CancellationToken cancellationToken)
    {
        var level = decision.Level!;
        var items = customer.Items.ToDictionary(item => item.Id);
        var claimed = decision.Instalments.Where(item => item.IsClaimed).OrderBy(item => item.DueDate).ToList();
        var ids = claimed.ConvertAll(item => item.InvoiceId);
        var plan = decision.Missed is null ? null : customer.Facts.SelectMany(facts => facts.PaymentPlans).FirstOrDefault(other => ids.Exists(other.InvoiceIds.Contains));
        return new ReminderFacts
        {
            Language = customer.Language,
            On = today,
            Channel = level.Channel,
            Tone = level.Tone,
            IsBeforeDue = level.IsBeforeDue,
            Segment = customer.Segment,
            ContactName = customer.Contact?.Name,
            CustomerName = customer.Name,
            Currency = decision.Currency,
            Invoices = claimed.ConvertAll(item => new ReminderInvoice(items[item.InvoiceId].Number, items[item.InvoiceId].IssueDate, item.DueDate, item.DaysLate, item.Claimed)
            {
                LastReminderOn = items[item.InvoiceId].LevelDoneOn,
                AgreedOn = item.Claimed < item.Open ? decision.Missed?.DueOn : null,
            }),
            NotYetDue = [.. customer.Items
                .Where(item => item.Kind == SourceItemKind.Invoice && item.Currency == decision.Currency && item.DueDate >= today && !ids.Contains(item.Id))
                .OrderBy(item => item.DueDate).Select(item => new StatementItem(item.Number, item.IssueDate, item.DueDate!.Value, item.Open))],
            Credits = claimed.Sum(item => item.Claimed) - decision.Claimed,
            EarlierContact = await EarlierAsync(ids, cancellationToken),
            BrokenPromise = decision.BrokenPromise is { } broken ? new BrokenPromise(broken.SaidOn, broken.PromisedFor, broken.Amount, broken.Via ?? Channel.Letter) : null,
            MissedInstalment = plan is not null ? new MissedInstalment(decision.Missed!.DueOn, decision.Missed.Amount, plan.AgreedOn) : null,
            LateFees = level.ClaimsLateFees ? await LateFeesAsync(ledger, customer, ids, today, cancellationToken) : [],
            Deadline = WorkingDays.OnOrAfter(today.AddDays(level.DeadlineDays)),
            OffersInstalments = ledger.Company.OffersInstalments,
            Discount = ledger.Company.DiscountPercent is { } percent ? new EarlyDiscount(percent, today.AddDays(ledger.Company.DiscountDays)) : null,
            Sender = SenderOf(ledger.Company, level, customer),
            HasAttachments = level.AttachesInvoices && ids.Exists(id => items[id].Pdf is not null),
            HasStatement = level.AttachesStatement,
        };
    }

    private static Sender SenderOf(CompanyRow company, ReminderLevel level, CustomerLedger customer)
    {
        var isOurs = DocumentsOf.IsPaidToUs(customer);
        return new Sender(
            company.Name, level.Signer ?? company.SignatureName, level.Signer is null ? company.SignatureTitle : null, company.Phone,
            isOurs ? company.Iban : null, isOurs ? company.Bic : null)
        {
            AddressLines = Lines(company.Address),
            PaymentLink = isOurs ? company.PaymentLink : null,
            QrContentId = isOurs && company.ShowsQrCode && level.Channel == Channel.Email ? QrContentId : null,
        };
    }

    public static string[] Lines(string? address) =>
        address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The last contact about any of these invoices: what left, or what somebody entered.</summary>
    private async Task<EarlierContact?> EarlierAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var last = await db.Reminders.AsNoTracking()
            .Where(row => row.SentAt != null && (row.State == ReminderState.Sent || row.State == ReminderState.Answered) && row.Items.Any(item => ids.Contains(item.ItemId)))
            .OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id).Select(row => new { row.SentAt, row.Channel }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : new EarlierContact(Platform.RelanceClock.DayOf(last.SentAt!.Value), last.Channel);
    }

    private async Task<List<InvoiceLateFee>> LateFeesAsync(Ledger ledger, CustomerLedger customer, List<long> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var numbers = customer.Items.ToDictionary(item => item.Id, item => item.Number);
        var fees = new List<InvoiceLateFee>();
        foreach (var (id, result) in await lateFees.ReadAsync(ledger, customer, ids, today, cancellationToken))
        {
            if (result is LateFeeResult.RateUnknown unknown) throw new ComposeException(LateFeeResult.RateUnknown.Code, format => LateFeeText.Unknown(unknown, format));
            if (result is LateFeeResult.Computed { Fee: { Total: > 0 } fee }) fees.Add(new InvoiceLateFee(numbers[id], fee));
        }

        return fees;
    }
}

/// <summary>A text that cannot be made, with the reason in words.</summary>
internal sealed class ComposeException(string code, Func<Typography, string> text) : Exception($"No text can be made: {code}")
{
    public string Code => code;

    public string Text(string language) => text(new Typography(language));
}
