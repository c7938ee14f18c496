namespace Relance.Outlook.Api.Wording;

/// <summary>
/// What to say on the telephone, with the file's own figures: « avoir sous les yeux la balance client », « définir un objectif »,
/// « anticiper les contradictions » (article 003 of the design). Made of data, so that a screen or a page can lay it out.
/// </summary>
/// <param name="Opening">The first sentences.</param>
/// <param name="Goals">What the call must bring, most important first.</param>
/// <param name="Objections">What is usually answered, and what to say to it.</param>
/// <param name="Closing">How to end: what was agreed, said back.</param>
public sealed record CallScript(string Opening, IReadOnlyList<string> Goals, IReadOnlyList<CallObjection> Objections, string Closing)
{
    public static CallScript Of(ReminderFacts facts)
    {
        var words = new CallWords(facts);
        return new CallScript(words.Opening(), words.Goals(), [.. words.Objections()], words.Closing());
    }
}

/// <summary>What the customer may say, and the answer.</summary>
public sealed record CallObjection(string Says, string Answer);
