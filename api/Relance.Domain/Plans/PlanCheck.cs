namespace Relance.Domain.Plans;

/// <summary>What can be wrong with a plan.</summary>
public enum PlanFaultCode
{
    /// <summary>It has no level, or more than <see cref="PlanCheck.MostLevels"/>.</summary>
    LevelCount,

    /// <summary>The days between two levels are outside 1 to 90.</summary>
    Interval,

    /// <summary>An offset is outside −60 to 365 days.</summary>
    Offset,

    /// <summary>An offset does not come after that of the level before.</summary>
    OffsetOrder,

    /// <summary>A deadline is outside 1 to 60 days.</summary>
    Deadline,

    /// <summary>A level follows the hand-over to collection.</summary>
    AfterCollection,

    /// <summary>A level before the due date is anything but a friendly e-mail or a call.</summary>
    BeforeDue,

    /// <summary>The amount above which one calls is not positive.</summary>
    CallAbove,
}

/// <summary>A fault, at a level or in the whole plan.</summary>
/// <param name="Code">Which.</param>
/// <param name="Level">The level's number; null for the plan.</param>
public readonly record struct PlanFault(PlanFaultCode Code, int? Level);

/// <summary>Whether a plan makes sense before it is saved.</summary>
public static class PlanCheck
{
    /// <summary>More levels than this would be harassment, whatever the intervals.</summary>
    public const int MostLevels = 12;

    /// <summary>All faults; empty when the plan may be used. The numbers of the levels are taken from their order.</summary>
    public static IReadOnlyList<PlanFault> Of(ReminderPlan plan)
    {
        var faults = new List<PlanFault>();
        if (plan.Levels.Count is 0 or > MostLevels) faults.Add(new(PlanFaultCode.LevelCount, null));
        if (plan.MinimumIntervalDays is < 1 or > 90) faults.Add(new(PlanFaultCode.Interval, null));
        if (plan.CallAbove <= 0) faults.Add(new(PlanFaultCode.CallAbove, null));
        for (var i = 0; i < plan.Levels.Count; i++)
        {
            var level = plan.Levels[i];
            if (level.OffsetDays is < -60 or > 365) faults.Add(new(PlanFaultCode.Offset, i + 1));
            if (level.DeadlineDays is < 1 or > 60) faults.Add(new(PlanFaultCode.Deadline, i + 1));
            var mayComeBefore = level.Channel == Channel.Call || level is { Channel: Channel.Email, Tone: Tone.Friendly, ClaimsLateFees: false };
            if (level.IsBeforeDue && !mayComeBefore) faults.Add(new(PlanFaultCode.BeforeDue, i + 1));
            if (i == 0) continue;
            if (level.OffsetDays <= plan.Levels[i - 1].OffsetDays) faults.Add(new(PlanFaultCode.OffsetOrder, i + 1));
            if (plan.Levels[i - 1].Channel == Channel.Collection) faults.Add(new(PlanFaultCode.AfterCollection, i + 1));
        }

        return faults;
    }
}
