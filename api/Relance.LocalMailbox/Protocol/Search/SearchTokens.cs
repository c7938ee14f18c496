using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Protocol.Search;

/// <summary>One word of a search: <c>property:value</c>, a value alone, or AND and OR.</summary>
internal sealed record SearchToken(string? Property, string Value, bool IsPhrase)
{
    public bool IsOperator => Property is null && !IsPhrase && Value is "AND" or "OR";
}

/// <summary>The words of a $search: the option stands in quotes, phrases inside it in quotes with a backslash before them.</summary>
internal static partial class SearchTokens
{
    public static List<SearchToken> Read(string search)
    {
        var query = Unquoted(search.Trim());
        var tokens = new List<SearchToken>();
        var position = 0;
        while (position < query.Length)
        {
            var match = Token().Match(query, position);
            position += match.Success ? match.Length : throw NotDone(search);
            if (match.Groups["word"].Success)
            {
                tokens.Add(new(match.Groups["property"] is { Success: true } property ? property.Value : null, match.Groups["word"].Value, IsPhrase: false));
            }
            else if (match.Groups["phrase"].Success)
            {
                tokens.Add(new(match.Groups["property"] is { Success: true } property ? property.Value : null, match.Groups["phrase"].Value, IsPhrase: true));
            }
        }

        // NOT and nearness change what the words beside them mean: better no answer than another one.
        return tokens.Exists(token => token.Property is null && !token.IsPhrase && token.Value is "NOT" or "NEAR" or "ONEAR" or "XRANK") ? throw NotDone(search) : tokens;
    }

    public static GraphFailure NotDone(string search) => GraphFailure.NotImplemented($"$search={search}");

    private static string Unquoted(string search)
    {
        if (Bare().IsMatch(search))
        {
            return search;
        }

        return search.Length >= 2 && search[0] == '"' && search[^1] == '"'
            ? search[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
            : throw GraphFailure.BadRequest("BadRequest", $"Syntax error in the value of $search: '{search}'. Enclose it in double quotes.");
    }

    /// <summary>OData lets a single word go without quotes.</summary>
    [GeneratedRegex(@"^\w+$", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex("""\G(\s+|((?<property>[A-Za-z]+):)?("(?<phrase>[^"]*)"|(?<word>[^\s"():<>=*-][^\s"():<>=]*))(?=\s|$))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
