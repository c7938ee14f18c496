namespace Relance.Domain.Replies;

/// <summary>
/// What a reply means, as a suggestion: the human decides. Read by rules only, the deciding sentence quoted, so that it can be checked at a glance.
/// Source: research/reply-kinds.md, kinds 1 to 10 and dates R1 to R10. A promise or a payment is never read into a doubt: what no rule knows is
/// <see cref="ReplyKind.Other"/>.
/// </summary>
/// <param name="Kind">The first that applies, in the order of reply-kinds.md.</param>
/// <param name="Confidence">How plainly it is said.</param>
/// <param name="Sentence">The sentence that decided, exactly as it stands in <see cref="NewText"/>; null when none did.</param>
/// <param name="Date">The promised, claimed or asked day, the day of return of an automatic reply; null for other kinds, and when conditional, vague or impossible.</param>
/// <param name="Amount">The amount named in the deciding sentence when there is exactly one, beside its currency.</param>
/// <param name="Instalments">The dated payments of an instalment request, when it names at least two days, in the order of the text; else empty.</param>
/// <param name="InvoiceNumbers">Those of the given invoice numbers that the new text names, in the order given.</param>
/// <param name="ReplacementAddress">The mail address to write to instead, when a wrong contact names exactly one; else null.</param>
public sealed record ReplyReading(
    ReplyKind Kind, Confidence Confidence, string? Sentence, DateOnly? Date, Money? Amount,
    IReadOnlyList<ProposedInstalment> Instalments, IReadOnlyList<string> InvoiceNumbers, string? ReplacementAddress)
{
    /// <summary>What stands beyond, in characters, is not read: twenty pages, many times the longest letter; the original is mostly quoted below.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>Reads what the sender added (<see cref="NewText"/>), in French or English or both. Takes time in proportion to the text's length.</summary>
    /// <param name="text">The reply; quoted lines, signature and footers in it are not evidence.</param>
    /// <param name="receivedOn">The day on which it arrived, where the creditor is.</param>
    /// <param name="origin">What its headers say of it.</param>
    /// <param name="knownNumbers">The customer's invoice numbers, of which the named ones are given back.</param>
    public static ReplyReading Of(string text, DateOnly receivedOn, ReplyOrigin origin = ReplyOrigin.Unmarked, IReadOnlyCollection<string>? knownNumbers = null)
    {
        var body = ReplyBody.Of(text.Length > MostCharacters ? text[..MostCharacters] : text);
        var statements = body.Sentences.Select(sentence => StatementReader.Of(sentence, receivedOn)).OfType<Statement>().ToList();
        var decisive = AutomaticReader.Decide(body, Best(statements), origin, receivedOn);
        var numbers = NamedInvoices.In(body.Added, knownNumbers ?? []);
        if (decisive is null) return new(ReplyKind.Other, Confidence.Unsure, null, null, null, [], numbers, null);

        return new(
            decisive.Kind, decisive.Confidence, body.Quote(decisive.Sentence), decisive.Date, Amounts.In(body.Text, decisive.Sentence),
            decisive.Kind is ReplyKind.InstalmentRequest ? ProposedInstalments.In(body, receivedOn) : [], numbers,
            decisive.Kind is ReplyKind.WrongContact ? MailAddresses.ToWriteTo(body, decisive.Sentence) : null);
    }

    private static Statement? Best(List<Statement> statements)
    {
        Statement? best = null;
        foreach (var said in statements)
        {
            if (best is null || said.Outranks(best)) best = said;
        }

        return best;
    }
}
