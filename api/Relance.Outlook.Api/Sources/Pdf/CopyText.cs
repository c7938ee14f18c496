using System.Text;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>A number found in a text, by the runs of letters or digits that it is made of.</summary>
internal readonly record struct CopyHit(string Key, int First, int Last);

/// <summary>
/// A text cut into runs of letters and runs of digits, so that a number is found however it is printed: « F-2026/014 », « F2026 014 »,
/// « FactureF2026-014 ». Looking for one number or for a million costs the same.
/// </summary>
internal sealed class CopyText
{
    private const int MostRuns = 24;

    private readonly string _text;
    private readonly string _squeezed;
    private readonly List<(int Start, bool AfterSpace)> _runs = [];

    public CopyText(string text)
    {
        // Ligatures, full-width digits and no-break spaces become what they stand for.
        _text = text.Normalize(NormalizationForm.FormKC);
        var squeezed = new StringBuilder(_text.Length);
        var (previous, afterSpace) = (' ', true);
        foreach (var c in _text)
        {
            afterSpace |= char.IsWhiteSpace(c);
            if (char.IsLetterOrDigit(c))
            {
                if (BeginsRun(previous, c)) _runs.Add((squeezed.Length, afterSpace));
                squeezed.Append(char.ToUpperInvariant(c));
                afterSpace = false;
            }

            previous = c;
        }

        _squeezed = squeezed.ToString();
    }

    /// <summary>How many letters and digits there are.</summary>
    public int Length => _squeezed.Length;

    /// <summary>The words in the form in which names are compared.</summary>
    public string Words => field ??= Normal.Form(_text);

    /// <summary>A number as it is compared: its letters and digits alone.</summary>
    public static string Key(string number) => new([.. number.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>Every place where one of these numbers stands.</summary>
    /// <param name="keys">What <see cref="Key"/> made of the numbers.</param>
    /// <param name="longest">The longest of them.</param>
    public List<CopyHit> Numbers<T>(Dictionary<string, T> keys, int longest)
    {
        var hits = new List<CopyHit>();
        var lookup = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = 0; first < _runs.Count; first++)
        {
            for (var last = first; last < Math.Min(first + MostRuns, _runs.Count); last++)
            {
                var candidate = _squeezed.AsSpan(_runs[first].Start..End(last));
                if (candidate.Length > longest) break;
                if (lookup.TryGetValue(candidate, out var key, out _)) hits.Add(new CopyHit(key, first, last));
            }
        }

        return hits;
    }

    /// <summary>True when it is printed without a space in it.</summary>
    public bool IsOneWord(CopyHit hit)
    {
        for (var run = hit.First + 1; run <= hit.Last; run++)
        {
            if (_runs[run].AfterSpace) return false;
        }

        return true;
    }

    /// <summary>An amount with its cents, whatever separates thousands and decimals.</summary>
    public bool Shows(decimal amount)
    {
        var cents = decimal.Truncate(amount * 100).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(3, '0');
        for (var at = 1; at + 2 < _text.Length; at++)
        {
            if (_text[at] is not (',' or '.') || _text[at + 1] != cents[^2] || _text[at + 2] != cents[^1]) continue;
            if (at + 3 < _text.Length && char.IsAsciiDigit(_text[at + 3])) continue;
            if (EndsWith(cents.AsSpan(0, cents.Length - 2), at - 1)) return true;
        }

        return false;
    }

    /// <summary>Reads digits backwards, over one separator between two of them.</summary>
    private bool EndsWith(ReadOnlySpan<char> digits, int at)
    {
        for (var left = digits.Length - 1; left >= 0; left--, at--)
        {
            if (at > 0 && left < digits.Length - 1 && _text[at] is ' ' or '.' or ',' or '\'' or '’') at--;
            if (at < 0 || _text[at] != digits[left]) return false;
        }

        return at < 0 || !char.IsAsciiDigit(_text[at]);
    }

    private int End(int run) => run + 1 < _runs.Count ? _runs[run + 1].Start : _squeezed.Length;

    private static bool BeginsRun(char previous, char c) =>
        !char.IsLetterOrDigit(previous) || char.IsDigit(previous) != char.IsDigit(c) || (char.IsLower(previous) && char.IsUpper(c));
}
