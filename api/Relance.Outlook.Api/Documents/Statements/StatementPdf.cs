using Relance.Domain;
using Relance.Outlook.Api.Documents.Layout;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.Statements;

/// <summary>A statement of account on A4, on as many pages as it takes. The same statement always gives the same bytes.</summary>
public static class StatementPdf
{
    /// <summary>The PDF's bytes.</summary>
    public static byte[] Render(StatementDocument statement)
    {
        var figures = Figures.In(statement.Language);
        var title = figures.Say("Relevé de compte", "Statement of account");
        var paper = new LetterPaper(statement.Sender, statement.Addressee, figures, $"{statement.Sender.Name} · {title} · {figures.LongDate(statement.On)}");
        Heading(paper.Flow, statement, title, figures);
        AgeStrip.Draw(paper.Flow, statement, figures);
        paper.Flow.Space(8);
        paper.Flow.Paragraph(figures.Say(
            "Relevé établi sauf erreur ou omission, et sous réserve des règlements qui ne nous seraient pas encore parvenus. Si vos comptes font apparaître un autre solde, merci de nous l’indiquer.",
            "Errors and omissions excepted; payments that have not reached us yet are not shown. Should your books show another balance, please let us know."), LetterPaper.Small);
        paper.Flow.Space(10);
        StatementTable.Draw(paper.Flow, statement, figures);
        paper.Flow.Space(12);
        if (statement.Payment is { } payment && statement.OverdueLessCredits > 0)
            TransferBlock.Draw(paper.Flow, payment, new Money(statement.OverdueLessCredits, statement.Currency), figures, figures.Say("Montant échu", "Amount overdue"));
        return paper.Finish($"{title} – {statement.Addressee.Name}", statement.On);
    }

    private static void Heading(Flow flow, StatementDocument statement, string title, Figures figures)
    {
        flow.Paragraph([new TextRun(title, IsBold: true)], LetterPaper.Body with { Size = 15, Leading = 20 });
        var day = figures.Say($"arrêté au {figures.LongDate(statement.On)}", $"as at {figures.LongDate(statement.On)}");
        var code = statement.CustomerCode is { Length: > 0 } known ? $" · {figures.Say("code client", "customer code")} {known}" : "";
        flow.Paragraph(LineBreaker.Fit(day + code, Ink.Plain(LetterPaper.Body.Size), LetterPaper.Width), LetterPaper.Body with { Colour = Ink.Soft });
        flow.Space(12);
    }
}
