using System.Text;

namespace Relance.Outlook.Api.Tests.Documents;

/// <summary>Reads an undamaged QR code of level M in byte mode, versions 1 to 13 (ISO/IEC 18004): what a telephone would see on the paper.</summary>
internal static class QrDecoder
{
    /// <summary>Blocks of level M: how many of how many data bytes, then how many of one byte more.</summary>
    private static readonly (int Short, int Bytes, int Long)[] Blocks =
        [(1, 16, 0), (1, 28, 0), (1, 44, 0), (2, 32, 0), (2, 43, 0), (4, 27, 0), (4, 31, 0), (2, 38, 2), (3, 36, 2), (4, 43, 1), (1, 50, 4), (6, 36, 2), (8, 37, 1)];

    /// <summary>Where the middles of the alignment patterns are.</summary>
    private static readonly int[][] Alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54], [6, 32, 58], [6, 34, 62]];

    public static string Text(IReadOnlyList<bool[]> modules)
    {
        var version = (modules.Count - 17) / 4;
        var format = Enumerable.Range(0, 6).Aggregate(0, (bits, column) => (bits << 1) | (modules[8][column] ? 1 : 0)) ^ 0b101010;
        Assert.Equal(0b00, (format >> 4) & 0b11); // level M
        // The first five bits of the format information are level and mask.
        var mask = (format >> 1) & 0b111;
        var data = Interleaved(Codewords(modules, version, mask), Blocks[version - 1]);
        return InBytes(data, version);
    }

    private static List<byte> Codewords(IReadOnlyList<bool[]> modules, int version, int mask)
    {
        var size = modules.Count;
        var bits = new List<bool>();
        var isUp = true;
        for (var right = size - 1; right > 0; right -= 2, isUp = !isUp)
        {
            if (right == 6)
                right--;
            for (var step = 0; step < size; step++)
            {
                var row = isUp ? size - 1 - step : step;
                foreach (var column in (ReadOnlySpan<int>)[right, right - 1])
                {
                    if (!IsFunction(row, column, size, version))
                        bits.Add(modules[row][column] ^ IsMasked(mask, row, column));
                }
            }
        }

        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)b.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    private static bool IsFunction(int row, int column, int size, int version)
    {
        if (row == 6 || column == 6 || (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9))
            return true;
        if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)))
            return true;
        var middles = Alignments[version - 1];
        return middles.Any(y => middles.Any(x => Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2 && !(y == 6 && x == 6) && !(y == 6 && x == size - 7) && !(y == size - 7 && x == 6)));
    }

    private static bool IsMasked(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };

    private static List<byte> Interleaved(List<byte> codewords, (int Short, int Bytes, int Long) blocks)
    {
        var data = Enumerable.Range(0, blocks.Short + blocks.Long).Select(_ => new List<byte>()).ToList();
        var at = 0;
        for (var i = 0; i <= blocks.Bytes; i++)
        {
            for (var block = 0; block < data.Count; block++)
            {
                if (i < blocks.Bytes || block >= blocks.Short)
                    data[block].Add(codewords[at++]);
            }
        }

        return [.. data.SelectMany(block => block)];
    }

    private static string InBytes(List<byte> data, int version)
    {
        var bits = data.SelectMany(b => Enumerable.Range(0, 8).Select(i => (b >> (7 - i)) & 1)).ToList();
        Assert.Equal(0b0100, Value(0, 4)); // byte mode, without any notice of encoding before it
        var lengthBits = version < 10 ? 8 : 16;
        var length = Value(4, lengthBits);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(i => (byte)Value(4 + lengthBits + (8 * i), 8))]);

        int Value(int from, int count) => bits.GetRange(from, count).Aggregate(0, (value, bit) => (value << 1) | bit);
    }
}
