using System.Text;

namespace Relance.Outlook.Api.Tests.Agreements;

/// <summary>Bodies as they were typed.</summary>
internal static class Entered
{
    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>With ordinary spaces, to be compared.</summary>
    public static string Plain(this string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
