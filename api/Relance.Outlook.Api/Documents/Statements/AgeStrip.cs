using Relance.Domain.Exposure;
using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Statements;

/// <summary>What is open by days after the due date, and the balance, side by side.</summary>
internal static class AgeStrip
{
    private const double Height = 44;
    private const double BalanceWidth = 104;

    public static void Draw(Flow flow, StatementDocument statement, Figures figures)
    {
        flow.Keep(Height);
        var top = flow.Take(Height);
        (string Label, decimal Amount)[] cells =
        [
            (figures.Say("Non échu", "Not due"), statement.TotalOf(AgeBucket.NotDue)),
            (figures.Say("1 à 30 jours", "1 to 30 days"), statement.TotalOf(AgeBucket.D1To30)),
            (figures.Say("31 à 60 jours", "31 to 60 days"), statement.TotalOf(AgeBucket.D31To60)),
            (figures.Say("61 à 90 jours", "61 to 90 days"), statement.TotalOf(AgeBucket.D61To90)),
            (figures.Say("Plus de 90 jours", "Over 90 days"), statement.TotalOf(AgeBucket.Over90)),
            .. statement.CreditTotal != 0 ? [(figures.Say("À déduire", "Credits"), -statement.CreditTotal)] : Array.Empty<(string, decimal)>(),
        ];
        var width = (LetterPaper.Width - BalanceWidth) / cells.Length;
        flow.Page.Fill(LetterPaper.Left, top, LetterPaper.Width, Height, Ink.Paper);
        flow.Page.Fill(LetterPaper.Left + LetterPaper.Width - BalanceWidth, top, BalanceWidth, Height, Ink.Forest);
        var right = LetterPaper.Left - 8;
        foreach (var (label, amount) in cells)
        {
            right += width;
            flow.Page.Right(label, Ink.Plain(7.5), Ink.Soft, right, top + 17);
            var text = amount == 0 ? "–" : figures.Money(amount, statement.Currency);
            flow.Page.Right(text, Ink.Plain(9).Within(text, width - 10), Ink.Text, right, top + 32);
        }

        var balance = figures.Money(statement.Balance, statement.Currency);
        right = LetterPaper.Left + LetterPaper.Width - 8;
        flow.Page.Right(figures.Say("Solde", "Balance"), Ink.Plain(7.5), Ink.Paper, right, top + 17);
        flow.Page.Right(balance, Ink.Strong(11).Within(balance, BalanceWidth - 16), Ink.White, right, top + 32);
    }
}
