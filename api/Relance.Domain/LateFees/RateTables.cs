namespace Relance.Domain.LateFees;

/// <summary>
/// The rates, as data. They begin with 2015, the first year of the
/// half-yearly legal rate in two columns: what was due before is long past its limitation.
/// </summary>
/// <remarks>
/// <para>
/// To add a half-year, put one row at the end of each table: in <see cref="EcbMainRefinancing"/> the main refinancing rate in
/// force on 1 January or 1 July, without a margin; in <c>Legal</c> the two columns of the arrêté, from which both legal tables
/// follow. Name the source, and leave the row unconfirmed until the official publication has been read. No code changes; the
/// tests hold the figures a second time, on purpose. As long as a row is missing, a claim that needs it is answered by
/// <see cref="LateFeeResult.RateUnknown"/> with the table and the half-year; the two need not come on the same day.
/// </para>
/// <para>
/// Which column of the legal rate applies depends on the CREDITOR, not on the debtor: « créances des personnes physiques
/// n'agissant pas pour des besoins professionnels », or « tous les autres cas » (Code monétaire et financier L313-2). The
/// creditor is here always a company or a professional, so every computation takes « tous les autres cas », the lower one,
/// even against a private person. The other column is kept so that nobody puts it in the place of the right one.
/// </para>
/// </remarks>
public static class RateTables
{
    private const string BanqueDeFrance = "BCE, opérations principales de refinancement (relevé de la Banque de France)";
    private const string BanqueDeSlovenie = "BCE, opérations principales de refinancement (relevé de la Banque de Slovénie)";
    private const string Tender2025 = "BCE, appel d’offres réglé le 25 juin 2025 (relevé de la Banque de Slovénie)";
    private const string Unchanged2025 = "BCE, taux inchangé de juin à décembre 2025 (presse financière)";
    private const string Moneyvox = "Taux de l’intérêt légal, historique publié par moneyvox.fr";
    private const string Arrete2026S1 = "Arrêté du 15 décembre 2025, JO du 26 décembre 2025";
    private const string OneSource = "Relevé dans une seule source secondaire, à confirmer";

    /// <summary>The main refinancing rate on the first day of each half-year, without any margin.</summary>
    public static RateTable EcbMainRefinancing { get; } = new(RateSeries.EcbMainRefinancing,
    [
        Row(2015, 1, 0.05m, BanqueDeFrance),
        Row(2015, 2, 0.05m, BanqueDeFrance),
        Row(2016, 1, 0.05m, BanqueDeFrance),
        Row(2016, 2, 0.00m, BanqueDeFrance),
        Row(2017, 1, 0.00m, BanqueDeFrance),
        Row(2017, 2, 0.00m, BanqueDeFrance),
        Row(2018, 1, 0.00m, BanqueDeFrance),
        Row(2018, 2, 0.00m, BanqueDeFrance),
        Row(2019, 1, 0.00m, BanqueDeFrance),
        Row(2019, 2, 0.00m, BanqueDeFrance),
        Row(2020, 1, 0.00m, BanqueDeFrance),
        Row(2020, 2, 0.00m, BanqueDeFrance),
        Row(2021, 1, 0.00m, BanqueDeFrance),
        Row(2021, 2, 0.00m, BanqueDeFrance),
        Row(2022, 1, 0.00m, BanqueDeFrance),
        Row(2022, 2, 0.00m, BanqueDeFrance),
        Row(2023, 1, 2.50m, BanqueDeFrance),
        Row(2023, 2, 4.00m, BanqueDeFrance),
        Row(2024, 1, 4.50m, BanqueDeFrance),
        Row(2024, 2, 4.25m, BanqueDeFrance),
        Row(2025, 1, 3.15m, BanqueDeSlovenie),
        Row(2025, 2, 2.15m, Tender2025),
        Row(2026, 1, 2.15m, Unchanged2025),
        Row(2026, 2, 2.40m, OneSource, confirmed: false),
    ]);

    private static readonly (int Year, int Half, decimal Individuals, decimal Others, string Source, bool Confirmed)[] Legal =
    [
        (2015, 1, 4.06m, 0.93m, Moneyvox, true),
        (2015, 2, 4.29m, 0.99m, Moneyvox, true),
        (2016, 1, 4.54m, 1.01m, Moneyvox, true),
        (2016, 2, 4.35m, 0.93m, Moneyvox, true),
        (2017, 1, 4.16m, 0.90m, Moneyvox, true),
        (2017, 2, 3.94m, 0.90m, Moneyvox, true),
        (2018, 1, 3.73m, 0.89m, Moneyvox, true),
        (2018, 2, 3.60m, 0.88m, Moneyvox, true),
        (2019, 1, 3.40m, 0.86m, Moneyvox, true),
        (2019, 2, 3.26m, 0.87m, Moneyvox, true),
        (2020, 1, 3.15m, 0.87m, Moneyvox, true),
        (2020, 2, 3.11m, 0.84m, Moneyvox, true),
        (2021, 1, 3.14m, 0.79m, Moneyvox, true),
        (2021, 2, 3.12m, 0.76m, Moneyvox, true),
        (2022, 1, 3.13m, 0.76m, Moneyvox, true),
        (2022, 2, 3.15m, 0.77m, Moneyvox, true),
        (2023, 1, 4.47m, 2.06m, Moneyvox, true),
        (2023, 2, 6.82m, 4.22m, Moneyvox, true),
        (2024, 1, 8.01m, 5.07m, Moneyvox, true),
        (2024, 2, 8.16m, 4.92m, Moneyvox, true),
        (2025, 1, 7.21m, 3.71m, Moneyvox, true),
        (2025, 2, 6.65m, 2.76m, Moneyvox, true),
        (2026, 1, 6.67m, 2.62m, Arrete2026S1, true),
        (2026, 2, 6.84m, 2.75m, OneSource, false),
    ];

    /// <summary>The legal rate owed to private persons: kept for completeness, applied to no invoice of a company.</summary>
    public static RateTable LegalForIndividuals { get; } =
        new(RateSeries.LegalForIndividuals, [.. Legal.Select(row => Row(row.Year, row.Half, row.Individuals, row.Source, row.Confirmed))]);

    /// <summary>The legal rate owed to everybody else: a consumer's interest after formal notice, and a third of the floor of a contractual rate.</summary>
    public static RateTable LegalForOthers { get; } =
        new(RateSeries.LegalForOthers, [.. Legal.Select(row => Row(row.Year, row.Half, row.Others, row.Source, row.Confirmed))]);

    private static RateRow Row(int year, int half, decimal percent, string source, bool confirmed = true) =>
        new(new HalfYear(year, half).FirstDay, percent, source, confirmed);
}
