using System.Globalization;
using FsCheck.Fluent;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Plans;

public sealed class WorkingDaysTests
{
    private static readonly FsCheck.Gen<DateOnly> Days =
        Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 1, 1).DayNumber).Select(DateOnly.FromDayNumber);

    // The dates of the Ministère du travail's calendars, and of the Bureau des longitudes for the years at the edges.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_on_its_Sunday(string sunday)
    {
        var expected = Day(sunday);

        var easter = WorkingDays.EasterSunday(expected.Year);

        Assert.Equal(expected, easter);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
    }

    [Theory]
    [InlineData("2024-04-01", "2024-05-09", "2024-05-20")]
    [InlineData("2025-04-21", "2025-05-29", "2025-06-09")]
    [InlineData("2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData("2027-03-29", "2027-05-06", "2027-05-17")]
    [InlineData("2008-03-24", "2008-05-01", "2008-05-12")]
    [InlineData("2038-04-26", "2038-06-03", "2038-06-14")]
    public void Easter_Monday_Ascension_and_Whit_Monday_are_holidays(string easterMonday, string ascension, string whitMonday)
    {
        var holidays = new[] { Day(easterMonday), Day(ascension), Day(whitMonday) };

        var working = holidays.Where(WorkingDays.IsWorkingDay);

        Assert.Empty(working);
        Assert.True(WorkingDays.IsWorkingDay(Day(easterMonday).AddDays(1)));
        Assert.True(WorkingDays.IsWorkingDay(Day(ascension).AddDays(1)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(5, 8)]
    [InlineData(7, 14)]
    [InlineData(8, 15)]
    [InlineData(11, 1)]
    [InlineData(11, 11)]
    [InlineData(12, 25)]
    public void The_fixed_holidays_are_the_same_every_year(int month, int day)
    {
        var years = Enumerable.Range(2020, 12);

        var working = years.Where(year => WorkingDays.IsWorkingDay(new DateOnly(year, month, day)));

        Assert.Empty(working);
    }

    [Theory]
    [InlineData(2024, 252)]
    [InlineData(2025, 251)]
    [InlineData(2026, 252)]
    [InlineData(2027, 254)]
    public void A_year_has_the_working_days_of_the_calendar(int year, int expected)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

        var count = days.Count(WorkingDays.IsWorkingDay);

        Assert.Equal(expected, count);
    }

    // Good Friday and 26 December are holidays of Alsace-Moselle only; Easter and Whit Sunday are Sundays anyway.
    [Theory]
    [InlineData("2026-04-03")]
    [InlineData("2025-12-26")]
    public void Local_holidays_are_working_days(string day) => Assert.True(WorkingDays.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-03", "2026-04-03")]
    [InlineData("2026-04-04", "2026-04-07")]
    [InlineData("2026-05-01", "2026-05-04")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-01-01", "2027-01-04")]
    public void A_day_off_moves_to_the_next_working_day(string day, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.OnOrAfter(Day(day)));

    [Theory]
    [InlineData("2026-05-07", 0, "2026-05-07")]
    [InlineData("2026-05-07", 1, "2026-05-11")]
    [InlineData("2026-05-13", 2, "2026-05-18")]
    [InlineData("2026-05-09", 0, "2026-05-11")]
    [InlineData("2026-05-09", 2, "2026-05-13")]
    public void Working_days_are_counted_over_holidays(string from, int count, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.Add(Day(from), count));

    [Fact]
    public void The_day_moved_to_is_the_first_working_day_not_before() =>
        Properties.Hold(Days, day =>
        {
            var moved = WorkingDays.OnOrAfter(day);

            Assert.True(moved >= day && WorkingDays.IsWorkingDay(moved));
            for (var skipped = day; skipped < moved; skipped = skipped.AddDays(1)) Assert.False(WorkingDays.IsWorkingDay(skipped));
            Assert.InRange(moved.DayNumber - day.DayNumber, 0, 4);
        });

    [Fact]
    public void Adding_days_one_by_one_is_adding_them_at_once() =>
        Properties.Hold(from start in Days from a in Gen.Choose(0, 30) from b in Gen.Choose(0, 30) select (start, a, b), pick =>
        {
            var (day, first, second) = pick;

            Assert.Equal(WorkingDays.Add(day, first + second), WorkingDays.Add(WorkingDays.Add(day, first), second));
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
