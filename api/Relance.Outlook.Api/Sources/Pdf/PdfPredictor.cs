namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Undoes what makes tables compress better (ISO 32000-1, 7.4.4.4): each row was written as its difference from its neighbours.</summary>
internal static class PdfPredictor
{
    public static byte[] Undo(byte[] bytes, PdfDictionary? how, PdfObjects objects)
    {
        var predictor = Parameter("Predictor", 1);
        if (how is null || predictor < 10) return predictor == 2 ? [] : bytes;
        var (bits, columns) = (Parameter("Colors", 1) * Parameter("BitsPerComponent", 8), Parameter("Columns", 1));
        return bits is < 1 or > 512 || columns is < 1 or > 100_000 ? [] : Rows(bytes, (int)(((bits * columns) + 7) / 8), (int)Math.Max(1, bits / 8));

        long Parameter(string name, long otherwise) => how is not null && objects.Entry(how, name) is PdfNumber number ? number.Whole : otherwise;
    }

    private static byte[] Rows(byte[] bytes, int row, int pixel)
    {
        var count = (bytes.Length + row) / (row + 1);
        var result = new byte[count * row];
        for (var r = 0; r < count; r++)
        {
            var source = bytes.AsSpan(r * (row + 1));
            var target = result.AsSpan(r * row, row);
            var above = r == 0 ? default : result.AsSpan((r - 1) * row, row);
            for (var i = 0; i < row && i + 1 < source.Length; i++)
            {
                var left = i < pixel ? 0 : target[i - pixel];
                var up = r == 0 ? 0 : above[i];
                var corner = r == 0 || i < pixel ? 0 : above[i - pixel];
                target[i] = (byte)(source[i + 1] + source[0] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
        }

        return result;
    }

    /// <summary>The neighbour nearest to left + up − corner.</summary>
    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
