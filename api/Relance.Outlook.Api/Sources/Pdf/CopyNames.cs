using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Customers' names as they are compared with a text: without legal form, accents and case.</summary>
internal sealed class CopyNames
{
    /// <summary>Shorter ones (« Orange », « Martin ») stand on many invoices without being the customer.</summary>
    private const int ShortestTelling = 8;

    private const int MostWords = 8;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "sarl", "sas", "sasu", "sa", "eurl", "snc", "sci", "scop", "scea", "gaec", "ei", "eirl", "ets", "etablissements", "societe", "ste", "ltd", "limited", "plc", "llc", "inc", "gmbh", "bv",
    };

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public CopyNames(IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var key = Key(name);
            if (key.Length - key.Count(c => c == ' ') >= ShortestTelling) _names.TryAdd(key, name);
        }
    }

    public static bool IsIn(CopyText text, string name)
    {
        var key = Key(name);
        if (key.Length == 0) return false;
        if ($" {text.Words} ".Contains($" {key} ", StringComparison.Ordinal)) return true;
        // Set letter by letter, or over two lines in the middle of a word; S.A.R.L. for SARL.
        return key.Length >= ShortestTelling && Squeezed(text.Words).Contains(Squeezed(key), StringComparison.Ordinal);
    }

    /// <summary>The first other customer's name in the text; null when there is none. What is part of the own name, or the reverse, is not another's.</summary>
    public string? OtherIn(CopyText text, string own)
    {
        var (words, ownKey) = (text.Words.Split(' '), Key(own));
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var line = string.Join(' ', words);
        for (var (first, start) = (0, 0); first < words.Length; start += words[first].Length + 1, first++)
        {
            var length = -1;
            for (var last = first; last < Math.Min(first + MostWords, words.Length); last++)
            {
                length += words[last].Length + 1;
                if (lookup.TryGetValue(line.AsSpan(start, length), out var key, out var name) && !Overlap(key, ownKey)) return name;
            }
        }

        return null;
    }

    private static bool Overlap(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static string Key(string name)
    {
        var words = Normal.Form(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = Array.FindAll(words, word => !LegalForms.Contains(word));
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    private static string Squeezed(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
