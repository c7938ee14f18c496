using Relance.Domain.Companies;

namespace Relance.Outlook.Api.Platform;

/// <summary>Missing: nobody may chase for the company. Expiring: it ends within thirty days.</summary>
public enum MandateState { Valid, Expiring, Missing }

/// <summary>How a company stands with its mandates on a day.</summary>
/// <param name="State">valid, expiring or missing.</param>
/// <param name="Until">The last day of what is valid; null for no end, or while nothing is.</param>
/// <param name="From">When a mandate begins again; null while one is valid, or when none is to come.</param>
public sealed record MandateStateDto(MandateState State, DateOnly? Until, DateOnly? From)
{
    private const int DaysOfWarning = 30;

    /// <summary>Null where none is needed.</summary>
    public static MandateStateDto? Of(IReadOnlyList<Mandate>? mandates, DateOnly day)
    {
        if (mandates is null) return null;
        if (!mandates.Any(mandate => mandate.IsValidOn(day))) return new MandateStateDto(MandateState.Missing, null, Mandates.NextFrom(mandates, day));
        var end = Mandates.EndOf(mandates, day);
        return new MandateStateDto(end is { } last && last.DayNumber - day.DayNumber <= DaysOfWarning ? MandateState.Expiring : MandateState.Valid, end, null);
    }
}
