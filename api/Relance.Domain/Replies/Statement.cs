using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>What one sentence says.</summary>
/// <param name="Rank">Its place among what other sentences say; lower wins.</param>
internal sealed record Statement(Sentence Sentence, ReplyKind Kind, Confidence Confidence, int Rank, DateOnly? Date)
{
    /// <summary>The kind decides; of two sentences of one kind the one that names a day, then the plainer, then the earlier.</summary>
    public bool Outranks(Statement other)
    {
        if (Rank != other.Rank) return Rank < other.Rank;
        if (Date is null != other.Date is null) return Date is not null;
        return Confidence > other.Confidence;
    }
}
