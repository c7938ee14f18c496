using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

/// <summary>Builds claims from dates as they are read, and opens results.</summary>
internal static class Claim
{
    public static LateFeeCase Business(decimal amount, string due, string until) => new(Segment.Business, amount, Day(due), Day(until));

    public static LateFeeCase Public(decimal amount, string due, string until) => Business(amount, due, until) with { Segment = Segment.Public };

    public static LateFeeCase Consumer(decimal amount, string due, string until, string? notice = null) =>
        Business(amount, due, until) with { Segment = Segment.Consumer, FormalNoticeOn = notice is null ? null : Day(notice) };

    public static LateFeeCase Less(this LateFeeCase claim, decimal amount, string on) => claim.Less(amount, Day(on));

    public static LateFeeCase Less(this LateFeeCase claim, decimal amount, DateOnly on) =>
        claim with { Reductions = [.. claim.Reductions, new Reduction(on, amount)] };

    public static LateFee Fee(this LateFeeCase claim) => Assert.IsType<LateFeeResult.Computed>(LateFeeCalculation.Of(claim)).Fee;

    /// <summary>A line as a table shows it: first day, last day, days, base, rate, interest.</summary>
    public static (DateOnly From, DateOnly To, int Days, decimal Base, decimal Rate, decimal Interest) Shown(this LateFeeLine line) =>
        (line.From, line.To, line.Days, line.Base, line.RatePercent, line.Interest);

    public static (DateOnly From, DateOnly To, int Days, decimal Base, decimal Rate, decimal Interest) Line(
        string from, string to, int days, decimal @base, decimal rate, decimal interest) => (Day(from), Day(to), days, @base, rate, interest);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
