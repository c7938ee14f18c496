namespace Relance.Outlook.Api.Sources.Text;

/// <summary>Recognises what is not text by its first bytes, so that the refusal can name it and the way out.</summary>
internal static class BinaryFile
{
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0];
    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];
    private static ReadOnlySpan<byte> SevenZip => [(byte)'7', (byte)'z', 0xBC, 0xAF];
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    public static string? CodeOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8))
            return SourceCodes.FileIsPdf;
        if (head.StartsWith("PK\u0003\u0004"u8))
            return head.IndexOf("[Content_Types]"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 ? SourceCodes.FileIsExcel : SourceCodes.FileIsZip;
        if (head.StartsWith(Ole))
            return SourceCodes.FileIsExcel;
        if (head.StartsWith(Gzip) || head.StartsWith(SevenZip) || head.StartsWith("Rar!"u8))
            return SourceCodes.FileIsZip;
        if (head.StartsWith(Png) || head.StartsWith(Jpeg) || head.StartsWith("GIF8"u8))
            return SourceCodes.FileIsImage;

        return IsMarkup(head) ? SourceCodes.FileIsMarkup : null;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        // The byte order mark is trimmed with the blanks.
        var start = head.TrimStart("\uFEFF \t\r\n"u8);
        return start.StartsWith("<?xml"u8) || start.StartsWith("<!DOCTYPE"u8) || start.StartsWith("<html"u8) || start.StartsWith("{\\rtf"u8);
    }
}
