using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>What one message would claim: the highest level among the instalments due, and their sum minus credits.</summary>
/// <param name="Level">Null when nothing is claimed.</param>
/// <param name="Net">Credits deducted; 0 or less when they cover it.</param>
/// <param name="IsLarge">Whether the amount turned an e-mail into a call.</param>
internal readonly record struct Claim(ReminderLevel? Level, decimal Net, bool IsLarge)
{
    /// <summary>
    /// Gathers the instalments whose level is due. What is not yet due is only announced when nothing is late: else it is part of the
    /// statement and no longer claimed here.
    /// </summary>
    public static Claim Of(InstalmentDecision[] instalments, ReminderRules rules, decimal credits)
    {
        var isAnyLate = Array.Exists(instalments, static item => item.IsClaimed && item.DaysLate > 0);
        for (var i = 0; i < instalments.Length; i++)
        {
            var item = instalments[i];
            if (!item.IsClaimed) continue;
            if (isAnyLate && item.DaysLate == 0)
            {
                instalments[i] = item with { Claimed = 0, Reason = new Reason(ReasonCode.NotYetDue, item.DueDate) };
            }
        }

        SetHandOverApart(instalments, Math.Max(rules.MinimumAmount, 0.01m) + credits);
        return Gather(instalments, rules.Plan, credits);
    }

    private static Claim Gather(InstalmentDecision[] instalments, ReminderPlan plan, decimal credits)
    {
        ReminderLevel? highest = null;
        decimal sum = 0;
        foreach (var item in instalments)
        {
            if (!item.IsClaimed) continue;
            if (highest is null || IsHigher(item.Next!, highest)) highest = item.Next;
            sum += item.Claimed;
        }

        if (highest is null) return default;
        var net = sum - credits;
        var isLarge = net >= plan.CallAbove && highest is { Channel: Channel.Email, Tone: Tone.Friendly };
        return new Claim(isLarge ? highest with { Channel = Channel.Call } : highest, net, isLarge);
    }

    /// <summary>
    /// A hand-over to collection is no message to the customer: it takes no other invoice with it. When it is too small to be done, it gives
    /// way to the others.
    /// </summary>
    private static void SetHandOverApart(InstalmentDecision[] instalments, decimal enough)
    {
        decimal handedOver = 0;
        foreach (var item in instalments)
        {
            if (IsHandOver(item)) handedOver += item.Claimed;
        }

        if (handedOver == 0 || Array.TrueForAll(instalments, static item => !item.IsClaimed || IsHandOver(item))) return;
        for (var i = 0; i < instalments.Length; i++)
        {
            if (IsHandOver(instalments[i]) != handedOver >= enough) instalments[i] = instalments[i] with { Claimed = 0 };
        }
    }

    private static bool IsHandOver(InstalmentDecision item) => item.IsClaimed && item.Next!.Channel == Channel.Collection;

    /// <summary>By tone, then registered letters over lighter channels (a call does not replace a formal notice), then by position.</summary>
    private static bool IsHigher(ReminderLevel level, ReminderLevel than) =>
        (level.Tone, Weight(level), level.Number, level.Channel).CompareTo((than.Tone, Weight(than), than.Number, than.Channel)) > 0;

    private static int Weight(ReminderLevel level) => level.Channel >= Channel.RegisteredLetter ? (int)level.Channel : 0;
}
