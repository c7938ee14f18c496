using System.Globalization;
using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.PaymentPlans;

/// <summary>What is owed, and when which part of it is to be paid.</summary>
internal static class PaymentPlanTables
{
    public static void Owed(Flow flow, PaymentPlanDocument plan, Figures figures)
    {
        Column[] columns =
        [
            new(figures.Say("Facture", "Invoice"), 250),
            new(figures.Say("Échéance", "Due date"), 100),
            new(figures.Say("Montant dû TTC", "Amount due incl. VAT"), LetterPaper.Width - 350, IsRight: true),
        ];
        var fees = plan.LateFees == 0 ? [] : new[] { new Row(RowKind.Plain, figures.Say("Pénalités de retard et indemnités", "Late-payment interest and compensation"), "", Money(plan.LateFees)) };
        new FlowTable(flow, LetterPaper.Left, columns).Draw(
        [
            .. plan.Invoices.Select(invoice => new Row(RowKind.Plain, invoice.Number, Figures.ShortDate(invoice.DueDate), Money(invoice.Amount))),
            .. fees,
            new(RowKind.Total, figures.Say("Total dû", "Total due"), "", Money(plan.Total)),
        ]);

        string Money(decimal amount) => figures.Money(amount, plan.Currency);
    }

    public static void Instalments(Flow flow, PaymentPlanDocument plan, Figures figures)
    {
        Column[] columns =
        [
            new(figures.Say("Versement", "Instalment"), 90),
            new(figures.Say("Au plus tard le", "By"), 160),
            new(figures.Say("Montant", "Amount"), 100, IsRight: true),
            new(figures.Say("Restera dû", "Then outstanding"), LetterPaper.Width - 350, IsRight: true),
        ];
        var left = plan.Total;
        var rows = new List<Row>();
        foreach (var (date, amount) in plan.Instalments)
        {
            left -= amount;
            var number = string.Create(CultureInfo.InvariantCulture, $"{rows.Count + 1}/{plan.Instalments.Count}");
            rows.Add(new(RowKind.Plain, number, figures.LongDate(date), figures.Money(amount, plan.Currency), figures.Money(left, plan.Currency)));
        }

        rows.Add(new(RowKind.Total, figures.Say("Total des versements", "Total of the instalments"), "", figures.Money(plan.Instalments.Sum(instalment => instalment.Amount), plan.Currency), ""));
        new FlowTable(flow, LetterPaper.Left, columns).Draw(rows);
    }
}
