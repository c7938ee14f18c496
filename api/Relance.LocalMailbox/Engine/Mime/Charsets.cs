using System.Text;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>Bytes to text in whatever character set they say, or seem, to be in. Nothing is refused.</summary>
internal static class Charsets
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western;

    static Charsets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Western = Encoding.GetEncoding(1252);
    }

    public static string Text(ReadOnlySpan<byte> bytes, string? charset) => Named(charset) is { } encoding ? encoding.GetString(bytes) : Guessed(bytes);

    /// <summary>UTF-8 if it can be that, else what Windows wrote in the West.</summary>
    public static string Guessed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }

    private static Encoding? Named(string? charset)
    {
        // us-ascii is written by programs that then send anything; ISO-8859-1 means Windows-1252, as browsers read it too.
        var name = charset?.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            return name switch
            {
                null or "" or "us-ascii" or "ascii" or "utf-8" or "utf8" or "unknown-8bit" => null,
                "iso-8859-1" or "latin1" => Western,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
