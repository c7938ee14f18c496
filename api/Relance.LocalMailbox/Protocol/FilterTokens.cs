using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The words of a $filter: names and paths, quoted strings, instants, brackets.</summary>
internal sealed partial class FilterTokens
{
    private readonly string filter;
    private readonly List<string> tokens = [];
    private int next;

    public FilterTokens(string filter)
    {
        this.filter = filter;
        var position = 0;
        while (position < filter.Length)
        {
            var match = Token().Match(filter, position);
            if (!match.Success)
            {
                throw NotDone();
            }

            position += match.Length;
            if (match.Groups["token"].Success)
            {
                tokens.Add(match.Groups["token"].Value);
            }
        }
    }

    public bool AtEnd => next >= tokens.Count;

    public string Peek => AtEnd ? "" : tokens[next];

    public string Take() => AtEnd ? throw NotDone() : tokens[next++];

    public void Expect(string token)
    {
        if (!string.Equals(Take(), token, StringComparison.OrdinalIgnoreCase))
        {
            throw NotDone();
        }
    }

    public bool TryTake(string token)
    {
        var found = string.Equals(Peek, token, StringComparison.OrdinalIgnoreCase);
        next += found ? 1 : 0;
        return found;
    }

    public string TakeString()
    {
        var token = Take();
        return token.Length >= 2 && token[0] == '\'' ? token[1..^1].Replace("''", "'", StringComparison.Ordinal) : throw NotDone();
    }

    public GraphFailure NotDone() => GraphFailure.NotImplemented($"$filter={filter}");

    [GeneratedRegex(@"\G(\s+|(?<token>'([^']|'')*'|\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?|[A-Za-z_@.][\w/.@]*|[(),:]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
