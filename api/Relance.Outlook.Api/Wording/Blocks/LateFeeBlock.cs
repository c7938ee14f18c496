using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>What delay has cost, invoice by invoice, with the articles that give it: each regime its own, and only its own.</summary>
internal static class LateFeeBlock
{
    public static IEnumerable<TextPart> Of(ReminderFacts facts, Typography format)
    {
        var fees = facts.ShownLateFees();
        if (fees.Count == 0) yield break;
        yield return TextParagraph.Of(Opening(facts, format));
        yield return Table(facts, fees, format);
        yield return TextParagraph.Of(Law(facts.Segment, format));
    }

    private static string Opening(ReminderFacts facts, Typography format)
    {
        var date = format.LongDate(facts.On);
        return facts.Segment switch
        {
            Segment.Business => format.Say(
                $"En raison du retard, s’ajoutent à cette somme les pénalités et indemnités suivantes, arrêtées au {date} :",
                $"Because of the delay, the following interest and compensation, calculated up to {date}, are due in addition:"),
            Segment.Public => format.Say(
                $"En raison du retard, s’ajoutent à cette somme les intérêts moratoires et indemnités suivants, arrêtés au {date} :",
                $"Because of the delay, the following late-payment interest and compensation, calculated up to {date}, are due in addition:"),
            _ => format.Say(
                $"S’ajoutent à cette somme les intérêts au taux légal, arrêtés au {date} :",
                $"Interest at the legal rate, calculated up to {date}, is due in addition:"),
        };
    }

    private static TextTable Table(ReminderFacts facts, List<InvoiceLateFee> fees, Typography format)
    {
        var hasIndemnity = fees.Exists(fee => fee.Fee.Indemnity > 0);
        List<TextColumn> columns =
        [
            new(format.Say("Facture", "Invoice"), IsFigure: false),
            new(format.Say("Taux annuel", "Yearly rate"), IsFigure: false),
            new(format.Say("Intérêts", "Interest"), IsFigure: true),
        ];
        if (hasIndemnity) columns.AddRange([new(format.Say("Indemnité", "Compensation"), IsFigure: true), new(format.Say("Total", "Total"), IsFigure: true)]);
        var rows = TableRows.Of(fees, fee => Cells(fee, hasIndemnity, facts.Currency, format), fee => fee.Fee.Total, facts.Currency, format);
        if (fees.Count > 1) rows.Add(new TextRow([format.Say("Total en raison du retard", "Total due to the delay"), format.Money(facts.LateFeeTotal(), facts.Currency)], TextRowKind.Step));
        rows.Add(new TextRow([format.Say("Total général à régler", "Grand total to pay"), format.Money(facts.Total() + facts.LateFeeTotal(), facts.Currency)], TextRowKind.Total));
        return new TextTable(columns, rows);
    }

    private static string[] Cells(InvoiceLateFee line, bool hasIndemnity, string currency, Typography format)
    {
        string[] cells = [SafeValue.Of(line.Number), Rates(line.Fee, format), format.Money(line.Fee.Interest, currency)];
        return hasIndemnity ? [.. cells, format.Money(line.Fee.Indemnity, currency), format.Money(line.Fee.Total, currency)] : cells;
    }

    /// <summary>One rate per semester where the law changes it: « 12,15 % puis 12,4 % ».</summary>
    private static string Rates(LateFee fee, Typography format)
    {
        var rates = new List<string>();
        foreach (var rate in fee.Lines.Select(line => format.Percent(line.RatePercent)))
        {
            if (rates.Count == 0 || rates[^1] != rate) rates.Add(rate);
        }

        return rates.Count == 0 ? "–" : string.Join(format.Say(" puis ", " then "), rates);
    }

    private static string Law(Segment? segment, Typography format) => segment switch
    {
        Segment.Business => format.Say(
            "Ces pénalités et l’indemnité forfaitaire de 40 € par facture pour frais de recouvrement sont dues de plein droit (articles L441-10 et D441-5 du code de commerce).",
            "The interest and the fixed compensation of €40 per invoice for recovery costs are due as of right (articles L441-10 and D441-5 of the French Commercial Code)."),
        Segment.Public => format.Say(
            "Ces intérêts moratoires et l’indemnité forfaitaire de 40 € par facture pour frais de recouvrement sont dus de plein droit (articles R2192-31 et D2192-35 du code de la commande publique).",
            "The interest and the fixed compensation of €40 per invoice for recovery costs are due as of right (articles R2192-31 and D2192-35 of the French Public Procurement Code)."),
        _ => format.Say(
            "Ces intérêts sont dus en application des articles 1231-6 et 1344-1 du code civil.",
            "This interest is due under articles 1231-6 and 1344-1 of the French Civil Code."),
    };
}
