using System.Globalization;

namespace Relance.Outlook.Api.Wording;

/// <summary>The variables of a template, already formatted in the customer's language.</summary>
internal static class ReminderModel
{
    public static Dictionary<string, object?> Of(ReminderFacts facts)
    {
        var format = new Typography(facts.Language);
        var first = facts.Invoices[0];
        var total = facts.Invoices.Sum(invoice => invoice.Open) - facts.Credits;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["several"] = facts.Invoices.Count > 1,
            ["count"] = facts.Invoices.Count.ToString(CultureInfo.InvariantCulture),
            ["number"] = first.Number,
            ["due"] = format.LongDate(first.DueDate),
            ["contact"] = Salutation.NameOf(facts.ContactName) ?? "",
            ["attached"] = facts.HasAttachments,
            ["previous"] = facts.PreviousReminderOn is { } previous ? format.LongDate(previous) : "",
            ["deadline"] = format.LongDate(facts.Deadline),
            ["total"] = format.Money(total, facts.Currency),
            ["totalLabel"] = format.Say("Total à régler", "Total to pay"),
            ["showTotal"] = facts.Invoices.Count > 1 || facts.Credits > 0,
            ["credits"] = facts.Credits > 0 ? format.Money(-facts.Credits, facts.Currency) : "",
            ["creditsLabel"] = format.Say("Avoirs et règlements à déduire", "Credit notes and payments deducted"),
            ["headings"] = Headings(format),
            ["invoices"] = facts.Invoices.Select(invoice => Row(invoice, facts.Currency, format)).ToList(),
            ["iban"] = Typography.Iban(facts.Sender.Iban),
            ["bic"] = facts.Sender.Bic ?? "",
            ["payLabel"] = format.Say("Pour votre virement\u00a0:", "Please pay by bank transfer to:"),
            ["referenceLabel"] = format.Say("Référence à rappeler\u00a0:", "Reference to quote:"),
            ["reference"] = string.Join(", ", facts.Invoices.Select(invoice => invoice.Number)),
            ["signer"] = facts.Sender.Signer ?? "",
            ["title"] = facts.Sender.Title ?? "",
            ["company"] = facts.Sender.Company,
            ["phone"] = facts.Sender.Phone ?? "",
        };
    }

    private static List<Dictionary<string, object?>> Headings(Typography format) =>
    [
        Heading(format.Say("Facture", "Invoice"), "left"),
        Heading(format.Say("Date", "Date"), "left"),
        Heading(format.Say("Échéance", "Due date"), "left"),
        Heading(format.Say("Retard", "Overdue"), "right"),
        Heading(format.Say("Montant dû", "Amount due"), "right"),
    ];

    private static Dictionary<string, object?> Heading(string text, string align) =>
        new(StringComparer.Ordinal) { ["text"] = text, ["align"] = align };

    private static Dictionary<string, object?> Row(ReminderInvoice invoice, string currency, Typography format) => new(StringComparer.Ordinal)
    {
        ["number"] = invoice.Number,
        ["issued"] = format.ShortDate(invoice.IssueDate),
        ["due"] = format.ShortDate(invoice.DueDate),
        ["late"] = format.Days(invoice.DaysLate),
        ["open"] = format.Money(invoice.Open, currency),
    };
}
