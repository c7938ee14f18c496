using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Documents.PaymentPlans;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>A payment plan on paper, and as a draft to the customer for agreement, with the paper attached.</summary>
internal sealed class PaymentPlanProposal(
    RelanceDbContext db, LedgerReader ledgers, ReminderComposer composer, ReminderIntents intents, IMailboxes mailboxes, Turns turns, RelanceClock clock, CurrentUser user)
{
    private const int DaysToAnswer = 10;

    public static Task<Results<FileContentHttpResult, ProblemHttpResult>> Document(
        long companyId, long customerId, long agreementId, PaymentPlanProposal proposal, CancellationToken cancellationToken) =>
        proposal.DocumentAsync(companyId, customerId, agreementId, cancellationToken);

    public static Task<Results<Ok<ReminderDto>, ProblemHttpResult>> Draft(
        long companyId, long customerId, long agreementId, PaymentPlanProposal proposal, CancellationToken cancellationToken) =>
        proposal.DraftAsync(companyId, customerId, agreementId, cancellationToken);

    private async Task<Results<FileContentHttpResult, ProblemHttpResult>> DocumentAsync(long companyId, long customerId, long agreementId, CancellationToken cancellationToken) =>
        await FindAsync(companyId, customerId, agreementId, cancellationToken) is { } found
            ? TypedResults.File(Pdf(found), "application/pdf", FileName(found))
            : NotFound();

    private async Task<Results<Ok<ReminderDto>, ProblemHttpResult>> DraftAsync(long companyId, long customerId, long agreementId, CancellationToken cancellationToken)
    {
        if (await FindAsync(companyId, customerId, agreementId, cancellationToken) is not { } found) return NotFound();
        if (found.Customer.Contact?.Email is not { } email) return Problems.Problem(409, "addressMissing", Say.Current("Adresse manquante", "Address missing"), Say.Current("Complétez l’adresse du contact.", "Complete the contact's address."));

        if (await MandateProblems.UnlessValidAsync(db, companyId, clock.Today, cancellationToken) is { } refusal) return refusal;

        await using var turn = await turns.EnterAsync($"{customerId}", cancellationToken);
        var (code, text) = await composer.RenderAsync(companyId, Facts(found), TemplateCodes.PaymentPlan, cancellationToken);
        var access = user.Mailbox(found.Ledger.Company.Mailbox);
        var mailbox = mailboxes.Of(access);
        var reminder = await IntentAsync(found, code, text, email, access.Name, cancellationToken);
        if (reminder.State == ReminderState.Proposed && await mailbox.FindByKeyAsync(reminder.Key, cancellationToken) is { } known)
        {
            await intents.SettleAsync(reminder, known, mailbox, cancellationToken);
            if (reminder.State == ReminderState.Withdrawn) reminder = await IntentAsync(found, code, text, email, access.Name, cancellationToken);
        }

        if (reminder.State == ReminderState.Proposed)
        {
            var draft = new NewDraft(reminder.Key, reminder.Subject, reminder.Html, [new MailAddress(found.Customer.Contact.Name, email)], "Relance", [new MailAttachment(FileName(found), "application/pdf", Pdf(found))]);
            await intents.SettleAsync(reminder, await DraftOnce.RunAsync(mailbox, draft, cancellationToken), mailbox, cancellationToken);
        }

        await db.Entry(reminder).Reference(row => row.Customer).LoadAsync(cancellationToken);
        return TypedResults.Ok(ReminderDto.Of(reminder, withText: true));
    }

    /// <summary>The proposal that waits, was made but never drafted, or a new one: asked twice, drafted once.</summary>
    private Task<ReminderRow> IntentAsync(Found found, string code, RenderedText text, string email, string mailbox, CancellationToken cancellationToken) => db.WriteAsync(
        async () =>
        {
            var prefix = $"plan-{found.Row.Id}-";
            var known = await db.Reminders.Include(row => row.Items).Where(row => row.Key.StartsWith(prefix) && row.Mailbox == mailbox).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
            if (known.FirstOrDefault() is { State: ReminderState.Drafted or ReminderState.Proposed } waiting) return waiting;
            var reminder = new ReminderRow
            {
                CompanyId = found.Row.CompanyId,
                CustomerId = found.Row.CustomerId,
                Key = $"{prefix}{known.Count}-{Guid.NewGuid():N}",
                State = ReminderState.Proposed,
                Template = code,
                Currency = found.Row.Currency,
                Amount = found.Row.OpenThen,
                Subject = text.Subject,
                Html = text.Html,
                To = JsonSerializer.Serialize<string[]>([email]),
                Mailbox = mailbox,
                DecidedOn = clock.Today,
                CreatedAt = clock.Now,
            };
            db.Reminders.Add(reminder);
            return reminder;
        },
        cancellationToken);

    private async Task<Found?> FindAsync(long companyId, long customerId, long agreementId, CancellationToken cancellationToken)
    {
        var row = await db.Holds.AsNoTracking().Include(hold => hold.Parts).SingleOrDefaultAsync(
            hold => hold.CompanyId == companyId && hold.CustomerId == customerId && hold.Id == agreementId && hold.Reason == HoldReason.PaymentPlan && hold.EndedAt == null, cancellationToken);
        if (row is null) return null;
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken);
        var ids = LedgerHolds.Items(row)!;
        var items = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).OrderBy(item => item.DueDate != null).ThenBy(item => item.DueDate).ThenBy(item => item.Id).ToListAsync(cancellationToken);
        return new Found(row, ledger, ledger.Customers.Single(), items);
    }

    private ReminderFacts Facts(Found found) => new()
    {
        Language = found.Customer.Language,
        On = clock.Today,
        Channel = Channel.Email,
        Tone = Tone.Friendly,
        Segment = found.Customer.Segment,
        ContactName = found.Customer.Contact?.Name,
        CustomerName = found.Customer.Name,
        Currency = found.Row.Currency,
        Invoices = [.. found.Amounts().Select(entry => new ReminderInvoice(entry.Item.Number, entry.Item.IssueDate, entry.Item.DueDate ?? entry.Item.IssueDate, clock.Today.DayNumber - (entry.Item.DueDate ?? entry.Item.IssueDate).DayNumber, entry.Amount))],
        Deadline = WorkingDays.OnOrAfter(clock.Today.AddDays(DaysToAnswer)),
        Plan = new ProposedPlan([.. found.Parts.Select(part => new ProposedInstalment(part.DueOn, part.Amount))], null),
        Sender = new Sender(found.Ledger.Company.Name, found.Ledger.Company.SignatureName, found.Ledger.Company.SignatureTitle, found.Ledger.Company.Phone,
            DocumentsOf.IsPaidToUs(found.Customer) ? found.Ledger.Company.Iban : null, DocumentsOf.IsPaidToUs(found.Customer) ? found.Ledger.Company.Bic : null),
        HasAttachments = true,
    };

    private byte[] Pdf(Found found)
    {
        var format = new Typography(found.Customer.Language);
        return PaymentPlanPdf.Render(new PaymentPlanDocument
        {
            Sender = DocumentsOf.Sender(found.Ledger.Company),
            Addressee = DocumentsOf.Addressee(found.Customer),
            Language = found.Customer.Language,
            Place = DocumentsOf.Place(found.Ledger.Company),
            Date = clock.Today,
            Salutation = format.Say("Madame, Monsieur,", "Dear Sir or Madam,"),
            Currency = found.Row.Currency,
            Invoices = [.. found.Amounts().Select(entry => new PlanInvoice(entry.Item.Number, entry.Item.DueDate ?? entry.Item.IssueDate, entry.Amount))],
            Instalments = [.. found.Parts.Select(part => new PlanInstalment(part.DueOn, part.Amount))],
            AnswerBy = WorkingDays.OnOrAfter(clock.Today.AddDays(DaysToAnswer)),
            Payment = DocumentsOf.IsPaidToUs(found.Customer) ? DocumentsOf.Payment(found.Ledger.Company, found.Customer.Code, null) : null,
            Closing = format.Say("Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.", "Yours faithfully,"),
            Signer = DocumentsOf.Signer(found.Ledger.Company),
        });
    }

    private string FileName(Found found) => $"{(found.Customer.Language == "en" ? "payment-plan" : "echeancier")}-{found.Customer.Code}-{clock.Today:yyyy-MM-dd}.pdf";

    private static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Échéancier", "Payment plan"));

    private sealed record Found(HoldRow Row, Ledger Ledger, CustomerLedger Customer, List<ItemRow> Items)
    {
        public List<HoldPartRow> Parts => [.. Row.Parts.OrderBy(part => part.DueOn)];

        /// <summary>What each invoice brought to the plan: what is open, and for what was paid since, the rest of the total on the first.</summary>
        public List<(ItemRow Item, decimal Amount)> Amounts()
        {
            var amounts = Items.ConvertAll(item => (Item: item, Amount: item.Open));
            var paid = Row.OpenThen - amounts.Sum(entry => entry.Amount);
            if (paid != 0 && amounts.Count > 0) amounts[0] = (amounts[0].Item, amounts[0].Amount + paid);
            return amounts;
        }
    }
}
