using System.Text.RegularExpressions;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>$expand: the extended properties asked for by id, and whether attachments come along.</summary>
internal sealed partial record Expansion(IReadOnlyList<string> ExtendedPropertyIds, bool Attachments)
{
    public static Expansion None { get; } = new([], false);

    public static Expansion Parse(string? expand)
    {
        var expansion = None;
        foreach (var part in expand is null ? [] : SplitOutsideParentheses(expand))
        {
            if (part == "attachments")
            {
                expansion = expansion with { Attachments = true };
            }
            else if (ExtendedProperties().Match(part) is { Success: true } match)
            {
                expansion = expansion with { ExtendedPropertyIds = Ids(match.Groups["filter"].Value, part) };
            }
            else
            {
                throw GraphFailure.NotImplemented($"$expand={part}");
            }
        }

        return expansion;
    }

    private static List<string> Ids(string filter, string whole)
    {
        var ids = new List<string>();
        foreach (var condition in Or().Split(filter))
        {
            var match = IdEquals().Match(condition);
            ids.Add(match.Success
                ? ExtendedPropertyId.Normalise(match.Groups["id"].Value.Replace("''", "'", StringComparison.Ordinal))
                : throw GraphFailure.NotImplemented($"$expand={whole}"));
        }

        return ids;
    }

    private static IEnumerable<string> SplitOutsideParentheses(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }

    [GeneratedRegex(@"^singleValueExtendedProperties\(\s*\$filter=(?<filter>.+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExtendedProperties();

    [GeneratedRegex(@"^\s*(\w+/)?id\s+eq\s+'(?<id>([^']|'')*)'\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdEquals();

    [GeneratedRegex(@"\s+or\s+(?=(\w+/)?id\s+eq)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Or();
}
