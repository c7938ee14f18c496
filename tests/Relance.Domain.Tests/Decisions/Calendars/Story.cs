using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>One customer of the test company: what is open and what happens.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Situation">What this customer is there to show, in French.</param>
/// <param name="Facts">What is known on the first day.</param>
/// <param name="Happenings">What the world does, in order.</param>
internal sealed record Story(string Name, string Situation, CustomerFacts Facts, params Happening[] Happenings);

/// <summary>Something that the world does on a day, or some days after the nth contact.</summary>
/// <param name="On">The day; null: after a contact.</param>
/// <param name="Contact">After which contact.</param>
/// <param name="DaysLater">How many days after it; moved to a working day.</param>
/// <param name="What">A word for it, in French.</param>
/// <param name="Then">What changes, and the sentence about it.</param>
internal sealed record Happening(DateOnly? On, int Contact, int DaysLater, string What, Func<CustomerFacts, DateOnly, (CustomerFacts Facts, string Said)> Then)
{
    public static Happening After(int contact, int days, string what, Func<CustomerFacts, DateOnly, (CustomerFacts, string)> then) => new(null, contact, days, what, then);

    public static Happening OnDay(string day, string what, Func<CustomerFacts, DateOnly, (CustomerFacts, string)> then) => new(Day.Of(day), 0, 0, what, then);

    /// <summary>Whether this is the day, given the days of the contacts so far.</summary>
    public bool IsOn(DateOnly day, List<DateOnly> contacts) =>
        On is { } fixedDay ? day == fixedDay : contacts.Count >= Contact && day == WorkingDays.OnOrAfter(contacts[Contact - 1].AddDays(DaysLater));
}

/// <summary>What happenings change.</summary>
internal static class Changes
{
    /// <summary>Paid, in full when no amount is given.</summary>
    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> Pays(long invoice, decimal? amount = null) => (facts, _) =>
    {
        var open = facts.Instalments.Single(item => item.InvoiceId == invoice).Open;
        var paid = amount ?? open;
        var after = facts with { Instalments = [.. facts.Instalments.Select(item => item.InvoiceId == invoice ? item with { Open = open - paid } : item).Where(item => item.Open > 0)] };
        return (after, open == paid ? $"F{invoice} soldée par {French.Euros(paid)}" : $"{French.Euros(paid)} sur F{invoice}, reste {French.Euros(open - paid)}");
    };

    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> Promises(int inDays, decimal? amount) => (facts, today) =>
    {
        var open = facts.Instalments.Sum(item => item.Open);
        var promise = new Promise(today, WorkingDays.OnOrAfter(today.AddDays(inDays)), amount, open, facts.Instalments.Select(item => item.InvoiceId).ToHashSet());
        return (facts with { Promises = [.. facts.Promises, promise] }, $"{French.Euros(amount ?? open)} pour le {French.Date(promise.PromisedFor)}, attendue jusqu’au {French.Date(promise.HoldsUntil)}");
    };

    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> Disputes(long invoice, string why) => (facts, today) =>
        (facts with { Holds = [.. facts.Holds, new Hold(HoldReason.Dispute, today, null, invoice)] }, $"F{invoice} contestée : {why}");

    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> SettlesDispute(long invoice, decimal credit) => (facts, today) =>
    {
        var (after, said) = Pays(invoice, credit)(facts, today);
        return (after with { Holds = [] }, $"litige clos, avoir imputé : {said}");
    };

    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> Agrees(int parts, int firstInDays) => (facts, today) =>
    {
        var open = facts.Instalments.Sum(item => item.Open);
        var plan = new PaymentPlan(today, PaymentPlan.Split(open, parts, today.AddDays(firstInDays)), open, facts.Instalments.Select(item => item.InvoiceId).ToHashSet());
        return (facts with { PaymentPlans = [plan] }, string.Join(", ", plan.Parts.Select(part => $"{French.Euros(part.Amount)} le {French.Date(part.DueOn)}")));
    };

    public static Func<CustomerFacts, DateOnly, (CustomerFacts, string)> MatchesCredit(long invoice) => (facts, today) =>
    {
        var open = facts.Instalments.Single(item => item.InvoiceId == invoice).Open;
        var (after, _) = Pays(invoice)(facts, today);
        return (after with { Credits = facts.Credits - open }, $"avoir imputé sur F{invoice}, reste un avoir de {French.Euros(facts.Credits - open)}");
    };

    public static Instalment Invoice(long number, string due, decimal open) => new(number, Day.Of(due), open, 0, null);
}
