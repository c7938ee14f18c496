using Relance.Domain;
using Relance.Outlook.Api.Documents.Layout;
using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>How to pay: the account, what to quote and, on the right, the same as a QR code. Never split over two pages.</summary>
internal static class TransferBlock
{
    private const double Padding = 12;
    private const double LineHeight = 13;
    private const double LabelWidth = 96;
    private const double QrSide = 82;

    public static void Draw(Flow flow, TransferRequest request, Money? amount, Figures figures, string? amountLabel = null)
    {
        const double x = LetterPaper.Left, width = LetterPaper.Width;
        var qr = request.WithQr && amount is { } due ? EpcQr.For(request.Account, due, request.Remittance) : null;
        var textWidth = width - (3 * Padding) - LabelWidth - (qr is null ? 0 : QrSide + (2 * Padding));
        var lines = Facts(request, amount, amountLabel, figures)
            .SelectMany(fact => LineBreaker.Lines(fact.Value, Type(fact.IsStrong), textWidth, 3).Select((line, i) => fact with { Label = i == 0 ? fact.Label : "", Value = line }))
            .ToList();
        var height = Math.Max(20 + (lines.Count * LineHeight), qr is null ? 0 : QrSide + 13) + (1.4 * Padding);
        flow.Keep(height);
        var top = flow.Take(height);

        flow.Page.Fill(x, top, width, height, Ink.Paper);
        flow.Page.Fill(x, top, 2.2, height, Ink.Forest);
        var baseline = top + Padding + 9;
        flow.Page.Left(figures.Say("Règlement par virement", "Payment by bank transfer"), Ink.Strong(9.5), Ink.Text, x + Padding, baseline);
        baseline += 17;
        foreach (var (label, value, isStrong) in lines)
        {
            flow.Page.Left(label, Ink.Plain(8), Ink.Soft, x + Padding, baseline);
            flow.Page.Left(value, Type(isStrong), Ink.Text, x + Padding + LabelWidth, baseline);
            baseline += LineHeight;
        }

        if (qr is not null)
            Draw(flow.Page, qr, figures, x + width - QrSide - Padding, top + Padding - 2);
    }

    private static IEnumerable<Fact> Facts(TransferRequest request, Money? amount, string? amountLabel, Figures figures)
    {
        if (amount is { } due)
            yield return new(amountLabel ?? figures.Say("Montant", "Amount"), figures.Money(due.Amount, due.Currency), true);
        if (request.PayBy is { } day)
            yield return new(figures.Say("Au plus tard le", "By"), figures.LongDate(day), true);
        yield return new(figures.Say("Titulaire du compte", "Account holder"), request.Account.Holder, false);
        yield return new("IBAN", IbanText.Grouped(request.Account.Iban), false);
        if (request.Account.Bic is { Length: > 0 } bic)
            yield return new("BIC", bic, false);
        yield return new(figures.Say("Référence à rappeler", "Reference to quote"), request.Remittance, false);
    }

    /// <summary>On white, with the quiet zone that the standard asks for.</summary>
    private static void Draw(PageWriter page, EpcQr qr, Figures figures, double x, double y)
    {
        var module = QrSide / (qr.Modules.Count + 8);
        page.Fill(x, y, QrSide, QrSide, Ink.White);
        page.Fill(Bars(qr).Select(bar => (x + ((bar.Start + 4) * module), y + ((bar.Row + 4) * module), bar.Length * module, module)), Ink.Black);
        var caption = figures.Say("Virement à scanner", "Scan to pay");
        page.Left(caption, Ink.Plain(7.5), Ink.Soft, x + ((QrSide - Ink.Plain(7.5).Width(caption)) / 2), y + QrSide + 10);
    }

    /// <summary>Dark neighbours of a row in one piece.</summary>
    private static IEnumerable<(int Row, int Start, int Length)> Bars(EpcQr qr)
    {
        for (var row = 0; row < qr.Modules.Count; row++)
        {
            var modules = qr.Modules[row];
            for (var i = 0; i < modules.Length; i++)
            {
                var start = i;
                while (i < modules.Length && modules[i])
                    i++;
                if (i > start)
                    yield return (row, start, i - start);
            }
        }
    }

    private static PdfType Type(bool isStrong) => isStrong ? Ink.Strong(9.5) : Ink.Plain(9.5);

    private sealed record Fact(string Label, string Value, bool IsStrong);
}
