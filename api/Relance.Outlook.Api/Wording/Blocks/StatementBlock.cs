using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>The customer's account: what is overdue and what has not fallen due, by due date, with the balance.</summary>
internal static class StatementBlock
{
    public static IEnumerable<TextPart> Of(ReminderFacts facts, Typography format)
    {
        var items = facts.Invoices.Select(invoice => new Line(invoice.Number, invoice.IssueDate, invoice.AgreedOn ?? invoice.DueDate, invoice.DaysLate, invoice.Open))
            .Concat(facts.NotYetDue.Select(item => new Line(item.Number, item.IssueDate, item.DueDate, 0, item.Open)))
            .OrderBy(line => line.DueDate).ThenBy(line => line.Number, StringComparer.Ordinal).ToList();
        var rows = TableRows.Of(items, line => Cells(line, facts.Currency, format), line => line.Open, facts.Currency, format);
        if (facts.Credits > 0) rows.Add(new TextRow([format.Say("Avoirs et règlements à déduire", "Less credit notes and payments received"), format.Money(-facts.Credits, facts.Currency)], TextRowKind.Step));
        rows.Add(new TextRow([format.Say("Solde de votre compte", "Balance of your account"), format.Money(facts.Balance(), facts.Currency)], TextRowKind.Total));
        yield return new TextTable(
        [
            new(format.Say("Facture", "Invoice"), IsFigure: false),
            new(format.Say("Date", "Date"), IsFigure: false),
            new(format.Say("Échéance", "Due date"), IsFigure: false),
            new(format.Say("Situation", "Status"), IsFigure: false),
            new(format.Say("Montant", "Amount"), IsFigure: true),
        ], rows);
    }

    private static IReadOnlyList<string> Cells(Line line, string currency, Typography format) =>
    [
        SafeValue.Of(line.Number), format.ShortDate(line.Issued), format.ShortDate(line.DueDate),
        line.DaysLate > 0 ? format.Say($"échue, {format.Days(line.DaysLate)}", $"overdue, {format.Days(line.DaysLate)}") : format.Say("à échoir", "not yet due"),
        format.Money(line.Open, currency),
    ];

    private sealed record Line(string Number, DateOnly Issued, DateOnly DueDate, int DaysLate, decimal Open);
}
