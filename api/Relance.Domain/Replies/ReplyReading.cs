namespace Relance.Domain.Replies;

/// <summary>
/// What a person's reply means, as a suggestion: the human decides. Read by rules only, the deciding sentence quoted, so that it can be checked at a glance.
/// Source: research/reply-kinds.md. A promise or a payment is never read into a doubt; a reply that no rule knows is <see cref="ReplyKind.Other"/>.
/// </summary>
/// <param name="Kind">The first in the order of <see cref="ReplyKind"/> for which a sentence speaks.</param>
/// <param name="Confidence">How plainly it is said.</param>
/// <param name="Sentence">The sentence that decided, as it stands in the text; null when none did.</param>
/// <param name="Date">The promised, claimed or asked day; null for other kinds, and when it is conditional, vague or impossible.</param>
/// <param name="Dates">All possible days of the deciding sentence, <paramref name="Date"/> among them, in the order of the text.</param>
/// <param name="Amount">The amount named in the deciding sentence when there is exactly one.</param>
/// <param name="InvoiceNumbers">Invoice numbers named anywhere in the reply, as typed.</param>
public sealed record ReplyReading(
    ReplyKind Kind, Confidence Confidence, string? Sentence, DateOnly? Date, IReadOnlyList<DateOnly> Dates, Money? Amount, IReadOnlyList<string> InvoiceNumbers)
{
    /// <summary>Reads what the sender added (<see cref="NewText"/>), in French or English or both. Takes time in proportion to the text's length.</summary>
    /// <param name="text">The reply; quoted lines, signature and footers in it are not evidence.</param>
    /// <param name="receivedOn">The day on which it arrived, where the creditor is.</param>
    public static ReplyReading Of(string text, DateOnly receivedOn)
    {
        var sentences = ReplyBody.SentencesOf(text);
        var numbers = InvoiceNumbersIn.Text(text, sentences);
        Statement? best = null;
        foreach (var sentence in sentences)
        {
            var said = StatementReader.Of(sentence, receivedOn);
            if (said is not null && (best is null || said.Outranks(best))) best = said;
        }

        if (best is null) return new(ReplyKind.Other, Confidence.Low, null, null, [], null, numbers);

        var quoted = text.Substring(best.Sentence.Start, best.Sentence.Length);
        return new(best.Kind, best.Confidence, quoted, best.Date, best.Dates, Amounts.In(text, best.Sentence), numbers);
    }
}

/// <summary>What a reply means. In the order in which one wins over another when several are said: the first that applies.</summary>
public enum ReplyKind
{
    /// <summary>The person has left, the address is given up, another company or person is meant.</summary>
    WrongContact,

    /// <summary>Order, quantity, quality, price, VAT, due date or principal is contested; also when the rest is promised or paid. Penalties alone are not enough.</summary>
    Dispute,

    /// <summary>Payment has been executed: transfer sent, cheque posted, set off. Merely scheduled or approved is a <see cref="Promise"/>.</summary>
    Paid,

    /// <summary>Collective proceedings: earlier debts may not be paid any more, so this wins over a request or a promise.</summary>
    Insolvency,

    /// <summary>Several payments, or more time, asked for or agreed.</summary>
    InstalmentRequest,

    /// <summary>A document is asked for, or was never received.</summary>
    CopyRequest,

    /// <summary>Payment is announced, with or without a day, conditional or not.</summary>
    Promise,

    /// <summary>A person types that they are away.</summary>
    Away,

    /// <summary>Something else is asked.</summary>
    Question,

    /// <summary>Received, noted, passed on, being looked into.</summary>
    Acknowledgement,

    /// <summary>Nothing that a rule knows.</summary>
    Other,
}

/// <summary>How plainly something is said.</summary>
public enum Confidence
{
    /// <summary>Conditional, hedged, or by context only.</summary>
    Low,

    /// <summary>Said in few words.</summary>
    Fair,

    /// <summary>Said plainly.</summary>
    High,
}
