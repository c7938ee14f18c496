using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>How late fees were computed: each period with its days, its rate and where that rate comes from.</summary>
internal static class LateFeeAnnex
{
    public static void Draw(Flow flow, LetterLateFees fees, string currency, Figures figures)
    {
        flow.NewPage();
        flow.Paragraph([new TextRun(figures.Say("Annexe : calcul des pénalités de retard", "Annex: computation of late-payment interest"), IsBold: true)], LetterPaper.Body with { Size = 13, Leading = 20 });
        flow.Space(4);
        foreach (var segment in fees.Invoices.Select(invoice => invoice.Fee.Segment).Distinct().Order())
            flow.Paragraph(Rule(segment, figures), LetterPaper.Small);
        flow.Paragraph(figures.Say(
            "Chaque ligne : montant impayé TTC × taux annuel ÷ 365 × nombre de jours, de l’échéance (ou du jour du changement) au jour de fin, celui-ci exclu, arrondi au centime.",
            "Each line: unpaid amount including VAT × yearly rate ÷ 365 × number of days, from the due date (or the day of the change) up to the last date, that one excluded, rounded to the cent."), LetterPaper.Small);
        flow.Space(10);

        var sources = fees.Invoices.SelectMany(invoice => invoice.Fee.Lines).Select(line => Note(line, figures)).Distinct(StringComparer.Ordinal).ToList();
        Column[] columns =
        [
            new(figures.Say("Période", "Period"), 176),
            new(figures.Say("Durée", "Days"), 52),
            new(figures.Say("Calcul", "Computation"), 170),
            new(figures.Say("Montant", "Amount"), LetterPaper.Width - 398, IsRight: true),
        ];
        var total = new Row(RowKind.Total, figures.Say("Total des pénalités et indemnités", "Total of interest and compensation"), "", "", figures.Money(fees.Total, currency));
        new FlowTable(flow, LetterPaper.Left, columns).Draw([.. fees.Invoices.SelectMany(invoice => Rows(invoice, sources, currency, figures)), total]);
        flow.Space(10);
        for (var i = 0; i < sources.Count; i++)
            flow.Paragraph(string.Create(CultureInfo.InvariantCulture, $"({i + 1})\u00A0{sources[i]}"), LetterPaper.Small);
    }

    private static IEnumerable<Row> Rows(LetterLateFee invoice, List<string> sources, string currency, Figures figures)
    {
        var due = figures.LongDate(invoice.DueDate);
        yield return new(RowKind.Heading, figures.Say($"Facture {invoice.InvoiceNumber}, échue le {due}", $"Invoice {invoice.InvoiceNumber}, due on {due}"), "", "", "");
        foreach (var line in invoice.Fee.Lines)
        {
            var note = sources.IndexOf(Note(line, figures)) + 1;
            yield return new(
                RowKind.Plain,
                figures.Say($"du {figures.LongDate(line.From)} au {figures.LongDate(line.To.AddDays(1))}", $"{figures.LongDate(line.From)} to {figures.LongDate(line.To.AddDays(1))}"),
                figures.Days(line.Days),
                string.Create(CultureInfo.InvariantCulture, $"{Computation(line, currency, figures)} ({note})"),
                $"=\u00A0{figures.Money(line.Interest, currency)}");
        }

        if (invoice.Fee.Indemnity > 0)
            yield return new(RowKind.Plain, figures.Say("Indemnité forfaitaire pour frais de recouvrement", "Fixed compensation for recovery costs"), "", "", figures.Money(invoice.Fee.Indemnity, currency));
        yield return new(RowKind.Subtotal, figures.Say($"Total pour {invoice.InvoiceNumber}", $"Total for {invoice.InvoiceNumber}"), "", "", figures.Money(invoice.Fee.Total, currency));
    }

    private static string Computation(LateFeeLine line, string currency, Figures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{figures.Money(line.Base, currency)} × {figures.Percent(line.RatePercent)} ÷\u00A0365 ×\u00A0{line.Days}");

    /// <summary>Where a rate comes from, in words that its reader can look up. Whether it has been checked is the sender's affair, before the letter leaves.</summary>
    private static string Note(LateFeeLine line, Figures figures)
    {
        var day = figures.LongDate(line.HalfYear.FirstDay);
        var published = figures.Percent(line.PublishedPercent);
        var points = line.MarginPoints.ToString("0.##", CultureInfo.InvariantCulture);
        return line.Basis switch
        {
            RateBasis.EcbPlusMargin => figures.Say(
                $"Taux de refinancement de la Banque centrale européenne au {day} ({published}) majoré de {points}\u00A0points",
                $"European Central Bank refinancing rate on {day} ({published}) plus {points}\u00A0points"),
            RateBasis.Contract => figures.Say("Taux convenu dans les conditions de règlement", "Rate agreed in the terms of payment"),
            RateBasis.Floor => figures.Say($"Trois fois le taux d’intérêt légal du semestre ouvert le {day} ({published})", $"Three times the French legal interest rate for the half-year from {day} ({published})"),
            _ => figures.Say($"Taux d’intérêt légal du semestre ouvert le {day} ({published})", $"French legal interest rate for the half-year from {day} ({published})"),
        };
    }

    private static string Rule(Segment segment, Figures figures) => segment switch
    {
        Segment.Business => figures.Say(
            "Pénalités exigibles sans rappel dès le lendemain de l’échéance et indemnité forfaitaire de 40 € par facture : articles L441-10 et D441-5 du code de commerce.",
            "Interest due without reminder from the day after the due date and fixed compensation of €40 per invoice: articles L441-10 and D441-5 of the French Commercial Code."),
        Segment.Public => figures.Say(
            "Intérêts moratoires et indemnité forfaitaire de 40 € par facture : articles R2192-31 et D2192-35 du code de la commande publique.",
            "Default interest and fixed compensation of €40 per invoice: articles R2192-31 and D2192-35 of the French Public Procurement Code."),
        _ => figures.Say(
            "Intérêts au taux légal à compter de la mise en demeure : articles 1231-6 et 1344-1 du code civil.",
            "Interest at the legal rate from the formal notice: articles 1231-6 and 1344-1 of the French Civil Code."),
    };
}
