namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>What <c>q</c> keeps and <c>Q</c> brings back.</summary>
internal sealed record PdfTextState
{
    public PdfMatrix Page { get; set; } = PdfMatrix.Identity;

    public PdfFont? Font { get; set; }

    public double Size { get; set; } = 1;

    public double Stretch { get; set; } = 1;

    public double LetterSpace { get; set; }

    public double WordSpace { get; set; }

    public double Leading { get; set; }
}
