namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What the product is known not to do yet. A scenario named here is left out of the months; nothing else is.</summary>
internal enum Gap
{
    MovedDrafts,
    OtherFolders,
    DeletedLostDrafts,
    CopiesWithoutMark,
    DelayReports,
    DuplicatedDrafts,
    DeletedBetweenReadings,
    SentLostDrafts,
    PartlyHeldDrafts,
}

internal static class KnownGaps
{
    private static readonly Dictionary<Gap, string> Open = new()
    {
        [Gap.MovedDrafts] = "A draft moved out of Drafts counts as withdrawn until it is sent.",
        [Gap.OtherFolders] = "Junk and the folders that inbox rules file into are not read.",
        [Gap.DeletedLostDrafts] = "A draft whose creation was never heard of is adopted although it was deleted meanwhile.",
        [Gap.CopiesWithoutMark] = "A copy written by hand carries no mark and is not found.",
        [Gap.DelayReports] = "A notice of delay or of delivery is taken for a failure to deliver.",
        [Gap.DuplicatedDrafts] = "When a duplicated draft is deleted, the copy that stays is not known.",
        [Gap.DeletedBetweenReadings] = "A draft made and deleted between two readings is believed to wait for ever.",
        [Gap.SentLostDrafts] = "A draft whose creation was never heard of, sent before the next reading, is drafted a second time.",
        [Gap.PartlyHeldDrafts] = "A draft that claims a disputed or promised invoice beside others passes the check at Send.",
    };

    public static IEnumerable<string> Reasons => Open.Select(gap => $"{gap.Key}: {gap.Value}");

    public static bool Has(Gap gap) => Open.ContainsKey(gap);
}
