using System.Text;

namespace Relance.Outlook.Api.Sources.Text;

/// <summary>
/// Decides the encoding from all the bytes: a byte order mark, else UTF-8 when every byte agrees,
/// else one of the two 8-bit ones that French software writes.
/// </summary>
internal sealed class EncodingGuess
{
    private readonly byte[] _carry = new byte[4];
    private int _carried;
    private bool _windowsOnly;
    private bool _latin9Only;

    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public bool Utf8 { get; private set; } = true;

    public bool HasNul { get; private set; }

    public bool OnlyBlanks { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        OnlyBlanks = OnlyBlanks && bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        HasNul = HasNul || bytes.Contains((byte)0);
        if (Ascii.IsValid(bytes) && _carried == 0)
            return;

        Utf8 = Utf8 && ContinuesUtf8(bytes);
        // 0x80–0x9F are letters and quotes in Windows-1252 but control codes in ISO-8859-15.
        _windowsOnly = _windowsOnly || bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        // €, Œ, œ in ISO-8859-15; ¤, ¼, ½ in Windows-1252, which nobody writes in accounts.
        _latin9Only = _latin9Only || bytes.IndexOfAny((byte)0xA4, (byte)0xBC, (byte)0xBD) >= 0;
    }

    public Encoding Best() =>
        Utf8 && _carried == 0 ? Encoding.UTF8
        : _latin9Only && !_windowsOnly ? Encoding.GetEncoding(28605)
        : Encoding.GetEncoding(1252);

    /// <summary>Checks this block together with a character that the last block cut in two.</summary>
    private bool ContinuesUtf8(ReadOnlySpan<byte> bytes)
    {
        if (_carried > 0)
        {
            var need = Length(_carry[0]) - _carried;
            if (bytes.Length < need)
                return false;
            bytes[..need].CopyTo(_carry.AsSpan(_carried));
            if (!System.Text.Unicode.Utf8.IsValid(_carry.AsSpan(0, _carried + need)))
                return false;
            bytes = bytes[need..];
            _carried = 0;
        }

        var cut = IncompleteTail(bytes);
        bytes[^cut..].CopyTo(_carry);
        _carried = cut;
        return System.Text.Unicode.Utf8.IsValid(bytes[..^cut]);
    }

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if ((b & 0xC0) == 0x80)
                continue;
            return Length(b) > back ? back : 0;
        }

        return 0;
    }

    private static int Length(byte lead) => lead switch { >= 0xF0 and < 0xF8 => 4, >= 0xE0 => lead < 0xF0 ? 3 : 1, >= 0xC0 => 2, _ => 1 };
}
