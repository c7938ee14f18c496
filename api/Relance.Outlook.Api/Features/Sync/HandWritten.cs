using System.Text.RegularExpressions;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>A mail that the user wrote to a late customer without us: perhaps a reminder, and at least a conversation under way. Pure.</summary>
internal static partial class HandWritten
{
    private const int LongestSentence = 240;

    /// <summary>The late customers whom it was written to, with the invoices it names.</summary>
    public static List<HandWrittenMail> Of(MailMessage message, PageFacts facts)
    {
        var named = facts.NamedIn(message);
        var late = message.To.SelectMany(to => facts.PeopleAt(to.Address)).Where(person => facts.Late.Contains(person.CustomerId)).DistinctBy(person => person.CustomerId).ToList();
        var meant = late.FindAll(person => named.Exists(invoice => invoice.CustomerId == person.CustomerId)) is { Count: > 0 } some ? some : late;
        return meant.ConvertAll(person => new HandWrittenMail(
            person.CompanyId, person.CustomerId, [.. named.Where(invoice => invoice.CustomerId == person.CustomerId).Select(invoice => invoice.Id)], SentenceOf(message, named)));
    }

    /// <summary>The sentence that names an invoice; else one that speaks of payment; else the first.</summary>
    private static string? SentenceOf(MailMessage message, List<OpenInvoice> named)
    {
        var sentences = Ends().Split(NewText.Of(message.BodyText)).Select(sentence => Spaces().Replace(sentence, " ").Trim()).Where(sentence => sentence.Length > 0).ToList();
        var chosen = sentences.Find(sentence => named.Exists(invoice => sentence.Contains(invoice.Number, StringComparison.OrdinalIgnoreCase)))
            ?? sentences.Find(sentence => Payment().IsMatch(sentence)) ?? sentences.Find(sentence => sentence.Length > 20) ?? sentences.FirstOrDefault();
        return chosen is null || chosen.Length <= LongestSentence ? chosen : chosen[..LongestSentence].TrimEnd() + "…";
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:factures?|règlements?|régler|paiements?|payer|impayée?s?|échéance|relance|rappel|virement|retard|invoices?|payments?|overdue|outstanding|remind)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Payment();
}

internal sealed record HandWrittenMail(long CompanyId, long CustomerId, IReadOnlyList<long> ItemIds, string? Sentence);
