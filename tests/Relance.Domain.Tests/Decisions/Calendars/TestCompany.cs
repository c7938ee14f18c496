using Relance.Domain.Customers;
using Relance.Domain.Invoices;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>
/// A company with eight customers, each in a telling situation, from Thursday 1 January 2026 on. Easter Monday, 6 April, falls inside; the
/// accountant is away from 16 to 25 February.
/// </summary>
internal static class TestCompany
{
    public const int Days = 120;

    public const decimal Minimum = 15;

    public const decimal CallAbove = 10_000;

    public const int ContactIntervalDays = 7;

    public static readonly DateOnly FirstDay = new(2026, 1, 1);

    public static readonly (DateOnly From, DateOnly To) Away = (new(2026, 2, 16), new(2026, 2, 25));

    public static Story[] Stories =>
    [
        new("Aubigny", "une facture jamais payée", Owing(Changes.Invoice(1, "2026-01-12", 1850))),
        new("Brienne", "trois factures de trois âges, soldées ensemble au printemps",
            Owing(Changes.Invoice(2, "2026-01-05", 640), Changes.Invoice(3, "2026-01-26", 1120.50m), Changes.Invoice(4, "2026-02-16", 410)),
            Happening.OnDay("2026-04-10", "règlement", Changes.Pays(2)),
            Happening.OnDay("2026-04-10", "règlement", Changes.Pays(3)),
            Happening.OnDay("2026-04-10", "règlement", Changes.Pays(4))),
        new("Clairac", "paie trois jours après le deuxième contact", Owing(Changes.Invoice(5, "2026-01-19", 980)),
            Happening.After(2, 3, "règlement", Changes.Pays(5))),
        new("Dourdan", "tient une promesse, manque à la suivante, paie une fois relancé", Owing(Changes.Invoice(6, "2026-01-12", 1500)),
            Happening.After(1, 2, "promesse", Changes.Promises(8, 500)),
            Happening.After(1, 10, "règlement", Changes.Pays(6, 500)),
            Happening.After(2, 2, "promesse", Changes.Promises(10, null)),
            Happening.After(3, 5, "règlement", Changes.Pays(6))),
        new("Étampes", "conteste l’une de ses deux factures, le litige est clos par un avoir", Owing(Changes.Invoice(7, "2026-01-12", 2300), Changes.Invoice(8, "2026-01-19", 760)),
            Happening.After(1, 3, "litige", Changes.Disputes(7, "livraison incomplète")),
            Happening.After(1, 30, "fin du litige", Changes.SettlesDispute(7, 300))),
        new("Fougères", "obtient un échéancier, manque une mensualité, la rattrape et le termine", Owing(Changes.Invoice(9, "2026-01-05", 3000)),
            Happening.After(2, 3, "échéancier", Changes.Agrees(3, 10)),
            Happening.After(2, 13, "règlement", Changes.Pays(9, 1000)),
            Happening.After(3, 6, "règlement", Changes.Pays(9, 1000)),
            Happening.After(2, 72, "règlement", Changes.Pays(9, 1000))),
        new("Gaillac", "un avoir dépasse sa première facture", Owing(Changes.Invoice(10, "2026-01-12", 420), Changes.Invoice(11, "2026-03-02", 1300)) with { Credits = 600 },
            Happening.OnDay("2026-02-09", "lettrage", Changes.MatchesCredit(10))),
        new("Honfleur", "un gros montant, payé après le troisième contact", Owing(Changes.Invoice(12, "2026-01-12", 12500)),
            Happening.After(3, 5, "règlement", Changes.Pays(12))),
    ];

    private static CustomerFacts Owing(params Instalment[] invoices) => new(1, "EUR", invoices, 0, Reachability.Reachable, null, null, []);
}
