using System.Globalization;
using Relance.Outlook.Api.Documents.Layout;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.PaymentPlans;

/// <summary>A proposal to pay by instalments, to be signed by both. The same proposal always gives the same bytes.</summary>
public static class PaymentPlanPdf
{
    private const double Gap = 7;

    /// <summary>The PDF's bytes. Throws <see cref="ArgumentException"/> when there are no instalments, or they do not add up, are not in order or not positive.</summary>
    public static byte[] Render(PaymentPlanDocument plan)
    {
        Check(plan);
        var figures = Figures.In(plan.Language);
        var title = figures.Say("Proposition d’échéancier", "Proposed payment plan");
        var paper = new LetterPaper(plan.Sender, plan.Addressee, figures, $"{plan.Sender.Name} · {title} · {figures.LongDate(plan.Date)}");
        Draw(paper.Flow, plan, figures);
        return paper.Finish($"{title} – {plan.Addressee.Name}", plan.Date);
    }

    private static void Check(PaymentPlanDocument plan)
    {
        if (plan.Instalments.Count == 0)
            throw new ArgumentException("A plan has at least one instalment.", nameof(plan));
        var paid = plan.Instalments.Sum(instalment => instalment.Amount);
        if (paid != plan.Total)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The instalments come to {paid}, but {plan.Total} is owed."), nameof(plan));
        if (plan.Instalments.Any(instalment => instalment.Amount <= 0))
            throw new ArgumentException("An instalment has to be positive.", nameof(plan));
        if (plan.Instalments.Zip(plan.Instalments.Skip(1)).Any(pair => pair.First.Date >= pair.Second.Date))
            throw new ArgumentException("The instalments have to be in order of date, each on a day of its own.", nameof(plan));
    }

    private static void Draw(Flow flow, PaymentPlanDocument plan, Figures figures)
    {
        flow.Paragraph(figures.PlaceAndDay(plan.Place, plan.Date), LetterPaper.RightHalf);
        flow.Space(12);
        flow.Paragraph([new TextRun($"{figures.Say("Objet", "Subject")}{figures.Colon}{figures.Say("proposition d’échéancier", "proposed payment plan")}", IsBold: true)], LetterPaper.Body);
        flow.Space(11);
        Paragraph(plan.Salutation);
        foreach (var paragraph in plan.Opening)
        {
            flow.Paragraph(paragraph.Runs, LetterPaper.Body);
            flow.Space(Gap);
        }

        Paragraph(figures.Say("À ce jour, la somme suivante reste à régler\u00A0:", "The following amount is outstanding:"));
        PaymentPlanTables.Owed(flow, plan, figures);
        flow.Space(Gap + 4);
        Paragraph(figures.Say(
            plan.Instalments.Count == 1 ? "Nous vous proposons de la régler comme suit\u00A0:" : $"Nous vous proposons de la régler en {figures.Count(plan.Instalments.Count)} versements\u00A0:",
            plan.Instalments.Count == 1 ? "We propose that it be paid as follows:" : $"We propose that it be paid in {figures.Count(plan.Instalments.Count)} instalments:"));
        PaymentPlanTables.Instalments(flow, plan, figures);
        flow.Space(Gap + 4);
        if (plan.RestFallsDueWhenMissed)
        {
            Paragraph(figures.Say(
                "Si un versement n’était pas reçu à sa date, la totalité de la somme restant due deviendrait immédiatement exigible.",
                "Should an instalment not be received on its date, the whole of the amount then outstanding would become due at once."));
        }

        if (plan.Payment is { } payment)
        {
            TransferBlock.Draw(flow, payment with { WithQr = false }, null, figures);
            flow.Space(Gap + 4);
        }

        var howToAccept = figures.Say("Pour accepter cette proposition, il vous suffit de nous en retourner un exemplaire daté et signé", "To accept this proposal, please return a dated and signed copy to us")
            + (plan.AnswerBy is { } day ? figures.Say($", au plus tard le {figures.LongDate(day)}.", $" by {figures.LongDate(day)}.") : ".");
        flow.Keep(Flow.Height(howToAccept, LetterPaper.Body) + Flow.Height(plan.Closing, LetterPaper.Body) + (2 * Gap) + 4 + AgreementBlock.Height);
        Paragraph(howToAccept);
        Paragraph(plan.Closing);
        flow.Space(4);
        AgreementBlock.Draw(flow, plan, figures);

        void Paragraph(string text)
        {
            flow.Paragraph(text, LetterPaper.Body);
            flow.Space(Gap);
        }
    }
}
