using Relance.Domain.Replies.Cues;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>Weighs the cues of one sentence: what they say, and what negations, conditions, doubts and questions take back.</summary>
internal static class StatementReader
{
    /// <summary>Being the wrong person oneself comes after a promise: reply-kinds, 9.</summary>
    private const int RankOfElsewhere = (int)ReplyKind.Promise * 2 + 1;

    public static Statement? Of(Sentence sentence, DateOnly receivedOn)
    {
        var evidence = new Evidence(sentence, CueFinder.In(sentence), ReplyDates.In(sentence, receivedOn), receivedOn);
        if (evidence.Has(Cue.Gone)) return Said(evidence, ReplyKind.WrongContact, Confidence.High);
        if (evidence.IsContested()) return Said(evidence, ReplyKind.Dispute, evidence.IsHedged ? Confidence.Fair : Confidence.High);
        if (evidence.IsDone()) return Said(evidence, ReplyKind.Paid, Confidence.High);
        if (evidence.Has(Cue.Insolvent)) return Said(evidence, ReplyKind.Insolvency, Confidence.High);
        if (evidence.Affirms(Cue.Respite)) return Said(evidence, ReplyKind.InstalmentRequest, Confidence.High);
        if (evidence.Has(Cue.Document)) return Said(evidence, ReplyKind.CopyRequest, evidence.IsHedged ? Confidence.Fair : Confidence.High);
        if (Promises.ConfidenceOf(evidence) is { } confidence) return Said(evidence, ReplyKind.Promise, confidence);
        if (evidence.Has(Cue.Elsewhere)) return Said(evidence, ReplyKind.WrongContact, Confidence.Fair) with { Rank = RankOfElsewhere };
        if (evidence.Has(Cue.Away)) return Said(evidence, ReplyKind.Away, Confidence.High);
        if (sentence.IsQuestion) return Said(evidence, ReplyKind.Question, Confidence.Fair);
        return evidence.Has(Cue.Noted) && !evidence.Has(Cue.Doubt) ? Said(evidence, ReplyKind.Acknowledgement, Confidence.Fair) : null;
    }

    private static Statement Said(Evidence evidence, ReplyKind kind, Confidence confidence)
    {
        var days = StatementDates.Of(evidence, kind);
        return new(evidence.Sentence, kind, confidence, (int)kind * 2, StatementDates.Decisive(evidence, kind), days);
    }
}
