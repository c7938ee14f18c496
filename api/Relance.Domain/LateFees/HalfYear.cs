using System.Globalization;

namespace Relance.Domain.LateFees;

/// <summary>A calendar half-year: the rate of its first day holds for all of it (Code de commerce L441-10 II; Code monétaire et financier L313-2).</summary>
/// <param name="Year">For example 2026.</param>
/// <param name="Number">1 from 1 January to 30 June, 2 from 1 July to 31 December.</param>
public readonly record struct HalfYear(int Year, int Number)
{
    /// <summary>1 January or 1 July.</summary>
    public DateOnly FirstDay => new(Year, Number == 1 ? 1 : 7, 1);

    /// <summary>The one that follows.</summary>
    public HalfYear Next => Number == 1 ? new(Year, 2) : new(Year + 1, 1);

    /// <summary>The one that the day falls in.</summary>
    public static HalfYear Of(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    /// <summary>As the arrêtés are filed, for example <c>2026-S2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-S{Number}");
}
