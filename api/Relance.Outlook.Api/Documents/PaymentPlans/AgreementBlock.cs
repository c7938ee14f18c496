using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.PaymentPlans;

/// <summary>Where both sign, side by side. Never split over two pages.</summary>
internal static class AgreementBlock
{
    public const double Height = 150;

    private const double Padding = 10;
    private const double Gutter = 14;
    private const double Width = (LetterPaper.Width - Gutter) / 2;

    public static void Draw(Flow flow, PaymentPlanDocument plan, Figures figures)
    {
        flow.Keep(Height);
        var top = flow.Take(Height);
        var signer = plan.Signer.Title is { Length: > 0 } title ? $"{plan.Signer.Name}, {title}" : plan.Signer.Name;
        var ours = Frame(flow.Page, LetterPaper.Left, top, figures.Say("Pour ", "For ") + plan.Sender.Name);
        foreach (var line in LineBreaker.Lines(signer, Ink.Plain(9), Width - (2 * Padding), 2))
        {
            flow.Page.Left(line, Ink.Plain(9), Ink.Text, LetterPaper.Left + Padding, ours);
            ours += 12;
        }

        flow.Page.Left(figures.Say("Signature", "Signature"), Ink.Plain(8), Ink.Soft, LetterPaper.Left + Padding, ours + 4);
        Theirs(flow.Page, plan, figures, LetterPaper.Left + Width + Gutter, top);
    }

    private static void Theirs(PageWriter page, PaymentPlanDocument plan, Figures figures, double x, double top)
    {
        var baseline = Frame(page, x, top, figures.Say("Bon pour accord – ", "Agreed – ") + plan.Addressee.Name);
        foreach (var line in LineBreaker.Lines(WhatIsAgreed(plan, figures), Ink.Plain(8.5), Width - (2 * Padding), 3))
        {
            page.Left(line, Ink.Plain(8.5), Ink.Text, x + Padding, baseline);
            baseline += 11;
        }

        baseline += 7;
        foreach (var label in new[] { figures.Say("Date", "Date"), figures.Say("Nom et qualité", "Name and title") })
        {
            page.Left(label, Ink.Plain(8), Ink.Soft, x + Padding, baseline);
            page.Rule(x + Padding + 66, baseline + 2, Width - (2 * Padding) - 66, Ink.Soft, 0.4);
            baseline += 17;
        }

        page.Left(figures.Say("Signature, précédée de la mention «\u00A0Bon pour accord\u00A0»", "Signature"), Ink.Plain(8), Ink.Soft, x + Padding, baseline);
    }

    /// <summary>Said again where it is signed: the signature may stand on another page than the figures, and it acknowledges the debt.</summary>
    private static string WhatIsAgreed(PaymentPlanDocument plan, Figures figures)
    {
        var (sum, count) = (figures.Money(plan.Total, plan.Currency), plan.Instalments.Count);
        var (first, last) = (figures.LongDate(plan.Instalments[0].Date), figures.LongDate(plan.Instalments[^1].Date));
        return count == 1
            ? figures.Say($"Somme due\u00A0: {sum}, à régler le {first}.", $"Amount due: {sum}, to be paid on {first}.")
            : figures.Say($"Somme due\u00A0: {sum}, à régler en {figures.Count(count)} versements, du {first} au {last}.", $"Amount due: {sum}, to be paid in {figures.Count(count)} instalments from {first} to {last}.");
    }

    /// <summary>A box with who signs in it; returns the baseline below.</summary>
    private static double Frame(PageWriter page, double x, double top, string title)
    {
        page.Box(x, top, Width, Height, Ink.Soft, 0.5);
        var baseline = top + 16;
        foreach (var line in LineBreaker.Lines(title, Ink.Strong(9), Width - (2 * Padding), 2))
        {
            page.Left(line, Ink.Strong(9), Ink.Text, x + Padding, baseline);
            baseline += 12;
        }

        return baseline + 3;
    }
}
