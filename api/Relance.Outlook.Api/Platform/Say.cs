using System.Globalization;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Platform;

/// <summary>French first, English second: the language of a request is that of its Accept-Language header.</summary>
public static class Say
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language of the request being served; background work runs in the language of its starter.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr";

    public static string Current(string french, string english) => Language == "en" ? english : Typography.French(french);
}
