using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Documents.Letters;
using Relance.Outlook.Api.Documents.Statements;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>The letter that is due today, as a PDF to print and post; and the statement of account.</summary>
internal static class GetLetter
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Letter(
        long companyId, long customerId, string? registeredNumber, LedgerReader ledgers, ReminderComposer composer, RelanceClock clock, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken, confirmStale: true);
        if (ledger.Customers.SingleOrDefault() is not { } customer) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (registeredNumber is { Length: > 40 }) return Problems.Invalid("registeredNumber", Say.Current("Le numéro de recommandé compte 40 caractères au plus.", "The registered number has 40 characters at most."));

        var decisions = ledger.Decide(clock.Today).Select(entry => entry.Decision).ToList();
        var decision = decisions.Find(other => other is { Step: NextStep.Post, Level: { } level } && TemplateCatalogue.CodeFor(level.Channel, level.Tone, level.IsBeforeDue, null) is not null);
        if (decision is null)
        {
            var why = decisions.Count == 0
                ? Say.Current("Aucune facture ouverte.", "No open invoice.")
                : Say.Current($"Aucune lettre n’est à poster aujourd’hui. {ReasonText.Of(decisions[0].Reason, decisions[0].Currency, "fr")}", $"No letter is due today. {ReasonText.Of(decisions[0].Reason, decisions[0].Currency, "en")}");
            return Problems.Problem(409, "reminder.held", Say.Current("Pas de lettre", "No letter"), why);
        }

        try
        {
            var composed = await composer.ComposeAsync(ledger, customer, decision, clock.Today, mailbox: null, cancellationToken);
            var name = customer.Language == "en" ? "letter" : "lettre";
            return TypedResults.File(LetterPdf.Render(DocumentsOf.Letter(ledger, customer, composed, registeredNumber)), "application/pdf", $"{name}-{customer.Code}-{clock.Today:yyyy-MM-dd}.pdf");
        }
        catch (ComposeException fault)
        {
            return Problems.Problem(409, fault.Code, Say.Current("Pas de lettre", "No letter"), fault.Text(Say.Language));
        }
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Statement(
        long companyId, long customerId, string? currency, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken);
        if (ledger.Customers.SingleOrDefault() is not { } customer) return Problems.NotFound(Say.Current("Client", "Customer"));
        var known = customer.Items.Select(item => item.Currency).Distinct(StringComparer.Ordinal).ToList();
        var chosen = currency ?? known.FirstOrDefault() ?? ledger.Company.Currency;
        if (currency is not null && !known.Contains(currency)) return Problems.Invalid("currency", Say.Current($"Devises de ce client : {string.Join(", ", known)}.", $"Currencies of this customer: {string.Join(", ", known)}."));
        var name = customer.Language == "en" ? "statement" : "releve";
        return TypedResults.File(StatementPdf.Render(DocumentsOf.Statement(ledger, customer, chosen, clock.Today)), "application/pdf", $"{name}-{customer.Code}-{clock.Today:yyyy-MM-dd}.pdf");
    }
}
