using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>A decision as a message: text, recipient and copies of the invoices.</summary>
internal sealed class ReminderComposer(FileStore files)
{
    /// <summary>Calendar days that a reminder leaves the customer to pay.</summary>
    private const int DeadlineDays = 8;

    /// <summary>One Graph request holds 4 MB, base64 included: more than this needs an upload session.</summary>
    private const long MaxAttachmentBytes = 2_800_000;

    public async Task<ComposedReminder> ComposeAsync(CompanyRow company, CustomerLedger customer, CustomerDecision decision, DateOnly today, CancellationToken cancellationToken)
    {
        var items = customer.Items.ToDictionary(item => item.Id);
        var claimed = decision.Instalments.Where(item => item.IsClaimed).ToList();
        var attachments = await AttachmentsAsync([.. claimed.Select(item => items[item.InvoiceId])], cancellationToken);
        var previous = claimed.Select(item => items[item.InvoiceId].LevelDoneOn).Max();
        var text = ReminderText.Render(new ReminderFacts
        {
            Language = customer.Language,
            On = today,
            Channel = decision.Level!.Channel,
            Tone = decision.Level.Tone,
            IsBeforeDue = decision.Level.OffsetDays < 0,
            ContactName = customer.Contact?.Name,
            CustomerName = customer.Name,
            Currency = decision.Currency,
            Invoices = [.. claimed.OrderBy(item => item.DueDate).Select(item => new ReminderInvoice(items[item.InvoiceId].Number, items[item.InvoiceId].IssueDate, item.DueDate, item.DaysLate, item.Open) { LastReminderOn = items[item.InvoiceId].LevelDoneOn })],
            Credits = claimed.Sum(item => item.Open) - decision.Claimed,
            EarlierContact = previous is { } day ? new EarlierContact(day, Channel.Email) : null,
            Deadline = WorkingDays.OnOrAfter(today.AddDays(DeadlineDays)),
            HasAttachments = attachments.Count > 0,
            Sender = new Sender(company.Name, company.SignatureName, company.SignatureTitle, company.Phone, company.Iban, company.Bic),
        });
        return new ComposedReminder(text, new MailAddress(customer.Contact!.Name, customer.Contact.Email!), attachments);
    }

    private async Task<List<MailAttachment>> AttachmentsAsync(List<LedgerItem> items, CancellationToken cancellationToken)
    {
        var attachments = new List<MailAttachment>();
        foreach (var hash in items.Where(item => item.Pdf is not null).DistinctBy(item => item.Pdf))
        {
            // A copy that is gone or altered is not sent: better a message without it than with a wrong one; the check list says so.
            if (await files.GetAsync(hash.Pdf!, cancellationToken) is { } content)
                attachments.Add(new MailAttachment(hash.PdfName ?? $"{hash.Number}.pdf", "application/pdf", content));
        }

        if (attachments.Sum(file => (long)file.Content.Length) > MaxAttachmentBytes)
            throw new MailboxException("attachments.tooLarge", "The copies together exceed what one request may hold.");
        return attachments;
    }
}

internal sealed record ComposedReminder(RenderedText Text, MailAddress To, IReadOnlyList<MailAttachment> Attachments);
