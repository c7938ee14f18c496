using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>When the next level of one instalment may be done.</summary>
public static class LevelSchedule
{
    /// <summary>
    /// The lowest level not yet done and the working day from which it may be done; null when the plan is exhausted.
    /// Levels before the due date lapse once it has passed, or when they could only be done after it. An instalment never
    /// reminded starts at the first level however late it is, and a day missed is caught up by one reminder, not by a burst:
    /// day = max(due date + offset, day of the previous level + max(minimum interval, offset − previous offset)).
    /// </summary>
    /// <param name="instalment">With its own plan, if it has one.</param>
    /// <param name="customersPlan">The plan of the others.</param>
    /// <param name="today">The day for which it is asked.</param>
    public static (ReminderLevel Level, DateOnly On)? Next(Instalment instalment, ReminderPlan customersPlan, DateOnly today)
    {
        var plan = instalment.Plan ?? customersPlan;
        for (var i = instalment.LevelDone; i < plan.Levels.Count; i++)
        {
            var level = plan.Levels[i];
            var on = WorkingDays.OnOrAfter(Earliest(level, instalment, plan));
            var lapsed = level.OffsetDays < 0 && (today > instalment.DueDate || on > instalment.DueDate);
            if (!lapsed) return (level, on);
        }

        return null;
    }

    private static DateOnly Earliest(ReminderLevel level, Instalment instalment, ReminderPlan plan)
    {
        var byDueDate = instalment.DueDate.AddDays(level.OffsetDays);
        if (instalment.LevelDone == 0 || instalment.LevelDoneOn is not { } previousOn) return byDueDate;

        var previous = plan.Levels[instalment.LevelDone - 1];
        var wait = Math.Max(plan.MinimumIntervalDays, level.OffsetDays - previous.OffsetDays);
        var byPrevious = previousOn.AddDays(wait);
        return byDueDate > byPrevious ? byDueDate : byPrevious;
    }
}
