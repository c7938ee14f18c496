using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>The invoice that a PDF should be the copy of.</summary>
/// <param name="Amounts">What it was for, what is still open, or its instalments: any of them may be printed.</param>
public sealed record ExpectedCopy(string Number, string CustomerName, IReadOnlyList<decimal> Amounts);

/// <summary>Whether a PDF is the copy that it should be.</summary>
public enum CopyVerdict
{
    /// <summary>The invoice's number stands in it.</summary>
    Matches,

    /// <summary>It is the copy of another invoice, or of nothing that is known.</summary>
    OtherInvoice,

    /// <summary>Its text cannot be read, or does not tell.</summary>
    Unverified,
}

/// <param name="Found">Another invoice's number and customer, or another customer's name; null when nothing of the company's books was found.</param>
public sealed record CopyFinding(CopyVerdict Verdict, string? Found = null);

/// <summary>
/// Compares the texts of PDFs with a company's invoices: the right file name on the wrong client's invoice would send one client's prices to
/// another. In doubt it says so and refuses nothing: books write numbers and names in other ways than invoices do.
/// </summary>
public sealed partial class InvoiceCopies
{
    /// <summary>A page of text has this many letters and digits; a stamp or a cover does not.</summary>
    private const int Rich = 150;

    private readonly Dictionary<string, (string Number, string CustomerName)> _invoices = new(StringComparer.Ordinal);
    private readonly CopyNames _names;
    private readonly int _longest;

    /// <param name="invoices">Number and customer's name of every invoice in the books.</param>
    /// <param name="ownName">The company's own name, which stands on all that it sends.</param>
    public InvoiceCopies(IEnumerable<(string Number, string CustomerName)> invoices, string ownName)
    {
        var all = invoices.ToList();
        foreach (var invoice in all) _invoices.TryAdd(CopyText.Key(invoice.Number), invoice);
        _longest = _invoices.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
        _names = new CopyNames(all.Select(invoice => invoice.CustomerName).Where(name => !string.Equals(name, ownName, StringComparison.OrdinalIgnoreCase)));
    }

    public CopyFinding Compare(string text, ExpectedCopy expected)
    {
        var copy = new CopyText(text);
        if (copy.Length == 0) return new CopyFinding(CopyVerdict.Unverified);
        var key = CopyText.Key(expected.Number);
        var hits = copy.Numbers(_invoices, _longest);
        var hasName = CopyNames.IsIn(copy, expected.CustomerName);
        var hasAmount = expected.Amounts.Any(amount => amount > 0 && copy.Shows(amount));

        var hasNumber = hits.Exists(hit => hit.Key == key && !hits.Exists(longer => IsWithin(hit, longer, copy)));
        if (hasNumber && (IsTelling(key) || hasName || hasAmount)) return new CopyFinding(CopyVerdict.Matches);
        if (hits.Find(hit => hit.Key != key && IsOther(hit, copy)) is { Key: { } other })
            return new CopyFinding(CopyVerdict.OtherInvoice, $"{_invoices[other].Number} ({_invoices[other].CustomerName})");
        if (hasName) return new CopyFinding(CopyVerdict.Unverified);
        if (_names.OtherIn(copy, expected.CustomerName) is { } name) return new CopyFinding(CopyVerdict.OtherInvoice, name);
        return new CopyFinding(hasAmount || !IsPage(copy) ? CopyVerdict.Unverified : CopyVerdict.OtherInvoice);
    }

    /// <summary>« 12 » stands in every text: such a number needs the name or the amount beside it.</summary>
    private static bool IsTelling(string key) => key.Length >= 5 || (key.Length >= 2 && key.Any(char.IsLetter) && key.Any(char.IsDigit));

    /// <summary>Digits may be a postcode, a telephone or an amount: as another invoice's number they must be long and in one piece.</summary>
    private static bool IsOther(CopyHit hit, CopyText copy) =>
        hit.Key.Any(char.IsLetter) ? hit.Key.Length >= 4 && hit.Key.Any(char.IsDigit) : hit is { Key.Length: >= 6 } && hit.First == hit.Last;

    /// <summary>F-2026-1 within F-2026-1-B: the longer one is what is printed.</summary>
    private static bool IsWithin(CopyHit hit, CopyHit longer, CopyText copy) =>
        longer.First <= hit.First && hit.Last <= longer.Last && longer.Key.Length > hit.Key.Length && copy.IsOneWord(longer);

    /// <summary>Enough of the words that stand on every invoice: a font that does not say what its characters mean gives letters, but no words.</summary>
    private static bool IsPage(CopyText copy) =>
        copy.Length >= Rich && CommonWord().Matches(copy.Words).Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(4).Count() == 4;

    [GeneratedRegex(@"\b(de|du|des|la|le|les|et|en|au|ou|pour|par|sur|facture|date|total|tva|ttc|montant|client|prix|page|the|of|to|and|for|in|is|by|invoice|vat|amount|due|payment|price)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommonWord();
}
