using Relance.Domain;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Documents.Payments;
using Relance.Outlook.Api.Documents.Statements;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>A decision as a message: text, recipient, copies of the invoices, statement of account.</summary>
internal sealed class ReminderComposer(RelanceDbContext db, FileStore files, ReminderFactsReader reader, EarlierMail earlier)
{
    private const string QrName = "virement.png";

    /// <param name="ledger">Company and plans.</param>
    /// <param name="customer">Who is written to.</param>
    /// <param name="decision">What is claimed, at which level.</param>
    /// <param name="today">The day of the text.</param>
    /// <param name="mailbox">The name of the mailbox that it will be drafted in; null for what is printed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ComposedReminder> ComposeAsync(Ledger ledger, CustomerLedger customer, CustomerDecision decision, DateOnly today, string? mailbox, CancellationToken cancellationToken)
    {
        var facts = await reader.ReadAsync(ledger, customer, decision, today, cancellationToken);
        var (code, text) = await RenderAsync(ledger.Company.Id, facts, decision.Level!.Template, cancellationToken);
        var attachments = decision.Level.AttachesInvoices ? await CopiesAsync(customer, decision, cancellationToken) : [];
        if (facts.HasStatement) attachments.Add(Statement(ledger, customer, decision.Currency, today));
        if (Qr(facts) is { } qr) attachments.Add(qr);
        if (facts.Channel == Channel.Email) AttachmentLimits.Ensure(attachments.ConvertAll(file => (file.Name, (long)file.Content.Length)), ledger.Company.Mailbox is not null);
        var composed = new ComposedReminder(text, code, new MailAddress(customer.Contact?.Name, customer.Contact?.Email ?? ""), Named(attachments), facts);
        if (mailbox is null || facts.Channel != Channel.Email) return composed;
        var claimed = decision.Instalments.Where(item => item.IsClaimed).Select(item => item.InvoiceId).ToHashSet();
        return composed with { Answer = await earlier.ContinueAsync(ledger.Company, customer.Id, mailbox, text, facts, claimed, cancellationToken) };
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

    /// <summary>No two files of one message under one name: by its name a file is known again in the draft.</summary>
    private static List<MailAttachment> Named(List<MailAttachment> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return files.ConvertAll(file =>
        {
            var name = file.Name;
            for (var number = 2; !taken.Add(name); number++) name = $"{Path.GetFileNameWithoutExtension(file.Name)} ({number}){Path.GetExtension(file.Name)}";
            return file with { Name = name };
        });
    }

    /// <summary>The names of what is attached besides the copies of invoices.</summary>
    public static string[] OwnFiles(DateOnly day) => [StatementName("fr", day), StatementName("en", day), QrName];

    private static string StatementName(string language, DateOnly day) => $"{(language == "en" ? "statement" : "releve")}-{day:yyyy-MM-dd}.pdf";

    private static MailAttachment Statement(Ledger ledger, CustomerLedger customer, string currency, DateOnly today) =>
        new(StatementName(customer.Language, today), "application/pdf", StatementPdf.Render(DocumentsOf.Statement(ledger, customer, currency, today)));

    private static MailAttachment? Qr(ReminderFacts facts)
    {
        if (facts.Sender is not { QrContentId: { } id, Iban: { } iban }) return null;
        var total = facts.Invoices.Sum(invoice => invoice.Open) - facts.Credits;
        var code = EpcQr.For(new TransferAccount(facts.Sender.Company, iban, facts.Sender.Bic), new Money(total, facts.Currency), string.Join(", ", facts.Invoices.Select(invoice => invoice.Number)));
        return code is null ? null : new MailAttachment(QrName, "image/png", code.Png()) { ContentId = id };
    }
}

/// <param name="Template">The code of its text.</param>
internal sealed record ComposedReminder(RenderedText Text, string Template, MailAddress To, IReadOnlyList<MailAttachment> Attachments, ReminderFacts Facts)
{
    /// <summary>The same as an answer in the thread of the reminder before it; null when it begins a thread.</summary>
    public Answering? Answer { get; init; }

    public string Subject => Answer?.Subject ?? Text.Subject;

    public string Html => Answer?.Html ?? Text.Html;

    public decimal LateFees => Facts.LateFees.Sum(fee => fee.Fee.Total);
}
