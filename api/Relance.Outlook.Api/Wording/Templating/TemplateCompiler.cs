using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>
/// Turns a checked part of a template into what Handlebars runs: block names and bold become marks, words get their typography, and a
/// line that holds only conditions leaves no empty line behind. Scriban would take this file's place: see decision 0003.
/// </summary>
internal static class TemplateCompiler
{
    // Nothing is escaped here: the writer of each form does that, with values that have already lost every mark.
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture, ThrowOnUnresolvedBindingExpression = true, NoEscape = true });

    private static readonly HashSet<string> Blocks = [.. TemplateVariables.All.Where(variable => variable.Kind == TemplateVariableKind.Block).Select(variable => variable.Name)];

    public static HandlebarsTemplate<TextWriter, object, object> Compile(string text, bool isFrench)
    {
        using var source = new StringReader(Prepare(text, isFrench));
        return Engine.Compile(source);
    }

    internal static string Prepare(string text, bool isFrench)
    {
        var prepared = new StringBuilder();
        foreach (var line in TemplateCheck.Lines(text).Split('\n'))
        {
            var tokens = Tokens.Of(line);
            var isStructure = tokens.Exists(token => token.Kind != TokenKind.Text)
                && tokens.TrueForAll(token => token.Kind is TokenKind.Open or TokenKind.Close or TokenKind.Else || string.IsNullOrWhiteSpace(token.Text));
            foreach (var token in tokens.Where(token => !isStructure || token.Kind != TokenKind.Text)) prepared.Append(Piece(token, isFrench));
            if (!isStructure) prepared.Append(Marks.Line);
        }

        return prepared.ToString();
    }

    private static string Piece(Token token, bool isFrench) => token.Kind switch
    {
        TokenKind.Name when Blocks.Contains(token.Name) => $"{Marks.Block}{token.Name}",
        TokenKind.Text => Words(token.Text, isFrench),
        _ => token.Text,
    };

    private static string Words(string text, bool isFrench)
    {
        text = text.Replace("**", Marks.Bold.ToString(), StringComparison.Ordinal).Replace('\'', '’').Replace('\t', ' ');
        return isFrench ? Typography.French(text) : text;
    }
}
