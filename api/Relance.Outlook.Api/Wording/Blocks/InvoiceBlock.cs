using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>The invoices claimed: a column for what only some of them have stands there only when it says something.</summary>
internal static class InvoiceBlock
{
    public static IEnumerable<TextPart> Of(ReminderFacts facts, Typography format)
    {
        if (facts.Invoices.Count == 0) yield break;
        var columns = Columns(facts, format);
        var rows = TableRows.Of(facts.Invoices, invoice => [.. columns.Select(column => column.Cell(invoice))], invoice => invoice.Open, facts.Currency, format);
        if (facts.Credits > 0) rows.Add(new TextRow([format.Say("Avoirs et règlements à déduire", "Less credit notes and payments received"), format.Money(-facts.Credits, facts.Currency)], TextRowKind.Step));
        if (facts.Credits > 0 || facts.Invoices.Count > 1) rows.Add(new TextRow([format.Say("Total à régler", "Total to pay"), format.Money(facts.Total(), facts.Currency)], TextRowKind.Total));
        yield return new TextTable([.. columns.Select(column => new TextColumn(column.Heading, column.IsFigure))], rows);
    }

    private static List<Column> Columns(ReminderFacts facts, Typography format)
    {
        var columns = new List<Column>
        {
            new(format.Say("Facture", "Invoice"), invoice => SafeValue.Of(invoice.Number)),
            new(format.Say("Date", "Date"), invoice => format.ShortDate(invoice.IssueDate)),
            new(format.Say("Échéance", "Due date"), invoice => format.ShortDate(invoice.DueDate)),
        };
        if (facts.Invoices.Any(invoice => invoice.AgreedOn is not null))
            columns.Add(new(format.Say("Échéance convenue", "Agreed date"), invoice => Date(invoice.AgreedOn, "–", format)));
        if (facts.Invoices.Any(invoice => invoice.DaysLate > 0))
            columns.Add(new(format.Say("Retard", "Overdue"), invoice => invoice.DaysLate > 0 ? format.Days(invoice.DaysLate) : "–", IsFigure: true));
        if (facts.IsMixed())
            columns.Add(new(format.Say("Dernier rappel", "Last reminder"), invoice => Date(invoice.LastReminderOn, format.Say("aucun", "none"), format)));
        columns.Add(new(format.Say("Montant dû", "Amount due"), invoice => format.Money(invoice.Open, facts.Currency), IsFigure: true));
        return columns;
    }

    private static string Date(DateOnly? date, string otherwise, Typography format) => date is { } day ? format.ShortDate(day) : otherwise;

    private sealed record Column(string Heading, Func<ReminderInvoice, string> Cell, bool IsFigure = false);
}
