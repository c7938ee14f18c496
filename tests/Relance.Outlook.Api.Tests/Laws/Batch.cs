namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>
/// Fifty months on one stage, day by day, one after the other: a host is dear to start, and bad luck with it is common to all who use it.
/// A month played alone meets the same accidents on the same days.
/// </summary>
internal sealed class Batch(int number, Func<int, bool> plays)
{
    public const int Size = 50;

    public List<Story> Stories { get; } = [];

    public List<(Story Story, Exception Fault)> Broken { get; } = [];

    public async Task Play()
    {
        await using var stage = await Stage.Open();
        var months = Enumerable.Range(number * Size, Size).Where(plays).Select(seed => new Play(seed, stage)).ToList();
        Stories.AddRange(months.Select(month => month.Story));
        await ForEach(months, month => month.Begin());
        for (var day = 1; day < Month.Days; day++)
        {
            await stage.NextDay();
            await Accident(stage, new Random(unchecked((number * 104_729) + day)));
            await ForEach(months, month => new Month(month).Day(day));
        }

        await ForEach(months, month => new Month(month).End(months.Find(other => other != month)));
        foreach (var month in months) month.Dispose();
    }

    /// <summary>A month that has broken a law ends there; the others go on.</summary>
    private async Task ForEach(List<Play> months, Func<Play, Task> act)
    {
        foreach (var month in months.Where(month => !Broken.Exists(broken => broken.Story == month.Story)))
        {
            try
            {
                await act(month);
            }
            catch (Exception fault)
            {
                Broken.Add((month.Story, fault));
                await month.World.Faults();
            }
        }
    }

    private async Task Accident(Stage stage, Random dice)
    {
        var what = dice.Next(60);
        if (what > 2) return;
        foreach (var story in Stories) story.Tell(what switch { 0 => "the server falls over", 1 => "the server is started anew", _ => "the mailbox is down for a moment" });
        if (what == 0) await stage.CrashApi();
        else if (what == 1) await stage.RestartApi();
        else await stage.RestartMailbox();
    }
}
