using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relance.Domain.Evidence;

/// <summary>
/// The chain that makes the history tamper-evident: each entry's SHA-256 covers its content and the hash before it, so that a
/// change, an insertion or a removal breaks every later link.
/// </summary>
public static class ExchangeChain
{
    /// <summary>What the first entry of a chain points to.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the UTF-8 canonical form: the previous hash, then each field as
    /// <c>name=length:value</c> on a line of its own, null written as <c>name=-</c>. Lengths are in UTF-16 units; they keep two
    /// different entries from ever having the same form.
    /// </summary>
    public static string Hash(string previousHash, IEnumerable<KeyValuePair<string, string?>> fields)
    {
        var canonical = new StringBuilder(previousHash).Append('\n');
        foreach (var (name, value) in fields)
        {
            canonical.Append(name).Append('=');
            if (value is null) canonical.Append('-');
            else canonical.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
            canonical.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }
}
