using System.Text;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>
/// Each built-in plan lived over four months on one company, as a calendar that a person has read beside the article. Run with
/// UPDATE_APPROVED=1 to write the files anew, then read the difference.
/// </summary>
public sealed class CalendarTests
{
    public static TheoryData<string> Plans => [.. BuiltInPlans.All.Select(plan => plan.Code)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Four_months_are_as_approved(string code)
    {
        var file = Path.Combine(Folder, code + ".txt");

        var calendar = CalendarText.Of(BuiltInPlans.Find(code)!);

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(file, calendar);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", calendar);
        Assert.Equal(Encoding.UTF8.GetBytes(calendar), File.ReadAllBytes(file));
    }

    [Fact]
    public void There_is_a_calendar_for_each_plan_and_none_too_many() =>
        Assert.Equal(BuiltInPlans.All.Select(plan => plan.Code + ".txt").Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Nothing_is_done_while_away_and_nobody_is_written_to_twice_in_a_week(string code)
    {
        var (entries, _) = Life.Of(BuiltInPlans.Find(code)!);

        var done = entries.Where(entry => entry.Level is not null).ToList();

        Assert.DoesNotContain(done, entry => entry.On >= TestCompany.Away.From && entry.On <= TestCompany.Away.To);
        foreach (var customer in done.Where(entry => entry.Step != NextStep.Call).GroupBy(entry => entry.Customer))
            Assert.All(customer.Zip(customer.Skip(1)), pair => Assert.True(pair.Second.On.DayNumber - pair.First.On.DayNumber >= TestCompany.ContactIntervalDays));
    }

    private static string Folder { get; } = FindFolder();

    private static string FindFolder()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return Path.Combine(directory.FullName, "tests", "Relance.Domain.Tests", "Decisions", "Calendars");
    }
}
