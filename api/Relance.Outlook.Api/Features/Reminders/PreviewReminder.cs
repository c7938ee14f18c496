using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>The exact text, before anything is done.</summary>
internal static class PreviewReminder
{
    public static async Task<Results<Ok<PreviewDto>, ProblemHttpResult>> Preview(
        long companyId, PreviewRequest body, LedgerReader ledgers, ReminderComposer composer, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [body.CustomerId], clock.Today, cancellationToken, confirmStale: true);
        if (ledger.Customers.SingleOrDefault() is not { } customer) return Problems.NotFound(Say.Current("Client", "Customer"));
        foreach (var facts in customer.Facts)
        {
            var chosen = body.InvoiceIds is null ? facts : facts with { Instalments = [.. facts.Instalments.Where(item => body.InvoiceIds.Contains(item.InvoiceId))] };
            var decision = ReminderDecision.For(chosen, customer.Rules, clock.Today);
            if (decision.Step != NextStep.Write)
            {
                if (customer.Facts.Count == 1) return Held(ReasonText.Of(decision.Reason, decision.Currency, Say.Language));
                continue;
            }

            try
            {
                var composed = await composer.ComposeAsync(ledger, customer, decision, clock.Today, ledger.Company.Mailbox ?? user.Id, cancellationToken);
                return TypedResults.Ok(new PreviewDto([composed.To.Address], composed.Subject, composed.Html, [.. composed.Attachments.Where(file => file.ContentId is null).Select(file => file.Name)]));
            }
            catch (ComposeException fault)
            {
                return Problems.Problem(409, fault.Code, Say.Current("Pas de relance", "No reminder"), fault.Text(Say.Language));
            }
        }

        return Held(Say.Current("Aucune facture à relancer aujourd’hui.", "No invoice to chase today."));
    }

    private static ProblemHttpResult Held(string why) => Problems.Problem(409, "reminder.held", Say.Current("Pas de relance", "No reminder"), why);
}

public sealed record PreviewRequest(long CustomerId, IReadOnlyList<long>? InvoiceIds);

public sealed record PreviewDto(IReadOnlyList<string> To, string Subject, string Html, IReadOnlyList<string> Attachments);
