using System.Net.Mail;

namespace Relance.Outlook.Api.Sources.Text;

/// <summary>The addresses of one cell.</summary>
internal static class EmailText
{
    private static readonly char[] Separators = [';', ',', '\n', '|'];

    /// <summary>Each address of the cell as written; <c>Address</c> is null when it is not one.</summary>
    public static IEnumerable<(string Written, string? Address, string? DisplayName)> Split(string cell)
    {
        foreach (var part in cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var written = part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? part[7..] : part;
            // The framework takes "ana is@…" for a display name and an address: only angle brackets say so.
            var isOne = written.Contains('<', StringComparison.Ordinal) || !written.Any(char.IsWhiteSpace);
            var known = MailAddress.TryCreate(written, out var address) && isOne && IsPlausible(address);
            yield return (part, known ? address!.Address : null, known && address!.DisplayName.Length > 0 ? address.DisplayName : null);
        }
    }

    /// <summary>The framework accepts quoted local parts, comments and hosts without a dot; a mailbox that pays invoices has none.</summary>
    private static bool IsPlausible(MailAddress address)
    {
        var labels = address.Host.Split('.');
        return address.Address.Length <= 254
            && address.User.Length <= 64
            && address.User.All(c => char.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{}~.".Contains(c, StringComparison.Ordinal))
            && labels.Length >= 2
            && labels[^1].Length >= 2
            && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsLetterOrDigit(c) || c == '-'));
    }
}
