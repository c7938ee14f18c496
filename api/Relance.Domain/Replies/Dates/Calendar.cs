namespace Relance.Domain.Replies.Dates;

/// <summary>The nearest days that have a name in common: the next 15th, the last Friday, the end of next March.</summary>
internal static class Calendar
{
    /// <summary>The first such day of a month strictly after; months without that day are skipped. Null beyond 31.</summary>
    public static DateOnly? NextDay(DateOnly after, int day)
    {
        if (day is < 1 or > 31) return null;
        var month = FirstOfMonth(after);
        while (true)
        {
            if (day <= LengthOf(month) && month.AddDays(day - 1) is var found && found > after) return found;
            month = month.AddMonths(1);
        }
    }

    /// <summary>The latest such day of a month not after; months without that day are skipped. Null beyond 31.</summary>
    public static DateOnly? LastDay(DateOnly notAfter, int day)
    {
        if (day is < 1 or > 31) return null;
        var month = FirstOfMonth(notAfter);
        while (true)
        {
            if (day <= LengthOf(month) && month.AddDays(day - 1) is var found && found <= notAfter) return found;
            month = month.AddMonths(-1);
        }
    }

    /// <summary>The day when it exists.</summary>
    public static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1900 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The first such day not before, within the coming leap years; null when no year has it.</summary>
    public static DateOnly? NextDate(DateOnly notBefore, int month, int day)
    {
        for (var year = notBefore.Year; year <= notBefore.Year + 8; year++)
        {
            if (Exact(year, month, day) is { } found && found >= notBefore) return found;
        }

        return null;
    }

    /// <summary>The latest such day not after; null when no year has it.</summary>
    public static DateOnly? LastDate(DateOnly notAfter, int month, int day)
    {
        for (var year = notAfter.Year; year >= notAfter.Year - 8; year--)
        {
            if (Exact(year, month, day) is { } found && found <= notAfter) return found;
        }

        return null;
    }

    /// <summary>The first of that weekday strictly after.</summary>
    public static DateOnly NextWeekday(DateOnly after, DayOfWeek weekday) => after.AddDays((weekday - after.DayOfWeek + 6) % 7 + 1);

    /// <summary>The latest of that weekday not after.</summary>
    public static DateOnly LastWeekday(DateOnly notAfter, DayOfWeek weekday) => notAfter.AddDays(-((notAfter.DayOfWeek - weekday + 7) % 7));

    /// <summary>The Monday of its ISO week.</summary>
    public static DateOnly MondayOf(DateOnly day) => LastWeekday(day, DayOfWeek.Monday);

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly EndOfMonth(DateOnly day) => FirstOfMonth(day).AddMonths(1).AddDays(-1);

    /// <summary>A day of the first such month that is not past when its message arrives: "a month already past means next year".</summary>
    public static DateOnly InMonth(DateOnly receivedOn, int month) => new(month < receivedOn.Month ? receivedOn.Year + 1 : receivedOn.Year, month, 1);

    private static int LengthOf(DateOnly month) => DateTime.DaysInMonth(month.Year, month.Month);
}
