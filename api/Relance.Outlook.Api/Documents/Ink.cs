using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents;

/// <summary>Colours and type of the documents: dark green, oak, and greys that print well.</summary>
internal static class Ink
{
    public static PdfColour Forest { get; } = new(0x1F, 0x3D, 0x36);
    public static PdfColour Oak { get; } = new(0xA3, 0x6A, 0x30);
    public static PdfColour Text { get; } = new(0x22, 0x26, 0x25);
    public static PdfColour Soft { get; } = new(0x5F, 0x67, 0x65);
    public static PdfColour Hair { get; } = new(0xD9, 0xDD, 0xDA);
    public static PdfColour Paper { get; } = new(0xF5, 0xF3, 0xEE);
    public static PdfColour Black { get; } = new(0x00, 0x00, 0x00);
    public static PdfColour White { get; } = new(0xFF, 0xFF, 0xFF);

    public static PdfType Plain(double size) => new(EmbeddedFonts.Regular, size);

    public static PdfType Strong(double size) => new(EmbeddedFonts.Bold, size);
}
