using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Relance.Outlook.Api.Storage;

/// <summary>Instants are stored in UTC: both databases can then order and compare them.</summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
