namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What the product is known not to do yet. A scenario named here is left out of the months; nothing else is.</summary>
internal enum Gap
{
    MovedDrafts,
    OtherFolders,
    DeletedLostDrafts,
    DuplicatedDrafts,
    DeletedBetweenReadings,
    SentLostDrafts,
    PartlyHeldDrafts,
    UnknownDraftsAside,
    ReadingCutOff,
}

/// <summary>The list, with reasons; <c>RELANCE_LAW_GAPS</c> takes its place (names with commas, or none) to try what has been mended.</summary>
internal static class KnownGaps
{
    /// <summary>None at present.</summary>
    private static readonly Dictionary<Gap, string> Reasons = [];

    private static readonly HashSet<Gap> Open = Environment.GetEnvironmentVariable("RELANCE_LAW_GAPS") is { } named
        ? [.. named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<Gap>)]
        : [.. Reasons.Keys];

    public static bool Has(Gap gap) => Open.Contains(gap);
}
