namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>The known name nearest to a mistyped one, if there is one near enough.</summary>
internal static class NameSuggestion
{
    public static string? For(string typed, IEnumerable<string> known)
    {
        var limit = Math.Max(1, typed.Length / 3);
        var (best, distance) = (default(string), limit + 1);
        foreach (var name in known)
        {
            var steps = string.Equals(name, typed, StringComparison.OrdinalIgnoreCase) ? 0 : Steps(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (steps < distance) (best, distance) = (name, steps);
        }

        return best;
    }

    /// <summary>How many letters must be added, removed or changed (Levenshtein).</summary>
    private static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = corner + (from[i - 1] == to[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
