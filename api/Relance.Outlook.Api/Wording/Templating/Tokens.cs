namespace Relance.Outlook.Api.Wording.Templating;

internal enum TokenKind
{
    Text,

    /// <summary><c>{{name}}</c>: a value or a block.</summary>
    Name,

    /// <summary><c>{{#if name}}</c>, <c>{{#unless name}}</c>, <c>{{#each name}}</c>.</summary>
    Open,

    /// <summary><c>{{/if}}</c>.</summary>
    Close,

    /// <summary><c>{{else}}</c>.</summary>
    Else,

    /// <summary>Anything else between braces.</summary>
    Refused,

    /// <summary>Braces that open and never close, or close and never opened.</summary>
    Stray,
}

/// <summary>A piece of a template. <see cref="Text"/> is the source of it; <see cref="Helper"/> is if, unless or each.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, string Name = "", string Helper = "");

/// <summary>Cuts a template into text and tags, in one pass whatever it contains.</summary>
internal static class Tokens
{
    public static List<Token> Of(string source)
    {
        var tokens = new List<Token>();
        var (start, line) = (0, 1);
        while (start < source.Length)
        {
            var open = source.IndexOf("{{", start, StringComparison.Ordinal);
            Text(open < 0 ? source.Length : open);
            if (open < 0) break;
            var close = source.IndexOf("}}", open + 2, StringComparison.Ordinal);
            var next = source.IndexOf("{{", open + 2, StringComparison.Ordinal);
            if (close < 0 || (next >= 0 && next < close && source[open..next].Contains('\n', StringComparison.Ordinal)))
            {
                tokens.Add(new Token(TokenKind.Stray, "{{", line));
                start = open + 2;
                continue;
            }

            // {{{x}}} and {{{{x}}}} are taken whole, to be refused whole.
            var end = close + 2;
            while (end < source.Length && source[end] == '}') end++;
            var tag = source[open..end];
            tokens.Add(Tag(tag, line) with { Line = line });
            line += tag.AsSpan().Count('\n');
            start = end;
        }

        return tokens;

        void Text(int end)
        {
            var text = source[start..end];
            if (text.Length == 0) return;
            var stray = text.IndexOf("}}", StringComparison.Ordinal);
            tokens.Add(stray < 0 ? new Token(TokenKind.Text, text, line) : new Token(TokenKind.Stray, text, line + text.AsSpan(0, stray).Count('\n')));
            line += text.AsSpan().Count('\n');
        }
    }

    private static Token Tag(string tag, int line)
    {
        var inside = tag[2..^2];
        var words = inside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["else"] => new(TokenKind.Else, tag, line),
            [var name] when IsName(name) => new(TokenKind.Name, tag, line, name),
            [['#', .. var helper], var name] when IsName(helper) && IsName(name) => new(TokenKind.Open, tag, line, name, helper),
            [['/', .. var helper]] when IsName(helper) => new(TokenKind.Close, tag, line, "", helper),
            _ => new(TokenKind.Refused, tag, line),
        };
    }

    private static bool IsName(string word) => word.Length is > 0 and <= 60 && char.IsLetter(word[0]) && word.All(char.IsLetterOrDigit);
}
