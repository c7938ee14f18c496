namespace Relance.Outlook.Api.Platform;

/// <summary>A choice in a query string, written as in JSON (camelCase); the framework's own binding wants the C# spelling.</summary>
internal static class Choice
{
    /// <summary>False when the text is none of the choices; no text is no choice, which is fine.</summary>
    public static bool TryRead<T>(string? text, out T? choice) where T : struct, Enum
    {
        choice = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (char.IsAsciiDigit(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var value)) return false;
        choice = value;
        return true;
    }

    public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}
