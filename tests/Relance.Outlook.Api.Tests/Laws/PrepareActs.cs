using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Asking for reminders: plainly, twice at once, in bad weather, given up in the middle, cut off by a crash.</summary>
internal sealed class PrepareActs(Play play)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task Some()
    {
        var dossier = play.Pick(play.Dossiers);
        var debtors = dossier.Debtors.Where(_ => play.Chance(75)).ToList();
        if (debtors.Count == 0) debtors = dossier.Debtors;
        var how = play.Dice.Next(100);
        var fallsOver = play.MeetsCrashes && play.Chance(20);
        play.Story.Tell($"asks for reminders to {string.Join(", ", debtors.Select(debtor => debtor.Name))}{(fallsOver ? ", and the server falls over" : how < 55 ? "" : how < 65 ? ", twice at once" : how < 93 ? ", in bad weather" : ", and cancels")}");
        if (fallsOver) await CutOff(dossier, debtors);
        else if (how < 55) await Plainly(dossier, debtors);
        else if (how < 65) await Judge(dossier, await Task.WhenAll(Run(dossier, debtors), Run(dossier, debtors)), wasPlain: true);
        else if (how < 93) await InBadWeather(dossier, debtors);
        else await GivenUp(dossier, debtors);
    }

    public async Task Plainly(Dossier dossier, IReadOnlyList<Debtor> debtors) => await Judge(dossier, [await Run(dossier, debtors)], wasPlain: true);

    private async Task InBadWeather(Dossier dossier, IReadOnlyList<Debtor> debtors)
    {
        var rules = Weather.WhileDrafting(play.Dice);
        foreach (var rule in rules) play.Story.Tell($"  weather: {rule}");
        await play.World.Faults(rules);
        var run = await Run(dossier, debtors);
        await play.World.Faults();
        await Judge(dossier, [run], wasPlain: false);
    }

    private async Task GivenUp(Dossier dossier, IReadOnlyList<Debtor> debtors)
    {
        await play.World.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 10, times = 1000 });
        var operation = await Start(dossier, debtors);
        await Task.Delay(play.Dice.Next(25));
        await play.Api.Post<OperationDto>($"/api/operations/{operation.Id}/cancel");
        operation = await Follow(operation);
        await play.World.Faults();
        await Judge(dossier, [operation], wasPlain: false);
    }

    /// <summary>Answers come late, so that the crash finds drafts that exist and are not yet known to exist.</summary>
    private async Task CutOff(Dossier dossier, IReadOnlyList<Debtor> debtors)
    {
        await play.World.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 25, times = 1000 });
        var operation = await Start(dossier, debtors);
        await Task.Delay(play.Dice.Next(60));
        if (play.Chance(75)) await play.Stage.CrashApi();
        else await play.Stage.RestartApi();
        await play.World.Faults();
        operation = await play.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
        play.Story.Holds(operation.State != OperationState.Running, "never lost", () => $"operation {operation.Id} runs on after the server has started anew");
        await Judge(dossier, [operation], wasPlain: false);
    }

    private async Task<OperationDto> Run(Dossier dossier, IReadOnlyList<Debtor> debtors) => await Follow(await Start(dossier, debtors));

    private Task<OperationDto> Start(Dossier dossier, IReadOnlyList<Debtor> debtors) =>
        play.Api.Post<OperationDto>($"{dossier.Path}/reminders", new { customerIds = debtors.Select(debtor => debtor.Id), confirmStale = true });

    private async Task<OperationDto> Follow(OperationDto operation)
    {
        var until = DateTime.UtcNow + Longest;
        for (var wait = 20; operation.State == OperationState.Running; wait = Math.Min(wait * 2, 160))
        {
            await Task.Delay(wait);
            operation = await play.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
            play.Story.Holds(DateTime.UtcNow < until, "never lost", () => $"operation {operation.Id} does not come to an end");
        }

        return operation;
    }

    private async Task Judge(Dossier dossier, IReadOnlyList<OperationDto> operations, bool wasPlain)
    {
        foreach (var item in operations.SelectMany(operation => operation.Items))
            play.Story.Tell($"  {item.CustomerName}: {item.Outcome} {item.Code} {(item.ReminderId is null ? "" : $"reminder {item.ReminderId}")}");
        await new DraftLaws(play).AfterPreparing(dossier, operations, wasPlain);
    }
}
