using System.Net.Mail;

namespace Relance.Outlook.Api.Platform;

/// <summary>An address as somebody types it.</summary>
internal static class TypedAddress
{
    /// <summary>The longest that a mailbox can have (RFC 5321, 4.5.3.1).</summary>
    private const int Longest = 254;

    /// <summary>Trimmed and in lower case, as contacts are kept; null when it is not one plain address.</summary>
    public static string? Normal(string? typed)
    {
        var email = typed?.Trim().ToLowerInvariant();
        return email is { Length: > 0 and <= Longest } && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email && parsed.Host.Contains('.', StringComparison.Ordinal) ? email : null;
    }

    /// <summary>What is said when it is not.</summary>
    public static string NotValid => Say.Current("Cette adresse e-mail n’est pas valable : vérifiez la saisie.", "This e-mail address is not valid: please verify.");
}
