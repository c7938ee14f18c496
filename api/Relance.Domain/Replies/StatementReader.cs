using Relance.Domain.Replies.Cues;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>Weighs the cues of one sentence: what they say, and what negations, conditions, doubts and questions take back.</summary>
internal static class StatementReader
{
    private const int RankOfInsolvency = (int)ReplyKind.InstalmentRequest * 2 + 1;

    /// <summary>Being the wrong person oneself comes after a promise: reply-kinds, 9.</summary>
    private const int RankOfElsewhere = (int)ReplyKind.Promise * 2 + 1;

    private const int RankOfOther = (int)ReplyKind.Other * 2;

    public static Statement? Of(Sentence sentence, DateOnly receivedOn)
    {
        var evidence = new Evidence(sentence, CueFinder.In(sentence), ReplyDates.In(sentence, receivedOn), receivedOn);
        if (evidence.Has(Cue.Gone)) return Said(evidence, ReplyKind.WrongContact, Confidence.Sure);
        if (evidence.IsContested()) return Said(evidence, ReplyKind.Dispute, evidence.IsHedged ? Confidence.Likely : Confidence.Sure);
        if (evidence.IsDone()) return Said(evidence, ReplyKind.Paid, evidence.Has(Cue.Partial) || evidence.Has(Cue.Hearsay) ? Confidence.Likely : Confidence.Sure);

        // Earlier debts may not be paid any more: whatever a later sentence seems to promise is none.
        if (evidence.Has(Cue.Insolvent)) return Said(evidence, ReplyKind.Other, Confidence.Sure) with { Rank = RankOfInsolvency };
        if (evidence.Affirms(Cue.Respite)) return Said(evidence, ReplyKind.InstalmentRequest, Confidence.Sure);
        if (evidence.Has(Cue.Document)) return Said(evidence, ReplyKind.CopyRequest, evidence.IsHedged ? Confidence.Likely : Confidence.Sure);
        if (Promises.ConfidenceOf(evidence) is { } confidence) return Said(evidence, ReplyKind.Promise, confidence);
        if (evidence.Has(Cue.Elsewhere)) return Said(evidence, ReplyKind.WrongContact, Confidence.Likely) with { Rank = RankOfElsewhere };
        if (evidence.Has(Cue.Away)) return Said(evidence, ReplyKind.Other, Confidence.Likely) with { Rank = RankOfOther };
        if (sentence.IsQuestion) return Said(evidence, ReplyKind.Other, Confidence.Likely) with { Rank = RankOfOther + 1 };
        return evidence.Has(Cue.Noted) && !evidence.Has(Cue.Doubt) ? Said(evidence, ReplyKind.Other, Confidence.Likely) with { Rank = RankOfOther + 2 } : null;
    }

    private static Statement Said(Evidence evidence, ReplyKind kind, Confidence confidence) =>
        new(evidence.Sentence, kind, confidence, (int)kind * 2, StatementDates.Decisive(evidence, kind));
}
