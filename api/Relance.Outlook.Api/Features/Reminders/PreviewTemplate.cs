using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>A text being edited, as a customer of the company would read it: on the data of the customer named, or of the first one that is late.</summary>
internal sealed class PreviewTemplate(LedgerReader ledgers, ReminderFactsReader reader, RelanceClock clock)
{
    public static Task<Results<Ok<TemplatePreviewDto>, ProblemHttpResult>> Post(
        long companyId, TemplatePreviewRequest body, PreviewTemplate preview, CancellationToken cancellationToken) =>
        preview.RunAsync(companyId, body, cancellationToken);

    private async Task<Results<Ok<TemplatePreviewDto>, ProblemHttpResult>> RunAsync(long companyId, TemplatePreviewRequest body, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, body.CustomerId is { } customerId ? [customerId] : null, clock.Today, cancellationToken, confirmStale: true);
        if (body.CustomerId is not null && ledger.Customers.Count == 0) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (body.Code is null || !Originals.Exists(body.Code)) return Problems.NotFound(Say.Current("Modèle", "Template"));
        if (body.Language is not (null or "fr" or "en")) return Problems.Invalid("language", Say.Current("La langue est « fr » ou « en ».", "The language is fr or en."));

        var source = body.Body is null ? Originals.Of(body.Code, body.Language ?? "fr") : new TemplateSource(body.Subject ?? "", body.Body);
        var faults = TemplateCheck.Of(source).Select(fault => new TemplatePreviewFault(fault.Part, fault.Line, fault.Code, fault.IsWarning, Say.Current(fault.French, fault.English))).ToList();
        if (faults.Exists(fault => !fault.IsWarning)) return TypedResults.Ok(new TemplatePreviewDto(null, null, null, null, faults));
        if (Example(ledger, body) is not { } example)
        {
            return Problems.Problem(409, "template.noCustomer", Say.Current("Aperçu impossible", "No preview"), Say.Current(
                "Aucun client n’a de facture ouverte : importez d’abord des factures.", "No customer has an open invoice: import invoices first."));
        }

        var (customer, decision) = example;
        var facts = await reader.ReadAsync(ledger, customer, decision, clock.Today, cancellationToken);
        facts = facts with { Language = body.Language ?? "fr", HasAttachments = true, Plan = Plan(facts, body.Code) };
        var text = ReminderText.Render(facts, source);
        return TypedResults.Ok(new TemplatePreviewDto(customer.Name, text.Subject, text.Html, text.Text, faults));
    }

    /// <summary>The customer's claim as if this text were its next: everything late, else everything open.</summary>
    private (CustomerLedger Customer, CustomerDecision Decision)? Example(Ledger ledger, TemplatePreviewRequest body)
    {
        var level = LevelOf(body.Code!);
        foreach (var (customer, decision) in ledger.Decide(clock.Today).OrderByDescending(entry => entry.Decision.Overdue > 0).ThenByDescending(entry => entry.Decision.Instalments.Count))
        {
            if (decision.Instalments.Count == 0) continue;
            var isLate = decision.Instalments.Any(item => item.DaysLate > 0);
            var instalments = decision.Instalments.Select(item => item with { Claimed = item.DaysLate > 0 || !isLate ? item.Open : 0 }).ToList();
            return (customer, decision with { Level = level, Instalments = instalments, Claimed = instalments.Sum(item => item.Claimed) });
        }

        return null;
    }

    private static ReminderLevel LevelOf(string code) => code switch
    {
        TemplateCodes.BeforeDue => new ReminderLevel(1, -5, Channel.Email, Tone.Friendly),
        TemplateCodes.CourteousLetter => new ReminderLevel(2, 10, Channel.Letter, Tone.Friendly) { AttachesStatement = true },
        TemplateCodes.RegisteredReminder => new ReminderLevel(2, 20, Channel.RegisteredLetter, Tone.Firm),
        _ when code.EndsWith("formal-notice", StringComparison.Ordinal) => new ReminderLevel(3, 30, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true },
        _ when code.EndsWith("firm", StringComparison.Ordinal) => new ReminderLevel(2, 21, Channel.Email, Tone.Firm),
        TemplateCodes.Formal => new ReminderLevel(3, 51, Channel.Email, Tone.Formal),
        _ => new ReminderLevel(1, 7, Channel.Email, Tone.Friendly),
    };

    private ProposedPlan? Plan(ReminderFacts facts, string code)
    {
        if (code is not (TemplateCodes.PaymentPlan or TemplateCodes.PaymentPlanAgreement)) return null;
        var total = facts.Invoices.Sum(invoice => invoice.Open) - facts.Credits;
        var parts = Relance.Domain.Customers.PaymentPlan.Split(total, 3, clock.Today.AddDays(14));
        return new ProposedPlan([.. parts.Select(part => new ProposedInstalment(part.DueOn, part.Amount))], code == TemplateCodes.PaymentPlanAgreement ? clock.Today.AddDays(-7) : null);
    }
}

/// <param name="Body">The text being edited; nothing for the original.</param>
/// <param name="CustomerId">On whose data; nothing for the first customer that is late.</param>
public sealed record TemplatePreviewRequest(string? Code, string? Language, string? Subject, string? Body, long? CustomerId);

/// <param name="Html">As the customer will see it; null while the text has faults.</param>
public sealed record TemplatePreviewDto(string? CustomerName, string? Subject, string? Html, string? Text, IReadOnlyList<TemplatePreviewFault> Faults);

public sealed record TemplatePreviewFault(TemplatePart Part, int Line, string Code, bool IsWarning, string Text);
