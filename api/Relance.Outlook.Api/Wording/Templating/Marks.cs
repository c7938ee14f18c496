namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>
/// What a compiled template writes between the words: private-use characters, which no template may contain and every value loses.
/// So nothing that a customer is called can become bold, a block or markup.
/// </summary>
internal static class Marks
{
    public const char Block = '\uE000';
    public const char Bold = '\uE001';

    /// <summary>The end of a line. Handlebars has its own opinion on lines that hold only a condition: it never sees one.</summary>
    public const char Line = '\uE002';

    public static bool IsMark(char character) => character is >= '\uE000' and <= '\uF8FF';
}
