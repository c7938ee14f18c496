namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>What a PDF is made of (ISO 32000-1, 7.3). <c>null</c> stands for the null object and for what is not there.</summary>
internal abstract record PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue
{
    /// <summary>As a place or a count; -1 when it can be neither.</summary>
    public int Whole => Value is >= 0 and <= int.MaxValue ? (int)Value : -1;
}

internal sealed record PdfName(string Value) : PdfValue;

internal sealed record PdfString(byte[] Bytes) : PdfValue;

internal sealed record PdfArray(List<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(Dictionary<string, PdfValue> Entries) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>A dictionary and its bytes, as they stand in the file.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw) : PdfValue;

/// <summary>An operator, a bracket, <c>obj</c>, <c>true</c>: any bare word.</summary>
internal sealed record PdfKeyword(string Value) : PdfValue;
