using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine;

/// <summary>A user of the demonstration company: everything about them follows from the name.</summary>
internal sealed partial record MailboxOwner(string User, string DisplayName, string Address, Guid Id)
{
    private const string Company = "atelier-morin.example";

    private static readonly Dictionary<string, string> KnownNames = new(StringComparer.Ordinal)
    {
        ["claire"] = "Claire Delmas",
        ["marc"] = "Marc Vidal",
    };

    public static IEnumerable<string> Known => KnownNames.Keys;

    public string GivenName => DisplayName.Split(' ')[0];

    public string? Surname => DisplayName.Contains(' ', StringComparison.Ordinal) ? DisplayName[(DisplayName.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null;

    public EmailAddress AsAddress => new(DisplayName, Address);

    /// <summary>The owner called so, or null when the name is not a simple one.</summary>
    public static MailboxOwner? Of(string? user)
    {
        if (user is null || !SimpleName().IsMatch(user))
        {
            return null;
        }

        var display = KnownNames.GetValueOrDefault(user)
            ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(user.Replace('.', ' '));
        return new MailboxOwner(user, display, $"{user}@{Company}", ObjectIdOf(user));
    }

    private static Guid ObjectIdOf(string user)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"local-mailbox-user:{user}"))[..16];
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{0,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex SimpleName();
}
