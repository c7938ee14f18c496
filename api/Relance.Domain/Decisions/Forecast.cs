using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>One thing to do on a coming day.</summary>
/// <param name="On">The day.</param>
/// <param name="CustomerId">For whom.</param>
/// <param name="Currency">Of the amount.</param>
/// <param name="Step">Write, call or post.</param>
/// <param name="Level">The level that gives tone and channel.</param>
/// <param name="Amount">What would be claimed, credits deducted.</param>
/// <param name="Invoices">The invoices with the level that each would reach.</param>
public sealed record ForecastStep(
    DateOnly On, long CustomerId, string Currency, NextStep Step, ReminderLevel Level, decimal Amount, IReadOnlyList<(long InvoiceId, int Level)> Invoices);

/// <summary>
/// The same rule run over the coming days, as if nobody paid or answered, whatever is proposed were done the same day, and the payments
/// known stayed fresh. A draft that waits today is not assumed to leave.
/// </summary>
public static class Forecast
{
    /// <summary>What is to be done from <paramref name="from"/> on over so many days, that day included.</summary>
    public static IEnumerable<ForecastStep> Of(CustomerFacts facts, ReminderRules rules, DateOnly from, int days)
    {
        var fresh = rules with { StaleAfterDays = null };
        var end = from.AddDays(days - 1);
        for (var day = from; day <= end;)
        {
            var decision = ReminderDecision.For(facts, fresh, day);
            if (decision.Step is NextStep.Write or NextStep.Call or NextStep.Post)
            {
                yield return StepOf(decision, day);
                facts = AsDone(facts, decision, day);
                day = day.AddDays(1);
            }
            else if (decision.Reason.Code == ReasonCode.IntervalNotElapsed)
            {
                // The interval binds what is written: a call may come before it has elapsed.
                day = day.AddDays(1);
            }
            else if (decision.NextOn is { } next)
            {
                day = next;
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>The facts once what was decided has been done on that day.</summary>
    public static CustomerFacts AsDone(CustomerFacts facts, CustomerDecision decision, DateOnly day)
    {
        var done = decision.Instalments.Where(item => item.IsClaimed).ToDictionary(item => item.InvoiceId, item => item.Level!.Value);
        return facts with
        {
            LastWritten = decision.Step == NextStep.Call ? facts.LastWritten : day,
            Instalments = [.. facts.Instalments.Select(item => done.TryGetValue(item.InvoiceId, out var level) ? Claimed(item, level, decision.Level!.Tone, day) : item)],
        };
    }

    private static Instalment Claimed(Instalment item, int level, Tone tone, DateOnly day) =>
        item with { LevelDone = level, LevelDoneOn = day, FirmestTone = tone > item.FirmestTone ? tone : item.FirmestTone ?? tone };

    private static ForecastStep StepOf(CustomerDecision decision, DateOnly day) => new(
        day, decision.CustomerId, decision.Currency, decision.Step, decision.Level!, decision.Claimed,
        [.. decision.Instalments.Where(item => item.IsClaimed).Select(item => (item.InvoiceId, item.Level!.Value))]);
}
