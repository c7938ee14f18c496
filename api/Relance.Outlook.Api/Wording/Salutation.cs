namespace Relance.Outlook.Api.Wording;

/// <summary>Whether a contact's name can be greeted: « Bonjour Service comptabilité » would be the mark of a robot.</summary>
internal static class Salutation
{
    private static readonly string[] Services =
        ["service", "comptabilité", "compta", "accounts", "accounting", "accounts payable", "finance", "direction", "secrétariat", "fournisseurs", "mairie", "trésorerie"];

    public static string? NameOf(string? contact)
    {
        var name = contact?.Trim();
        if (string.IsNullOrEmpty(name) || name.Contains('@', StringComparison.Ordinal)) return null;
        var first = name.Split(' ', 2)[0];
        return Array.Exists(Services, service => string.Equals(service, first, StringComparison.OrdinalIgnoreCase)) ? null : name;
    }
}
