using Relance.Domain;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Documents.Payments;
using Relance.Outlook.Api.Documents.Statements;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>A decision as a message: text, recipient, copies of the invoices, statement of account.</summary>
internal sealed class ReminderComposer(RelanceDbContext db, FileStore files, ReminderFactsReader reader)
{
    /// <summary>One Graph request holds 4 MB, base64 included: more than this needs an upload session.</summary>
    private const long MaxAttachmentBytes = 2_800_000;

    public async Task<ComposedReminder> ComposeAsync(Ledger ledger, CustomerLedger customer, CustomerDecision decision, DateOnly today, CancellationToken cancellationToken)
    {
        var facts = await reader.ReadAsync(ledger, customer, decision, today, cancellationToken);
        var (code, text) = await RenderAsync(ledger.Company.Id, facts, decision.Level!.Template, cancellationToken);
        var attachments = decision.Level.AttachesInvoices ? await CopiesAsync(customer, decision, cancellationToken) : [];
        if (facts.HasStatement) attachments.Add(Statement(ledger, customer, decision.Currency, today));
        if (Qr(facts) is { } qr) attachments.Add(qr);
        if (attachments.Sum(file => (long)file.Content.Length) > MaxAttachmentBytes)
            throw new MailboxException("attachments.tooLarge", "The copies together exceed what one request may hold.");
        return new ComposedReminder(text, code, new MailAddress(customer.Contact?.Name, customer.Contact?.Email ?? ""), attachments, facts);
    }

    /// <summary>With the company's own text where it has changed one.</summary>
    public async Task<(string Code, RenderedText Text)> RenderAsync(long companyId, ReminderFacts facts, string? wanted, CancellationToken cancellationToken)
    {
        var code = wanted is not null && Originals.Exists(wanted) ? wanted : TemplateCatalogue.CodeFor(facts.Channel, facts.Tone, facts.IsBeforeDue, facts.Segment)!;
        var language = facts.Language == "en" ? "en" : "fr";
        var own = await db.Templates.CurrentAsync(companyId, code, language, cancellationToken);
        return (code, own is null ? ReminderText.RenderOriginal(facts, code) : ReminderText.Render(facts, new TemplateSource(own.Subject!, own.Body!)));
    }

    private async Task<List<MailAttachment>> CopiesAsync(CustomerLedger customer, CustomerDecision decision, CancellationToken cancellationToken)
    {
        var claimed = decision.Instalments.Where(item => item.IsClaimed).Select(item => item.InvoiceId).ToHashSet();
        var attachments = new List<MailAttachment>();
        foreach (var item in customer.Items.Where(item => claimed.Contains(item.Id) && item.Pdf is not null).OrderBy(item => item.DueDate).DistinctBy(item => item.Pdf))
        {
            // A copy that is gone or altered is not sent: better a message without it than with a wrong one; the check list says so.
            if (await files.GetAsync(item.Pdf!, cancellationToken) is { } content)
                attachments.Add(new MailAttachment(item.PdfName ?? $"{item.Number}.pdf", "application/pdf", content));
        }

        return attachments;
    }

    private static MailAttachment Statement(Ledger ledger, CustomerLedger customer, string currency, DateOnly today)
    {
        var name = customer.Language == "en" ? "statement" : "releve";
        return new MailAttachment($"{name}-{today:yyyy-MM-dd}.pdf", "application/pdf", StatementPdf.Render(DocumentsOf.Statement(ledger, customer, currency, today)));
    }

    private static MailAttachment? Qr(ReminderFacts facts)
    {
        if (facts.Sender is not { QrContentId: { } id, Iban: { } iban }) return null;
        var total = facts.Invoices.Sum(invoice => invoice.Open) - facts.Credits;
        var code = EpcQr.For(new TransferAccount(facts.Sender.Company, iban, facts.Sender.Bic), new Money(total, facts.Currency), string.Join(", ", facts.Invoices.Select(invoice => invoice.Number)));
        return code is null ? null : new MailAttachment("virement.png", "image/png", code.Png()) { ContentId = id };
    }
}

/// <param name="Template">The code of its text.</param>
internal sealed record ComposedReminder(RenderedText Text, string Template, MailAddress To, IReadOnlyList<MailAttachment> Attachments, ReminderFacts Facts)
{
    public decimal LateFees => Facts.LateFees.Sum(fee => fee.Fee.Total);
}
