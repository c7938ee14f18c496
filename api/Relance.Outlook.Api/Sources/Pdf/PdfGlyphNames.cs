using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Characters by the names that fonts give them (Adobe Glyph List), as far as Western European text needs.</summary>
internal static class PdfGlyphNames
{
    private const string Signs =
        """
        space 0020 exclam 0021 quotedbl 0022 numbersign 0023 dollar 0024 percent 0025 ampersand 0026 quotesingle 0027 parenleft 0028 parenright 0029
        asterisk 002A plus 002B comma 002C hyphen 002D period 002E slash 002F zero 0030 one 0031 two 0032 three 0033 four 0034 five 0035 six 0036
        seven 0037 eight 0038 nine 0039 colon 003A semicolon 003B less 003C equal 003D greater 003E question 003F at 0040 bracketleft 005B
        backslash 005C bracketright 005D asciicircum 005E underscore 005F grave 0060 braceleft 007B bar 007C braceright 007D asciitilde 007E
        exclamdown 00A1 cent 00A2 sterling 00A3 currency 00A4 yen 00A5 brokenbar 00A6 section 00A7 dieresis 00A8 copyright 00A9 ordfeminine 00AA
        guillemotleft 00AB logicalnot 00AC registered 00AE macron 00AF degree 00B0 plusminus 00B1 acute 00B4 mu 00B5 paragraph 00B6
        periodcentered 00B7 cedilla 00B8 ordmasculine 00BA guillemotright 00BB questiondown 00BF AE 00C6 Eth 00D0 multiply 00D7 Oslash 00D8
        Thorn 00DE germandbls 00DF ae 00E6 eth 00F0 divide 00F7 oslash 00F8 thorn 00FE dotlessi 0131 Lslash 0141 lslash 0142 OE 0152 oe 0153
        florin 0192 circumflex 02C6 caron 02C7 breve 02D8 dotaccent 02D9 ring 02DA ogonek 02DB tilde 02DC hungarumlaut 02DD endash 2013
        emdash 2014 quoteleft 2018 quoteright 2019 quotesinglbase 201A quotedblleft 201C quotedblright 201D quotedblbase 201E dagger 2020
        daggerdbl 2021 bullet 2022 ellipsis 2026 perthousand 2030 guilsinglleft 2039 guilsinglright 203A fraction 2044 Euro 20AC trademark 2122
        minus 2212 fi FB01 fl FB02 ff FB00 ffi FB03 ffl FB04 nbspace 00A0 nonbreakingspace 00A0 sfthyphen 002D
        """;

    /// <summary>StandardEncoding above ASCII (ISO 32000-1, annex D.2), by code.</summary>
    private const string Standard =
        """
        A1 exclamdown A2 cent A3 sterling A4 fraction A5 yen A6 florin A7 section A8 currency A9 quotesingle AA quotedblleft AB guillemotleft
        AC guilsinglleft AD guilsinglright AE fi AF fl B1 endash B2 dagger B3 daggerdbl B4 periodcentered B6 paragraph B7 bullet B8 quotesinglbase
        B9 quotedblbase BA quotedblright BB guillemotright BC ellipsis BD perthousand BF questiondown C1 grave C2 acute C3 circumflex C4 tilde
        C5 macron C6 breve C7 dotaccent C8 dieresis CA ring CB cedilla CD hungarumlaut CE ogonek CF caron D0 emdash E1 AE E3 ordfeminine
        E8 Lslash E9 Oslash EA OE EB ordmasculine F1 ae F5 dotlessi F8 lslash F9 oslash FA oe FB germandbls 27 quoteright 60 quoteleft
        """;

    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["circumflex"] = '\u0302',
        ["tilde"] = '\u0303',
        ["dieresis"] = '\u0308',
        ["ring"] = '\u030A',
        ["cedilla"] = '\u0327',
        ["caron"] = '\u030C',
        ["ogonek"] = '\u0328',
        ["macron"] = '\u0304',
        ["breve"] = '\u0306',
        ["dotaccent"] = '\u0307',
    };

    private static readonly Dictionary<string, string> Names = Pairs(Signs).ToDictionary(pair => pair.First, pair => ((char)Hexadecimal(pair.Second)!).ToString());

    /// <summary>The characters of a name; null when it is not known.</summary>
    public static string? Find(string name)
    {
        if (name.Length == 1 && char.IsAsciiLetter(name[0])) return name;
        if (Names.TryGetValue(name, out var sign)) return sign;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0) return Find(name[..dot]);
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && Hexadecimal(name[3..7]) is { } four) return Character(four);
        if (name.Length is >= 5 and <= 7 && name[0] == 'u' && Hexadecimal(name[1..]) is { } code) return Character(code);
        return name.Length > 1 && Accents.TryGetValue(name[1..], out var accent) && char.IsAsciiLetter(name[0]) ? $"{name[0]}{accent}".Normalize(NormalizationForm.FormC) : null;
    }

    /// <summary>The 256 characters of StandardEncoding.</summary>
    public static string?[] StandardEncoding()
    {
        var codes = new string?[256];
        for (var code = 0x20; code < 0x7F; code++) codes[code] = ((char)code).ToString();
        foreach (var (code, name) in Pairs(Standard)) codes[(int)Hexadecimal(code)!] = Names[name];
        return codes;
    }

    private static IEnumerable<(string First, string Second)> Pairs(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1]));

    private static string? Character(int code) => Rune.IsValid(code) ? new Rune(code).ToString() : null;

    private static int? Hexadecimal(string text) => int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
