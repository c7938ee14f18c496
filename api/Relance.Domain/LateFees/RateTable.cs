namespace Relance.Domain.LateFees;

/// <summary>The published rates that late fees are computed from.</summary>
public enum RateSeries
{
    /// <summary>European Central Bank, main refinancing operations: L441-10 II and R2192-31.</summary>
    EcbMainRefinancing,

    /// <summary>Legal interest owed TO a private person who does not act for professional needs; never to a company.</summary>
    LegalForIndividuals,

    /// <summary>Legal interest owed to anybody else, whoever the debtor is: the one that counts for a company's invoices.</summary>
    LegalForOthers,
}

/// <summary>The rate of one half-year.</summary>
/// <param name="FirstDay">1 January or 1 July: the rate of that day holds for the half-year, whatever changes within it.</param>
/// <param name="Percent">Per year.</param>
/// <param name="Source">Where the value was read, in short French, fit for print.</param>
/// <param name="Confirmed">False while it rests on one secondary source: it is applied, and shown as to be checked.</param>
public sealed record RateRow(DateOnly FirstDay, decimal Percent, string Source, bool Confirmed)
{
    /// <summary>The half-year that it holds for.</summary>
    public HalfYear HalfYear => HalfYear.Of(FirstDay);
}

/// <summary>A series, half-year by half-year. What is not in it is not known: no rate is carried forward or back.</summary>
/// <param name="Series">Which one.</param>
/// <param name="Rows">In order of time, without a gap.</param>
public sealed record RateTable(RateSeries Series, IReadOnlyList<RateRow> Rows)
{
    /// <summary>The rate of that half-year, or null when it is not known.</summary>
    public RateRow? Find(HalfYear halfYear) => Rows.FirstOrDefault(row => row.HalfYear == halfYear);
}
