using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>
/// What delay costs on one invoice (law-and-formats A1 to A3 of the design).
/// <list type="bullet">
/// <item>Business (Code de commerce L441-10 II): the agreed rate, but per half-year never less than three times the legal rate;
/// without one, the ECB rate of each half-year and 10 points. No reminder is needed.</item>
/// <item>Public (Code de la commande publique R2192-31): the ECB rate of the half-year in which interest began to run and 8 points,
/// for all the time. It begins to run on the day after the due date (L2192-13), and that is the day taken: due on 30 June, the
/// rate is that of 1 July, though the first day counted is 30 June. An agreed rate is not applied, and the result says so: a
/// lower one is void.</item>
/// <item>Consumer (Code civil 1231-6, 1344-1): the legal rate of each half-year, from the day of the formal notice on. An agreed
/// penalty is left aside, which is the cautious side, and there is no indemnity.</item>
/// </list>
/// </summary>
/// <remarks>
/// Days: from the due date inclusive to the stop day exclusive, as many as from the day after to the stop day itself; each is
/// dated by its beginning and has the rate of that half-year (decision 10). A year has 365 days, leap years too. Payments and
/// credit notes lower the base from their own day on, interest that has run stays.
/// Rounding: each line to the cent, half away from zero; the interest is the sum of the rounded lines, so that a reader who
/// adds up what is printed finds the total. Interest bears no interest.
/// </remarks>
public static class LateFeeCalculation
{
    /// <summary>Fixed compensation for recovery costs, in euros: D441-5, D2192-35. Once per invoice, without VAT.</summary>
    public const decimal FixedIndemnity = 40;

    private const decimal DaysPerYear = 365;

    /// <summary>The late fee, or the first half-year whose rate is not known.</summary>
    public static LateFeeResult Of(LateFeeCase claim)
    {
        var stretches = Stretches.Of(claim);
        var table = LateFeeRates.TableOf(claim);
        var lines = new List<LateFeeLine>();
        foreach (var stretch in stretches)
        {
            var halfYear = HalfYear.Of(claim.Segment == Segment.Public ? claim.DueDate.AddDays(1) : stretch.From);
            if (table.Find(halfYear) is not { } row) return new LateFeeResult.RateUnknown(table.Series, halfYear);
            lines.Add(Line(stretch, row, table.Series, claim));
        }

        return new LateFeeResult.Computed(new LateFee(claim.Segment, lines, IndemnityOf(claim))
        {
            IgnoredContractPercent = claim.Segment == Segment.Business ? null : claim.ContractRatePercent,
        });
    }

    private static LateFeeLine Line(Stretch stretch, RateRow row, RateSeries series, LateFeeCase claim)
    {
        var rate = LateFeeRates.Of(claim, row);
        var interest = stretch.Base * rate.Percent * stretch.Days / (100 * DaysPerYear);
        var rounded = Math.Round(interest, 2, MidpointRounding.AwayFromZero);

        return new(stretch.From, stretch.To, stretch.Days, stretch.Base, rate.Percent, rounded, rate.Source, row.Confirmed)
        {
            Basis = rate.Basis,
            Series = series,
            HalfYear = row.HalfYear,
            PublishedPercent = row.Percent,
            MarginPoints = rate.MarginPoints,
            ContractPercent = claim.Segment == Segment.Business ? claim.ContractRatePercent : null,
        };
    }

    // Due from the first day late, however little was left unpaid by then and whatever has been paid since; not when
    // insolvency proceedings forbade to pay at the due date (L441-10 II, last sentence).
    private static decimal IndemnityOf(LateFeeCase claim)
    {
        var late = claim.Until > claim.DueDate && claim.UnpaidOn(claim.DueDate) > 0;
        var forbidden = claim.InsolvencyOpenedOn <= claim.DueDate;
        return late && !forbidden && claim.Segment != Segment.Consumer ? FixedIndemnity : 0;
    }
}
