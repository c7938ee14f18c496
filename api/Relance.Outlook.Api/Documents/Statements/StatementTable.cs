using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Statements;

/// <summary>The open invoices, late ones first, what is to be deducted, and the balance.</summary>
internal static class StatementTable
{
    public static void Draw(Flow flow, StatementDocument statement, Figures figures)
    {
        Column[] columns =
        [
            new(figures.Say("Facture", "Invoice"), 124),
            new(figures.Say("Date", "Date"), 64),
            new(figures.Say("Échéance", "Due date"), 64),
            new(figures.Say("Retard", "Days late"), 58, IsRight: true),
            new(figures.Say("Montant TTC", "Amount incl. VAT"), 80, IsRight: true),
            new(figures.Say("Reste dû", "Open"), LetterPaper.Width - 390, IsRight: true),
        ];
        var byDueDate = statement.Invoices.OrderBy(invoice => invoice.DueDate).ThenBy(invoice => invoice.Number, StringComparer.Ordinal).ToList();
        new FlowTable(flow, LetterPaper.Left, columns).Draw(
        [
            .. Part(figures.Say("Factures échues", "Overdue invoices"), byDueDate.Where(statement.IsLate)),
            .. Part(figures.Say("Factures non échues", "Invoices not yet due"), byDueDate.Where(invoice => !statement.IsLate(invoice))),
            .. Credits(),
            new(RowKind.Total, statement.Balance < 0 ? figures.Say("Solde en votre faveur", "Balance in your favour") : figures.Say("Solde dû", "Balance due"), "", "", "", "", Money(statement.Balance)),
        ]);

        IEnumerable<Row> Part(string title, IEnumerable<StatementInvoice> invoices)
        {
            var part = invoices.ToList();
            if (part.Count == 0)
                yield break;
            yield return new(RowKind.Heading, title, "", "", "", "", "");
            foreach (var invoice in part)
            {
                var days = statement.IsLate(invoice) ? figures.Days(statement.On.DayNumber - invoice.DueDate.DayNumber) : "–";
                yield return new(RowKind.Plain, invoice.Number, Figures.ShortDate(invoice.IssueDate), Figures.ShortDate(invoice.DueDate), days, Money(invoice.Original), Money(invoice.Open));
            }

            yield return new(RowKind.Subtotal, figures.Say($"Total des {char.ToLowerInvariant(title[0])}{title[1..]}", $"Total of {char.ToLowerInvariant(title[0])}{title[1..]}"), "", "", "", "", Money(part.Sum(invoice => invoice.Open)));
        }

        IEnumerable<Row> Credits()
        {
            if (statement.Credits.Count == 0)
                yield break;
            yield return new(RowKind.Heading, figures.Say("Avoirs et règlements à déduire", "Credit notes and payments to be deducted"), "", "", "", "", "");
            foreach (var credit in statement.Credits.OrderBy(credit => credit.Date))
                yield return new(RowKind.Plain, credit.Text, Figures.ShortDate(credit.Date), "", "", "", Money(-credit.Amount));
            yield return new(RowKind.Subtotal, figures.Say("Total à déduire", "Total to be deducted"), "", "", "", "", Money(-statement.CreditTotal));
        }

        string Money(decimal amount) => figures.Money(amount, statement.Currency);
    }
}
