using System.Text.RegularExpressions;
using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>What in a text may be the number of an invoice: a few letters and digits with a digit among them. The ledger says which is one.</summary>
internal static partial class InvoiceNumbers
{
    private const int LongestRead = 50_000;
    private const int Most = 200;

    /// <summary>Shorter ones stand in every mail.</summary>
    private const int Shortest = 4;

    public static List<string> In(MailMessage message) => In($"{message.Subject}\n{message.BodyText}");

    public static List<string> In(string text)
    {
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in Token().EnumerateMatches(text.AsSpan(0, Math.Min(text.Length, LongestRead))))
        {
            var token = text.AsSpan(match.Index, match.Length).TrimEnd("-/._");
            if (token.Length >= Shortest && token.ContainsAnyInRange('0', '9')) numbers.Add(token.ToString());
            if (numbers.Count == Most) break;
        }

        return [.. numbers];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}\-/._]{3,39}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>The addresses that a failure report names.</summary>
internal static partial class BouncedAddresses
{
    private const int LongestRead = 20_000;
    private const int Most = 20;

    public static IEnumerable<string> In(string text) =>
        Address().Matches(text[..Math.Min(text.Length, LongestRead)]).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Take(Most);

    /// <summary>Whether it speaks of a passing trouble only (RFC 3463: status 4.x.x and no 5.x.x): the address itself may be good.</summary>
    public static bool IsPassing(string text)
    {
        var read = text[..Math.Min(text.Length, LongestRead)];
        return PassingStatus().IsMatch(read) && !FinalStatus().IsMatch(read);
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,6}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\d.])4\.\d{1,3}\.\d{1,3}(?![\d.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PassingStatus();

    [GeneratedRegex(@"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinalStatus();
}
