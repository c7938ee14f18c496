namespace Relance.Domain.Companies;

/// <summary>
/// The written order of a client company to chase its debtors for it (ordonnance n° 45-2138 du 19 septembre 1945, art. 22; décret n° 2019-1193).
/// </summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, that day included; null while nobody has ended it.</param>
public readonly record struct Mandate(DateOnly From, DateOnly? Until)
{
    /// <summary>Whether chasing is allowed on that day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>The mandates of one company, one after the other or overlapping.</summary>
public static class Mandates
{
    /// <summary>
    /// The last day of an unbroken stretch that holds the given day; null when it has no end or the day is in none. Mandates that follow one
    /// another without a day between them, or overlap, are one stretch.
    /// </summary>
    public static DateOnly? EndOf(IReadOnlyList<Mandate> mandates, DateOnly day)
    {
        DateOnly? end = null;
        for (var at = day; mandates.Where(mandate => mandate.IsValidOn(at)).ToList() is { Count: > 0 } valid;)
        {
            if (valid.Exists(mandate => mandate.Until is null)) return null;
            end = valid.Max(mandate => mandate.Until);
            if (end == DateOnly.MaxValue) return end;
            at = end!.Value.AddDays(1);
        }

        return end;
    }

    /// <summary>The first day after the given one on which a mandate begins; null when none is to come.</summary>
    public static DateOnly? NextFrom(IReadOnlyList<Mandate> mandates, DateOnly day) =>
        mandates.Where(mandate => mandate.From > day && (mandate.Until is null || mandate.Until >= mandate.From)).Select(mandate => (DateOnly?)mandate.From).Min();
}
