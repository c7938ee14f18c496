using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>One line of a calendar.</summary>
/// <param name="On">The day.</param>
/// <param name="Customer">Who.</param>
/// <param name="What">A contact's channel, or what happened.</param>
/// <param name="Step">What was done; null for what the world did.</param>
/// <param name="Level">The level of a contact.</param>
/// <param name="Amount">What was claimed.</param>
/// <param name="Why">Why, or what happened.</param>
internal sealed record Entry(DateOnly On, string Customer, string What, NextStep? Step, ReminderLevel? Level, decimal? Amount, string Why);

/// <summary>The test company lived day by day: what happens in the morning, then what is proposed is done, on working days and unless
/// the accountant is away.</summary>
internal static class Life
{
    public static (IReadOnlyList<Entry> Entries, IReadOnlyList<(string Customer, CustomerFacts Facts)> End) Of(ReminderPlan plan)
    {
        var rules = new ReminderRules(plan with { CallAbove = TestCompany.CallAbove }, TestCompany.Minimum, TestCompany.ContactIntervalDays);
        var entries = new List<Entry>();
        var end = new List<(string, CustomerFacts)>();
        foreach (var story in TestCompany.Stories) end.Add((story.Name, Live(story, rules, entries)));
        return ([.. entries.OrderBy(entry => entry.On)], end);
    }

    private static CustomerFacts Live(Story story, ReminderRules rules, List<Entry> entries)
    {
        var (facts, contacts, checking) = (story.Facts, new List<DateOnly>(), (ReasonCode?)null);
        for (var day = TestCompany.FirstDay; day < TestCompany.FirstDay.AddDays(TestCompany.Days); day = day.AddDays(1))
        {
            foreach (var happening in story.Happenings.Where(happening => happening.IsOn(day, contacts)))
            {
                (facts, var said) = happening.Then(facts, day);
                entries.Add(new Entry(day, story.Name, happening.What, null, null, null, said));
            }

            if (!WorkingDays.IsWorkingDay(day) || (day >= TestCompany.Away.From && day <= TestCompany.Away.To)) continue;
            var decision = ReminderDecision.For(facts, rules, day);
            if (decision.Level is { } level)
            {
                entries.Add(new Entry(day, story.Name, French.Of(level.Channel), decision.Step, level, decision.Claimed, WhyOf(decision)));
                facts = Forecast.AsDone(facts, decision, day);
                contacts.Add(day);
            }
            else if (decision.Step == NextStep.Check && decision.Reason.Code != checking)
            {
                entries.Add(new Entry(day, story.Name, "à vérifier", decision.Step, null, null, French.ToCheck(decision.Reason)));
            }

            checking = decision.Step == NextStep.Check ? decision.Reason.Code : null;
        }

        return facts;
    }

    private static string WhyOf(CustomerDecision decision)
    {
        var claimed = decision.Instalments.Where(item => item.IsClaimed)
            .Select(item => $"F{item.InvoiceId} niv. {item.Level}, {(item.DaysLate > 0 ? $"{item.DaysLate} j de retard" : $"échéance le {French.Date(item.DueDate)}")}");
        var why = string.Join(" ; ", claimed);
        if (decision.Reason.Code == ReasonCode.LargeAmount) why += $" — dès {French.Euros(decision.Reason.Amount!.Value)}, on appelle";
        if (decision.BrokenPromise is { } promise) why += $" — promesse du {French.Date(promise.SaidOn)} pour le {French.Date(promise.PromisedFor)} non tenue";
        if (decision.Missed is { } missed) why += $" — échéancier : mensualité du {French.Date(missed.DueOn)} manquée";
        var credits = decision.Instalments.Where(item => item.IsClaimed).Sum(item => item.Claimed) - decision.Claimed;
        return credits > 0 ? $"{why} — avoir de {French.Euros(credits)} déduit" : why;
    }
}
