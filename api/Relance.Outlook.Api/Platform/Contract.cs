using System.Globalization;
using Relance.Domain;
using Relance.Domain.Checks;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Platform;

/// <summary>Money in JSON: the amount is text, so that no client ever rounds it.</summary>
/// <param name="Amount" example="1234.50">With a point and at least two decimals.</param>
/// <param name="Currency" example="EUR">ISO 4217.</param>
public sealed record MoneyDto(string Amount, string Currency)
{
    public static MoneyDto Of(decimal amount, string currency) => new(amount.ToString("0.00##", CultureInfo.InvariantCulture), currency);

    public static MoneyDto Of(Money money) => Of(money.Amount, money.Currency);
}

/// <summary>One page of a list; <c>nextCursor</c> goes back in as <c>cursor</c>, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Cursor and limit of a list: the cursor is the offset of the next row, opaque to clients.</summary>
public readonly record struct Paging(int Offset, int Limit)
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;

    public static Paging From(string? cursor, int? limit) => new(
        int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0,
        Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit));

    /// <summary>Builds the page from one row more than the limit.</summary>
    public Page<T> Of<T>(List<T> rows)
    {
        if (rows.Count <= Limit) return new Page<T>(rows, null);
        rows.RemoveAt(rows.Count - 1);
        return new Page<T>(rows, (Offset + Limit).ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>One column of an aged balance.</summary>
public sealed record BucketDto(Relance.Domain.Exposure.AgeBucket Code, MoneyDto Amount, int Count);

/// <summary>Why something is not chased now.</summary>
public sealed record HoldDto(string Code, string Text, DateOnly? Since, DateOnly? Until);

/// <summary>One line of a check list, with what to do about it.</summary>
public sealed record CheckDto(string Code, Severity Severity, string Text, string? Remedy)
{
    internal static CheckDto Of(Check check, string language)
    {
        var format = new Typography(language);
        return new CheckDto(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(check.Code.ToString()), check.Severity, CheckText.Of(check, format), CheckText.Remedy(check, format));
    }
}
