using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>The address that a wrong contact gives instead of their own.</summary>
internal static class MailAddresses
{
    private const int LongestName = 64;
    private const int LongestDomain = 255;

    private static readonly HashSet<string> Leads =
        ["a", "au", "contacter", "contactez", "utilisez", "utiliser", "ecrire", "ecrivez", "joindre", "sur", "par", "est", "to", "at", "contact", "use", "email", "mail", "write", "with", "is", "via", "now", "desormais", "ou", "or", "et", "and"];

    /// <summary>The one that stands where one is told to write to; else the only one of the reply; null when several could be meant.</summary>
    public static string? ToWriteTo(ReplyBody body, Sentence deciding)
    {
        List<(string Address, bool IsLed)> found = [];
        foreach (var sentence in body.Sentences.OrderByDescending(sentence => sentence == deciding))
        {
            foreach (var (address, start) in In(body.Text, sentence))
            {
                found.Add((address, IsLed(sentence, start)));
            }
        }

        var led = found.Where(one => one.IsLed).Select(one => one.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (led.Count == 1) return led[0];
        var all = found.Select(one => one.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count == 1 && !IsGivenUp(deciding) ? all[0] : null;
    }

    // "l'adresse paul@… n'est plus utilisée": the only address named is the one not to write to.
    private static bool IsGivenUp(Sentence sentence) => sentence.Words.Any(word => word.Text is "adresse" or "address") && sentence.Words.Any(word => word.Text is "plus" or "longer");

    private static bool IsLed(Sentence sentence, int start)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Words[i].Start >= start) return Leads.Contains(sentence[i - 1]) && !(sentence.Is(i - 1, "mail", "email") && sentence.Is(i - 2, "adresse", "mon", "my"));
        }

        return false;
    }

    private static IEnumerable<(string Address, int Start)> In(string text, Sentence sentence)
    {
        var (from, to) = (sentence.Start, sentence.Start + sentence.Length);
        for (var at = from; at < to; at++)
        {
            if (text[at] != '@') continue;
            var start = at;
            while (start > from && at - start < LongestName && IsOfName(text[start - 1])) start--;
            var end = at + 1;
            while (end < to && end - at < LongestDomain && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            var domain = text[(at + 1)..end].Trim('.', '-');
            if (start < at && domain.Contains('.', StringComparison.Ordinal)) yield return (text[start..(at + 1)].TrimStart('.') + domain, start);
        }
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';
}
