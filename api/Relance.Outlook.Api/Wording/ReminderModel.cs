using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording;

/// <summary>The variables of a template, already formatted in the customer's language. <see cref="TemplateVariables"/> says what each means.</summary>
internal static class ReminderModel
{
    public static Dictionary<string, object?> Of(ReminderFacts facts, Typography format)
    {
        var model = new Dictionary<string, object?>(64, StringComparer.Ordinal);
        People(model, facts, format.Language);
        Invoices(model, facts, format);
        Amounts(model, facts, format);
        History(model, facts, format);
        Conditions(model, facts);
        return model;
    }

    private static void People(Dictionary<string, object?> model, ReminderFacts facts, string language)
    {
        var salutation = Salutation.For(facts.ContactName, language, facts.Channel, facts.Tone);
        model["salutation"] = salutation.Greeting;
        model["closing"] = salutation.Closing;
        model["contact"] = Salutation.NameOf(facts.ContactName, language) ?? "";
        model["customer"] = SafeValue.Of(facts.CustomerName);
        model["company"] = SafeValue.Of(facts.Sender.Company);
        model["signer"] = SafeValue.Of(facts.Sender.Signer);
        model["title"] = SafeValue.Of(facts.Sender.Title);
        model["phone"] = SafeValue.Of(facts.Sender.Phone);
    }

    private static void Invoices(Dictionary<string, object?> model, ReminderFacts facts, Typography format)
    {
        var rows = facts.Invoices.Select(invoice => Row(invoice, facts.Currency, format)).ToList();
        var first = rows.FirstOrDefault();
        foreach (var name in (ReadOnlySpan<string>)["number", "issued", "due", "late", "amount"]) model[name] = first?[name] ?? "";
        model["invoices"] = rows;
        model["count"] = facts.Invoices.Count.ToString(CultureInfo.InvariantCulture);
        model["several"] = facts.Invoices.Count > 1;
        model["plan"] = (facts.Plan?.Instalments ?? []).Select(part => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["date"] = format.LongDate(part.DueOn),
            ["amount"] = format.Money(part.Amount, facts.Currency),
        }).ToList();
    }

    private static Dictionary<string, object?> Row(ReminderInvoice invoice, string currency, Typography format) => new(StringComparer.Ordinal)
    {
        ["number"] = SafeValue.Of(invoice.Number),
        ["issued"] = format.LongDate(invoice.IssueDate),
        ["due"] = format.LongDate(invoice.AgreedOn ?? invoice.DueDate),
        ["late"] = invoice.DaysLate > 0 ? format.Days(invoice.DaysLate) : "",
        ["amount"] = format.Money(invoice.Open, currency),
        ["lastReminder"] = invoice.LastReminderOn is { } day ? format.LongDate(day) : "",
    };

    private static void Amounts(Dictionary<string, object?> model, ReminderFacts facts, Typography format)
    {
        var (total, lateFees) = (facts.Total(), facts.LateFeeTotal());
        model["total"] = format.Money(total, facts.Currency);
        model["balance"] = format.Money(facts.Balance(), facts.Currency);
        model["credits"] = facts.Credits > 0 ? format.Money(facts.Credits, facts.Currency) : "";
        model["lateFeeTotal"] = lateFees > 0 ? format.Money(lateFees, facts.Currency) : "";
        model["grandTotal"] = format.Money(total + lateFees, facts.Currency);
        model["today"] = format.LongDate(facts.On);
        model["deadline"] = format.LongDate(facts.Deadline);
        var discount = facts.Discount;
        model["discount"] = discount is null ? "" : format.Percent(discount.Percent);
        model["discountUntil"] = discount is null ? "" : format.LongDate(discount.Until);
        model["discountedTotal"] = discount is null ? "" : format.Money(Math.Round(total * (1 - discount.Percent / 100), 2, MidpointRounding.AwayFromZero), facts.Currency);
    }

    private static void History(Dictionary<string, object?> model, ReminderFacts facts, Typography format)
    {
        model["earlierContact"] = ReminderPhrases.EarlierContact(facts, format);
        model["reminders"] = ReminderPhrases.Reminders(facts, format);
        model["brokenPromise"] = ReminderPhrases.BrokenPromise(facts, format);
        model["missedInstalment"] = ReminderPhrases.MissedInstalment(facts, format);
        model["planTotal"] = facts.Plan is { } plan ? format.Money(facts.PlanTotal(plan), facts.Currency) : "";
        model["planProposedOn"] = facts.Plan?.ProposedOn is { } day ? format.LongDate(day) : "";
    }

    private static void Conditions(Dictionary<string, object?> model, ReminderFacts facts)
    {
        model["attached"] = facts.HasAttachments;
        model["statementAttached"] = facts.HasStatement;
        model["someFirst"] = facts.IsMixed();
        model["firstContact"] = facts.EarlierContact is null && facts.BrokenPromise is null && facts.MissedInstalment is null && facts.Invoices.All(invoice => invoice.LastReminderOn is null);
        model["instalments"] = facts.OffersInstalments;
        model["overdue"] = facts.Invoices.Count > 0;
        model["business"] = facts.Segment == Segment.Business;
        model["public"] = facts.Segment == Segment.Public;
        model["consumer"] = facts.Segment == Segment.Consumer;
        model["letter"] = facts.IsLetter();
        model["registered"] = facts.Channel == Channel.RegisteredLetter;
    }
}
