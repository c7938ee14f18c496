namespace Relance.Domain.Plans;

/// <summary>Monday to Friday minus the eleven French public holidays of article L3133-1 of the Code du travail.</summary>
public static class WorkingDays
{
    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day that comes so many working days after; 0 gives the day itself, moved to a working day.</summary>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        day = OnOrAfter(day);
        for (var i = 0; i < workingDays; i++) day = OnOrAfter(day.AddDays(1));
        return day;
    }

    /// <summary>False on Saturdays, Sundays and French public holidays (metropolitan France, without Alsace-Moselle).</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    /// <summary>The eleven holidays of metropolitan France, whatever the day of the week.</summary>
    public static bool IsPublicHoliday(DateOnly day)
    {
        var isFixed = (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25);
        if (isFixed) return true;

        // Easter Monday, Ascension Thursday and Whit Monday lie between 23 March and 14 June.
        if (day.Month is < 3 or > 6) return false;
        var afterEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return afterEaster is 1 or 39 or 50;
    }

    /// <summary>Easter Sunday in the Gregorian calendar, after Meeus, "Astronomical Algorithms", chapter 8.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 19 * l) / 433;
        var month = (h + l - 7 * m + 90) / 25;
        var day = (h + l - 7 * m + 33 * month + 19) % 32;
        return new DateOnly(year, month, day);
    }
}
