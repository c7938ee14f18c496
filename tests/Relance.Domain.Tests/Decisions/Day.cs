using System.Globalization;

namespace Relance.Domain.Tests.Decisions;

/// <summary>Dates as the tables write them.</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
