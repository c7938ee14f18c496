namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>A change of coordinates: x′ = A·x + C·y + E, y′ = B·x + D·y + F.</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This one first, then the other.</summary>
    public PdfMatrix Then(PdfMatrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    public PdfMatrix Moved(double x, double y) => new PdfMatrix(1, 0, 0, 1, x, y).Then(this);

    /// <summary>Six numbers as operands; null when they are not.</summary>
    public static PdfMatrix? From(IReadOnlyList<PdfValue> six) =>
        six is [PdfNumber a, PdfNumber b, PdfNumber c, PdfNumber d, PdfNumber e, PdfNumber f] ? new PdfMatrix(a.Value, b.Value, c.Value, d.Value, e.Value, f.Value) : null;
}
