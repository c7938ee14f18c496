using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>What stands between the addresses and the salutation: place and date, how it is sent, references, subject.</summary>
internal static class LetterOpening
{
    private const double RoomForNumber = 58 * LetterPaper.Mm;

    public static void Draw(Flow flow, LetterDocument letter, Figures figures)
    {
        var references = letter.References.SelectMany(reference => LineBreaker.Lines(
            $"{reference.Label}{figures.Colon}{reference.Value}", Ink.Plain(LetterPaper.LeftHalf.Size), LetterPaper.LeftHalf.Width, 2));
        flow.SideBySide([.. references], LetterPaper.LeftHalf, [figures.PlaceAndDay(letter.Place, letter.Date)], LetterPaper.RightHalf);
        flow.Space(10);
        if (letter.Registered is { } registered)
            Registered(flow, registered, figures);
        flow.Paragraph([new TextRun($"{figures.Say("Objet", "Subject")}{figures.Colon}{letter.Subject}", IsBold: true)], LetterPaper.Body);
        flow.Space(11);
    }

    private static void Registered(Flow flow, RegisteredMail registered, Figures figures)
    {
        var text = figures.Say("Lettre recommandée avec avis de réception n°\u00A0", "Registered letter with acknowledgement of receipt, no.\u00A0") + registered.Number;
        flow.Paragraph(text, LetterPaper.Body);
        if (string.IsNullOrWhiteSpace(registered.Number))
            flow.Page.Rule(LetterPaper.Left + Ink.Plain(LetterPaper.Body.Size).Width(text), flow.Y - 3, RoomForNumber, Ink.Soft, 0.5);
        flow.Space(7);
    }
}
