namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Undoes what makes tables compress better (ISO 32000-1, 7.4.4.4): each row was written as its difference from its neighbours.</summary>
internal static class PdfPredictor
{
    public static byte[] Undo(byte[] bytes, PdfDictionary? how, PdfObjects objects)
    {
        var predictor = Parameter("Predictor", 1);
        if (how is null || predictor < 10) return predictor == 2 ? [] : bytes;
        var pixel = Math.Max(1, (Parameter("Colors", 1) * Parameter("BitsPerComponent", 8)) / 8);
        var row = ((Parameter("Colors", 1) * Parameter("BitsPerComponent", 8) * Parameter("Columns", 1)) + 7) / 8;
        return row < 1 ? [] : Rows(bytes, row, pixel);

        int Parameter(string name, int otherwise) =>
            how is not null && objects.Entry(how, name) is PdfNumber number ? Math.Clamp(number.Whole, 0, name == "Columns" ? 100_000 : 32) : otherwise;
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
