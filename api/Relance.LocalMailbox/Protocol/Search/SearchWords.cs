using System.Globalization;
using System.Runtime.CompilerServices;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Search;

/// <summary>Text as an index holds it: runs of letters and digits, in small letters. Accents count.</summary>
internal static class SearchWords
{
    private static readonly ConditionalWeakTable<Body, string[]> Bodies = [];

    public static string[] Of(string? text)
    {
        var words = new List<string>();
        var start = -1;
        text ??= "";
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLower(CultureInfo.InvariantCulture));
                start = -1;
            }
        }

        return [.. words];
    }

    /// <summary>A body is taken apart once.</summary>
    public static string[] Of(Body body) => Bodies.GetValue(body, one => Of(HtmlText.AsText(one).Content));

    /// <summary>Does <paramref name="sought"/> stand in <paramref name="text"/>, word after word? As a prefix the last word may go on.</summary>
    public static bool Hold(string[] text, string[] sought, bool prefix)
    {
        for (var start = 0; start + sought.Length <= text.Length; start++)
        {
            var word = 0;
            while (word < sought.Length && Same(text[start + word], sought[word], prefix && word == sought.Length - 1))
            {
                word++;
            }

            if (word == sought.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string word, string sought, bool prefix) => prefix ? word.StartsWith(sought, StringComparison.Ordinal) : word == sought;
}
