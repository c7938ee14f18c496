using System.Globalization;

namespace Relance.LocalMailbox.Protocol;

internal static class Instant
{
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
