using System.Globalization;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

public sealed class RateTablesTests
{
    public static TheoryData<RateSeries> Series => [RateSeries.EcbMainRefinancing, RateSeries.LegalForIndividuals, RateSeries.LegalForOthers];

    // By day of effect, as central banks list them (unchanged until the end of 2025): the half-years must follow from it.
    private static readonly (string From, decimal Percent)[] EcbByDay =
    [
        ("2014-09-10", 0.05m), ("2016-03-16", 0.00m), ("2022-07-27", 0.50m), ("2022-09-14", 1.25m), ("2022-11-02", 2.00m),
        ("2022-12-21", 2.50m), ("2023-02-08", 3.00m), ("2023-03-22", 3.50m), ("2023-05-10", 3.75m), ("2023-06-21", 4.00m),
        ("2023-08-02", 4.25m), ("2023-09-20", 4.50m), ("2024-06-12", 4.25m), ("2024-09-18", 3.65m), ("2024-10-23", 3.40m),
        ("2024-12-18", 3.15m), ("2025-02-05", 2.90m), ("2025-03-12", 2.65m), ("2025-04-23", 2.40m), ("2025-06-11", 2.15m),
    ];

    // To private persons / to others, first and second half: law-and-formats A1.
    private static readonly string[] LegalByYear =
    [
        "2015 4.06/0.93, 4.29/0.99",
        "2016 4.54/1.01, 4.35/0.93",
        "2017 4.16/0.90, 3.94/0.90",
        "2018 3.73/0.89, 3.60/0.88",
        "2019 3.40/0.86, 3.26/0.87",
        "2020 3.15/0.87, 3.11/0.84",
        "2021 3.14/0.79, 3.12/0.76",
        "2022 3.13/0.76, 3.15/0.77",
        "2023 4.47/2.06, 6.82/4.22",
        "2024 8.01/5.07, 8.16/4.92",
        "2025 7.21/3.71, 6.65/2.76",
        "2026 6.67/2.62, 6.84/2.75",
    ];

    [Theory]
    [MemberData(nameof(Series))]
    public void A_table_has_every_half_year_from_2015_on_once_and_its_source(RateSeries series)
    {
        var table = Table(series);

        var halfYears = table.Rows.Select(row => row.HalfYear).ToList();

        Assert.Equal(series, table.Series);
        Assert.Equal(new HalfYear(2015, 1), halfYears[0]);
        Assert.All(halfYears.Zip(halfYears.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second));
        Assert.All(table.Rows, row => Assert.Equal(row.HalfYear.FirstDay, row.FirstDay));
        Assert.All(table.Rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Source)));
        Assert.Null(table.Find(halfYears[^1].Next));
        Assert.Null(table.Find(new HalfYear(2014, 2)));
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void What_rests_on_one_source_is_marked(RateSeries series)
    {
        var doubtful = Table(series).Rows.Where(row => !row.Confirmed);

        Assert.Equal([new HalfYear(2026, 2)], doubtful.Select(row => row.HalfYear));
    }

    [Fact]
    public void The_rate_of_a_half_year_is_the_one_in_force_on_its_first_day()
    {
        var rows = RateTables.EcbMainRefinancing.Rows.Where(row => row.FirstDay < new DateOnly(2026, 7, 1)).ToList();

        Assert.Equal(23, rows.Count);
        Assert.All(rows, row => Assert.Equal(EcbByDay.Last(change => Claim.Day(change.From) <= row.FirstDay).Percent, row.Percent));
    }

    // Three times the rate owed to others, as published for contracts.
    public static TheoryData<int, int, decimal> Floors => new()
    {
        { 2024, 2, 14.76m },
        { 2025, 1, 11.13m },
        { 2025, 2, 8.28m },
        { 2026, 1, 7.86m },
        { 2026, 2, 8.25m },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void The_floors_are_the_published_ones(int year, int half, decimal expected) =>
        Assert.Equal(expected, 3 * RateTables.LegalForOthers.Find(new HalfYear(year, half))?.Percent);

    [Fact]
    public void The_legal_rates_are_those_of_the_arretes()
    {
        var halves = LegalByYear.SelectMany(year => year[5..].Split(", ").Select((rates, i) => (HalfYear: new HalfYear(int.Parse(year[..4], CultureInfo.InvariantCulture), i + 1), Rates: rates)));

        var found = halves.Select(half => (half.HalfYear, Rates: string.Create(
            CultureInfo.InvariantCulture, $"{RateTables.LegalForIndividuals.Find(half.HalfYear)?.Percent}/{RateTables.LegalForOthers.Find(half.HalfYear)?.Percent}")));

        Assert.Equal(halves, found);
    }

    [Fact]
    public void Private_persons_are_always_owed_more_than_companies() =>
        Assert.All(RateTables.LegalForIndividuals.Rows, row => Assert.True(row.Percent > RateTables.LegalForOthers.Find(row.HalfYear)?.Percent));

    [Theory]
    [InlineData("2026-01-01", "2026-S1", "2026-01-01", "2026-S2")]
    [InlineData("2026-06-30", "2026-S1", "2026-01-01", "2026-S2")]
    [InlineData("2026-07-01", "2026-S2", "2026-07-01", "2027-S1")]
    [InlineData("2026-12-31", "2026-S2", "2026-07-01", "2027-S1")]
    public void Half_years_begin_on_1_January_and_1_July(string day, string name, string firstDay, string next)
    {
        var halfYear = HalfYear.Of(Claim.Day(day));

        Assert.Equal((name, Claim.Day(firstDay), next), (halfYear.ToString(), halfYear.FirstDay, halfYear.Next.ToString()));
    }

    private static RateTable Table(RateSeries series) => series switch
    {
        RateSeries.EcbMainRefinancing => RateTables.EcbMainRefinancing,
        RateSeries.LegalForIndividuals => RateTables.LegalForIndividuals,
        _ => RateTables.LegalForOthers,
    };
}
