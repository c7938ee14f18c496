using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>
/// Invoice numbers as people type them: what follows "facture", "factures F-101 et F-108", "invoice no.", and anything shaped like one ("FA-2026-0031").
/// Figures alone count only after such a word. Nothing is looked up: the caller knows which numbers exist.
/// </summary>
internal static class InvoiceNumbersIn
{
    private const int LongestNumber = 30;
    private const int MostNumbers = 50;

    public static List<string> Text(string text, List<Sentence> sentences)
    {
        List<string> numbers = [];
        foreach (var sentence in sentences)
        {
            var isNaming = false;
            foreach (var (start, end) in Pieces(text, sentence))
            {
                var piece = text.AsSpan(start, end - start).Trim(".,;:!?()[]\"«»'’*".AsSpan());
                if (piece.Length == 0) continue;
                if (IsNumber(piece, isNaming) && numbers.Count < MostNumbers && !numbers.Contains(piece.ToString())) numbers.Add(piece.ToString());
                else if (!IsNumber(piece, isNaming)) isNaming = Names(piece, isNaming);
            }
        }

        return numbers;
    }

    private static IEnumerable<(int Start, int End)> Pieces(string text, Sentence sentence)
    {
        var end = sentence.Start + sentence.Length;
        var from = sentence.Start;
        for (var i = from; i <= end; i++)
        {
            if (i < end && !char.IsWhiteSpace(text[i])) continue;
            if (i > from) yield return (from, i);
            from = i + 1;
        }
    }

    /// <summary>Whether a number may follow: a word for invoice, or a word between two numbers after one.</summary>
    private static bool Names(ReadOnlySpan<char> piece, bool wasNaming)
    {
        if (piece.Length > 12) return false;
        return Folding.Of(piece) switch
        {
            "facture" or "factures" or "fact" or "invoice" or "invoices" or "inv" or "bill" => true,
            "et" or "and" or "&" or "ou" or "or" or "n°" or "no" or "nº" or "numero" or "numeros" or "number" or "numbers" or "n" or "#" or "ref" => wasNaming,
            _ => false,
        };
    }

    private static bool IsNumber(ReadOnlySpan<char> piece, bool isNamed)
    {
        if (piece.Length > LongestNumber || !piece.ContainsAnyInRange('0', '9') || piece.ContainsAny("€$£%@=<>".AsSpan())) return false;
        var figures = 0;
        var letters = 0;
        var joints = 0;
        foreach (var c in piece)
        {
            if (char.IsAsciiDigit(c)) figures++;
            else if (char.IsAsciiLetter(c)) letters++;
            else if (c is '-' or '/' or '_' or '.') joints++;
            else return false;
        }

        if (isNamed) return figures >= 2 && !(letters == 0 && joints > 0 && piece.Contains('/'));
        return char.IsAsciiLetterUpper(piece[0]) && letters is >= 1 and <= 5 && figures >= 2 && joints >= 1 && !IsOtherDocument(piece);
    }

    private static bool IsOtherDocument(ReadOnlySpan<char> piece) =>
        piece.StartsWith("AV-", StringComparison.Ordinal) || piece.StartsWith("CN-", StringComparison.Ordinal) || piece.StartsWith("VIR", StringComparison.Ordinal)
        || piece.StartsWith("PO-", StringComparison.Ordinal) || piece.StartsWith("BC-", StringComparison.Ordinal) || piece.StartsWith("BL-", StringComparison.Ordinal);
}
