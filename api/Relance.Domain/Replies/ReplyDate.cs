namespace Relance.Domain.Replies;

/// <summary>A date named in a text. Which day "le 15" is depends on whether something is announced for it or was done then; both are given.</summary>
/// <param name="Ahead">The day when it is to come; null when it cannot be, or does not exist ("31 février"), or is vague ("la semaine dernière").</param>
/// <param name="Behind">The day when it has passed; null likewise ("demain").</param>
/// <param name="Start">Where it stands in the text, in characters, a line break counted as one.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Role">What the words before it make of it.</param>
public sealed record ReplyDate(DateOnly? Ahead, DateOnly? Behind, int Start, int Length, ReplyDateRole Role);

/// <summary>What a date is said of.</summary>
public enum ReplyDateRole
{
    /// <summary>Nothing else is said: it may be the day of payment.</summary>
    Plain,

    /// <summary>The day of a document or of an earlier event: "votre facture du 15 mars".</summary>
    Reference,

    /// <summary>Given up for another one: "et non le 15", "au lieu du 15", "instead of the 15th".</summary>
    Replaced,
}
