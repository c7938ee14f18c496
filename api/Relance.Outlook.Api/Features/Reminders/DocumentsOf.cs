using Relance.Outlook.Api.Documents;
using Relance.Outlook.Api.Documents.Letters;
using Relance.Outlook.Api.Documents.Payments;
using Relance.Outlook.Api.Documents.Statements;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;
using Channel = Relance.Domain.Plans.Channel;
using Line = Relance.Outlook.Api.Documents.TextParagraph;
using Run = Relance.Outlook.Api.Documents.TextRun;
using Written = Relance.Outlook.Api.Wording.TextParagraph;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Texts and ledgers as the documents want them.</summary>
internal static class DocumentsOf
{
    public static DocumentSender Sender(CompanyRow company) => new(company.Name, ReminderFactsReader.Lines(company.Address), company.Phone, company.Email, company.Siren);

    public static DocumentAddressee Addressee(CustomerLedger customer) => new(customer.Name, ReminderFactsReader.Lines(customer.Address));

    public static DocumentSigner Signer(CompanyRow company) => new(company.SignatureName, company.SignatureTitle);

    /// <summary>The town where letters are written: the last line of the company's address, without its postcode.</summary>
    public static string? Place(CompanyRow company)
    {
        var lines = ReminderFactsReader.Lines(company.Address);
        return lines.Length == 0 ? null : string.Join(' ', lines[^1].Split(' ').SkipWhile(word => word.All(char.IsAsciiDigit)));
    }

    public static TransferRequest? Payment(CompanyRow company, string remittance, DateOnly? payBy) =>
        company.Iban is { } iban ? new TransferRequest(new TransferAccount(company.Name, iban, company.Bic), remittance, payBy, company.ShowsQrCode) : null;

    /// <summary>What is to be paid to somebody else never shows our account (e-invoicing status 225 to 227).</summary>
    public static bool IsPaidToUs(CustomerLedger customer) => customer.Items.All(item => item.Status is not (225 or 226 or 227));

    public static StatementDocument Statement(Ledger ledger, CustomerLedger customer, string currency, DateOnly today)
    {
        var items = customer.Items.Where(item => item.Currency == currency).ToList();
        var format = new Typography(customer.Language);
        return new StatementDocument
        {
            Sender = Sender(ledger.Company),
            Addressee = Addressee(customer),
            Language = customer.Language,
            On = today,
            CustomerCode = customer.Code,
            Currency = currency,
            Invoices = [.. items.Where(item => item.Kind == SourceItemKind.Invoice).OrderBy(item => item.DueDate ?? item.IssueDate)
                .Select(item => new StatementInvoice(item.Number, item.IssueDate, item.DueDate ?? item.IssueDate, item.Original, item.Open))],
            Credits = [.. items.Where(item => item.Kind != SourceItemKind.Invoice).OrderBy(item => item.IssueDate).Select(item => new StatementCredit(Credit(item, format), item.IssueDate, item.Open))],
            Payment = IsPaidToUs(customer) ? Payment(ledger.Company, customer.Code, null) : null,
        };
    }

    /// <summary>
    /// The text's own words around what the document lays out itself: table, payment block, signature. The first paragraph greets and the last
    /// one before the signature closes, whoever wrote the template.
    /// </summary>
    public static LetterDocument Letter(Ledger ledger, CustomerLedger customer, ComposedReminder composed, string? registeredNumber)
    {
        var facts = composed.Facts;
        var format = new Typography(facts.Language);
        var own = composed.Text.Letter.Parts.Where(part => part.Block is not ("payment" or "signature")).ToList();
        var table = own.FindIndex(part => part.Block is "invoices" or "statement");
        var words = own.Index().Where(entry => entry.Item is Written { Block: null }).ToList();
        // A text of one paragraph or none has no words of its own to greet and close with.
        var isWhole = words.Count > 1;
        var between = isWhole ? words[1..^1] : words;
        return new LetterDocument
        {
            Sender = Sender(ledger.Company),
            Addressee = Addressee(customer),
            Language = facts.Language,
            Place = Place(ledger.Company),
            Date = facts.On,
            Registered = facts.Channel == Channel.RegisteredLetter ? new RegisteredMail(registeredNumber) : null,
            Subject = composed.Text.Subject,
            References = [new LetterReference(format.Say("Votre compte", "Your account"), customer.Code)],
            Salutation = isWhole ? Text((Written)words[0].Item) : format.Say("Madame, Monsieur,", "Dear Sir or Madam,"),
            BeforeInvoices = [.. between.Where(entry => entry.Index < table).Select(entry => LineOf((Written)entry.Item))],
            Currency = facts.Currency,
            Invoices = [.. facts.Invoices.Select(invoice => new LetterInvoice(invoice.Number, invoice.IssueDate, invoice.DueDate, invoice.Open))],
            Credits = facts.Credits > 0 ? [new LetterCredit(format.Say("Avoirs et règlements déduits", "Credit notes and payments deducted"), facts.On, facts.Credits)] : [],
            LateFees = facts.LateFees.Count == 0 ? null : new LetterLateFees([.. facts.LateFees.Select(fee => new LetterLateFee(fee.Number, DueDateOf(facts, fee.Number), fee.Fee))], AreClaimed: true),
            AfterInvoices = [.. between.Where(entry => entry.Index > table).Select(entry => LineOf((Written)entry.Item))],
            Payment = facts.Sender.Iban is null ? null : Payment(ledger.Company, string.Join(", ", facts.Invoices.Select(invoice => invoice.Number)), facts.Deadline),
            Closing = isWhole ? Text((Written)words[^1].Item) : format.Say("Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.", "Yours faithfully,"),
            Signer = facts.Sender.Signer is { } signer ? new DocumentSigner(signer, facts.Sender.Title) : Signer(ledger.Company),
            Enclosures = [.. Enclosures(facts, format)],
        };
    }

    private static IEnumerable<string> Enclosures(ReminderFacts facts, Typography format)
    {
        if (facts.HasAttachments) yield return facts.Invoices.Count > 1 ? format.Say("copies des factures", "copies of the invoices") : format.Say("copie de la facture", "copy of the invoice");
        if (facts.HasStatement) yield return format.Say("relevé de compte", "statement of account");
    }

    private static DateOnly DueDateOf(ReminderFacts facts, string number) => facts.Invoices.First(invoice => invoice.Number == number).DueDate;

    private static string Credit(LedgerItem item, Typography format) => item.Kind == SourceItemKind.CreditNote
        ? format.Say($"Avoir {item.Number}", $"Credit note {item.Number}")
        : format.Say($"Règlement {item.Number}", $"Payment {item.Number}");

    private static Line LineOf(Written paragraph) => new([.. paragraph.Lines.SelectMany((line, i) => i == 0 ? line : [new(" "), .. line]).Select(run => new Run(run.Text, run.IsBold))]);

    private static string Text(Written paragraph) => string.Join(' ', paragraph.Lines.Select(line => string.Concat(line.Select(run => run.Text))));
}
