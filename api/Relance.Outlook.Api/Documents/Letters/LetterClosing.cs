using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>The closing formula and the signature, which stay together, and the enclosures: on the left of the signature when they are few.</summary>
internal static class LetterClosing
{
    /// <summary>Blank lines for the signature.</summary>
    private static readonly string[] RoomToSign = ["", "", ""];

    private static readonly Block EnclosureBlock = LetterPaper.LeftHalf with { Size = 8.5, Leading = 11.5 };

    public static void Draw(Flow flow, LetterDocument letter, Figures figures)
    {
        string[] enclosures = letter.Enclosures.Count == 0 ? [] : ["", Label(letter.Enclosures.Count, figures), .. letter.Enclosures.Select(text => $"–\u00A0{text}")];
        var signature = Signature(letter.Signer);
        var areBeside = Flow.Height(enclosures, EnclosureBlock) <= Flow.Height(signature, LetterPaper.RightHalf);

        flow.Keep(Height(letter));
        flow.Paragraph(letter.Closing, LetterPaper.Body);
        flow.SideBySide(areBeside ? enclosures : [], EnclosureBlock, signature, LetterPaper.RightHalf);
        if (!areBeside)
            Below(flow, enclosures);
    }

    /// <summary>What closing formula and signature take.</summary>
    public static double Height(LetterDocument letter) =>
        Flow.Height(letter.Closing, LetterPaper.Body) + Flow.Height(Signature(letter.Signer), LetterPaper.RightHalf);

    private static string[] Signature(DocumentSigner signer) => [.. RoomToSign, .. Lines(signer.Name), .. Lines(signer.Title ?? "")];

    private static List<string> Lines(string text) => LineBreaker.Lines(text, Ink.Plain(LetterPaper.RightHalf.Size), LetterPaper.RightHalf.Width, 2);

    private static void Below(Flow flow, string[] enclosures)
    {
        var block = EnclosureBlock with { Width = LetterPaper.Width };
        flow.Keep(block.Leading * 3);
        foreach (var line in enclosures)
            flow.Paragraph(line, block);
    }

    private static string Label(int count, Figures figures) =>
        figures.Say(count == 1 ? "Pièce jointe" : "Pièces jointes", count == 1 ? "Enclosure" : "Enclosures") + figures.Colon.TrimEnd();
}
