namespace Relance.Domain.Replies;

/// <summary>
/// How mail programs announce the original, French and English: "Le … a écrit :", "De : … Envoyé :", "-----Message d'origine-----", a line of underscores.
/// </summary>
internal static class QuoteOpening
{
    private const int LinesOfAttribution = 3;
    private const int LongestAttribution = 400;
    private const int LinesOfHeader = 5;

    private static readonly string[] Separators = ["Message d'origine", "Message d’origine", "Original Message", "Message transféré", "Message réexpédié", "Forwarded message"];

    /// <summary>How many lines the announcement takes that begins with the first of these; 0 when none begins.</summary>
    public static int LinesOf(ReadOnlySpan<string> lines)
    {
        var line = lines[0].AsSpan().Trim();
        if (IsRule(line) || IsSeparator(line) || IsForwarded(line) || IsHeader(lines)) return 1;
        return LinesOfAttributionIn(lines);
    }

    /// <summary>The line of underscores that Outlook draws above the header of the original.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 10 && !line.ContainsAnyExcept('_');

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("--", StringComparison.Ordinal)) return false;
        var words = line.TrimStart('-').TrimStart();
        foreach (var separator in Separators)
        {
            if (words.StartsWith(separator, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>What Apple Mail puts above a forwarded message.</summary>
    private static bool IsForwarded(ReadOnlySpan<char> line) =>
        line.EndsWith(':') && (line.StartsWith("Début du message ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Begin forwarded message", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Le 5 oct. 2026 à 10:12, Claire a écrit :", which mail programs break over up to three lines. Without a figure it is prose.</summary>
    private static int LinesOfAttributionIn(ReadOnlySpan<string> lines)
    {
        var joined = "";
        for (var i = 0; i < Math.Min(LinesOfAttribution, lines.Length); i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || joined.Length + line.Length > LongestAttribution) return 0;
            joined = joined.Length == 0 ? line : $"{joined} {line}";
            if (!StartsWithWord(joined, "Le") && !StartsWithWord(joined, "On")) return 0;
            if (EndsWithWrote(joined)) return joined.AsSpan().ContainsAnyInRange('0', '9') ? i + 1 : 0;
        }

        return 0;
    }

    private static bool EndsWithWrote(ReadOnlySpan<char> line)
    {
        if (!line.EndsWith(':')) return false;
        var words = line[..^1].TrimEnd();
        return words.EndsWith("a écrit", StringComparison.OrdinalIgnoreCase) || words.EndsWith("wrote", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The header of the original as Outlook repeats it: who, and a little below it, when.</summary>
    private static bool IsHeader(ReadOnlySpan<string> lines)
    {
        if (!IsField(lines[0], "De") && !IsField(lines[0], "From")) return false;
        foreach (var line in lines[1..Math.Min(LinesOfHeader, lines.Length)])
        {
            if (IsField(line, "Envoyé") || IsField(line, "Envoyé le") || IsField(line, "Sent") || IsField(line, "Date")) return true;
        }

        return false;
    }

    /// <summary>"De : …", also in the bold of a message turned into text: "*De :* …".</summary>
    private static bool IsField(ReadOnlySpan<char> line, ReadOnlySpan<char> name)
    {
        var field = line.TrimStart().TrimStart('*');
        return field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && field[name.Length..].TrimStart().StartsWith(':');
    }

    private static bool StartsWithWord(ReadOnlySpan<char> line, ReadOnlySpan<char> word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length && char.IsWhiteSpace(line[word.Length]);
}
