using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Plans;

/// <summary>What a change of plan would do to the cases that are running, before it is saved.</summary>
internal static class PlanEffect
{
    private const int HorizonDays = 90;
    private const int MostChangesShown = 200;
    private static readonly string[] Scopes = ["company", "business", "public", "consumer", "largeAccounts"];

    public static async Task<Results<Ok<PlanEffectDto>, ProblemHttpResult>> Effect(
        long companyId, PlanEffectRequest body, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (body.Plan is { } edited && ReminderPlans.FaultsOf(edited) is { } faults) return faults;
        if (body.Scope is not null && !Scopes.Contains(body.Scope)) return Problems.Invalid("scope", Say.Current($"Portées possibles : {string.Join(", ", Scopes)}.", $"Possible scopes: {string.Join(", ", Scopes)}."));

        var ledger = await ledgers.ReadAsync(companyId, body.CustomerId is { } customerId ? [customerId] : null, clock.Today, cancellationToken, confirmStale: true);
        if (body.CustomerId is not null && ledger.Customers.Count == 0) return Problems.NotFound(Say.Current("Client", "Customer"));
        var code = body.PlanCode ?? body.Plan?.Code;
        var plans = ledger.Plans.With(Choices(ledger.Plans.Choices, body.Scope, code), body.Plan?.ToPlan());
        if (code is not null && plans.Find(code) is null) return Problems.Invalid("planCode", Say.Current("Ce scénario n’existe pas.", "There is no such plan."));

        var changes = new List<PlanChangeDto>();
        var (before, after) = (new Tally(), new Tally());
        var changed = 0;
        foreach (var customer in ledger.Customers)
        {
            var isThisOne = body.CustomerId == customer.Id && body.InvoiceId is null;
            var rules = customer.Rules with { Plan = plans.For(isThisOne ? code : customer.PlanCode, customer.IsLargeAccount, customer.Segment) };
            foreach (var facts in customer.Facts)
            {
                var now = Next(facts, customer.Rules, clock.Today);
                var then = Next(Replanned(facts, body.InvoiceId, code, plans), rules, clock.Today);
                before.Add(now, clock.Today);
                after.Add(then, clock.Today);
                if (now == then) continue;
                changed++;
                if (changes.Count < MostChangesShown) changes.Add(new PlanChangeDto(customer.Id, customer.Name, now, then));
            }
        }

        return TypedResults.Ok(new PlanEffectDto(ledger.Customers.Count, changed, before.ToDto(), after.ToDto(), changes));
    }

    private static PlanChoices Choices(PlanChoices choices, string? scope, string? code) => scope switch
    {
        "company" => choices with { Company = code ?? choices.Company },
        "business" => choices with { Businesses = code },
        "public" => choices with { PublicBuyers = code },
        "consumer" => choices with { Consumers = code },
        "largeAccounts" => choices with { LargeAccounts = code },
        _ => choices,
    };

    /// <summary>Invoices with a plan of their own follow the change of that plan; the one asked about gets the new one.</summary>
    private static CustomerFacts Replanned(CustomerFacts facts, long? invoiceId, string? code, PlanBook plans)
    {
        if (invoiceId is null && facts.Instalments.All(item => item.Plan is null)) return facts;
        return facts with
        {
            Instalments = [.. facts.Instalments.Select(item =>
                item.InvoiceId == invoiceId ? item with { Plan = plans.Find(code) }
                : item.Plan is { } own ? item with { Plan = plans.Find(own.Code) }
                : item)],
        };
    }

    private static PlanStepDto? Next(CustomerFacts facts, ReminderRules rules, DateOnly today)
    {
        if (Forecast.Of(facts, rules, today, HorizonDays).FirstOrDefault() is not { } step) return null;
        var format = new Typography(Say.Language);
        return new PlanStepDto(step.On, step.Step, step.Level.Number, LevelName.Of(step.Level, format), step.Level.Channel);
    }

    private sealed class Tally
    {
        private readonly Dictionary<NextStep, int> today = [];
        private int later;

        public void Add(PlanStepDto? step, DateOnly day)
        {
            if (step is null) return;
            if (step.On == day) today[step.Action] = today.GetValueOrDefault(step.Action) + 1;
            else later++;
        }

        public PlanTallyDto ToDto() => new(today.GetValueOrDefault(NextStep.Write), today.GetValueOrDefault(NextStep.Call), today.GetValueOrDefault(NextStep.Post), later);
    }
}

/// <param name="Plan">A plan as it would be saved; nothing when only the choice of plan changes.</param>
/// <param name="PlanCode">The plan chosen for the scope, the customer or the invoice; nothing for none of its own.</param>
/// <param name="Scope" example="company">company, business, public, consumer or largeAccounts.</param>
public sealed record PlanEffectRequest(PlanEdit? Plan, string? PlanCode, string? Scope, long? CustomerId, long? InvoiceId);

/// <param name="Customers">How many were looked at.</param>
/// <param name="Changed">For how many the next step would differ.</param>
/// <param name="Changes">The first of them.</param>
public sealed record PlanEffectDto(int Customers, int Changed, PlanTallyDto Before, PlanTallyDto After, IReadOnlyList<PlanChangeDto> Changes);

/// <summary>What is to be done today, and how much comes in the next 90 days.</summary>
public sealed record PlanTallyDto(int WriteToday, int CallToday, int PostToday, int Later);

/// <param name="Before">The next step as things stand; null when none comes within 90 days.</param>
public sealed record PlanChangeDto(long CustomerId, string CustomerName, PlanStepDto? Before, PlanStepDto? After);

public sealed record PlanStepDto(DateOnly On, NextStep Action, int Level, string LevelName, Channel Channel);
