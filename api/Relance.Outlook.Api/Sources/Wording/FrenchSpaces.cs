namespace Relance.Outlook.Api.Sources.Wording;

/// <summary>The non-breaking spaces of French typography, so that sentences can be written plainly in code.</summary>
internal static class FrenchSpaces
{
    private const string NonBreaking = "\u00A0";

    public static string In(string sentence)
    {
        foreach (var sign in (ReadOnlySpan<string>)[":", ";", "?", "!", "€", "»", "%"])
            sentence = sentence.Replace(" " + sign, NonBreaking + sign, StringComparison.Ordinal);
        return sentence.Replace("« ", "«" + NonBreaking, StringComparison.Ordinal);
    }
}
