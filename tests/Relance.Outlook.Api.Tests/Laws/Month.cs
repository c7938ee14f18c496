namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What one accountant does on each day, by the dice; and a last look when the month is over.</summary>
internal sealed class Month(Play play)
{
    public const int Days = 36;
    private const int DaysActive = 34;

    public async Task Day(int day)
    {
        play.Dice = new Random(unchecked((play.Seed * 7919) + day));
        if (!play.Chance(DaysActive)) return;
        var acts = play.Dice.Next(2, 5);
        for (var i = 0; i < acts; i++) await Act();
    }

    /// <summary>All quiet: what is open is resolved by the next call, and everything is where it belongs.</summary>
    public async Task End(Play? neighbour)
    {
        play.Dice = new Random(unchecked((play.Seed * 7919) + Days));
        var (sync, prepare) = (new SyncActs(play), new PrepareActs(play));
        await sync.Plainly();
        foreach (var dossier in play.Dossiers) await prepare.Plainly(dossier, dossier.Debtors);
        await new OutlookActs(play).Send();
        await sync.Plainly();
        await new LastLaws(play).Hold(neighbour);
    }

    private Task Act()
    {
        var (outlook, answers, agreements) = (new OutlookActs(play), new AnswerActs(play), new AgreementActs(play));
        return play.Dice.Next(100) switch
        {
            < 22 => new PrepareActs(play).Some(),
            < 38 => outlook.Send(),
            < 58 => new SyncActs(play).Some(),
            < 60 => outlook.Edit(),
            < 61 => outlook.WriteByHand(),
            < 64 => outlook.Delete(),
            < 66 => outlook.BringBack(),
            < 68 => outlook.Duplicate(),
            < 70 => outlook.PutAside(),
            < 77 => answers.FromPerson(),
            < 79 => answers.FromPersonAfresh(),
            < 83 => answers.FromMachine(),
            < 84 => answers.FromStranger(),
            < 85 => answers.Rule(),
            < 90 => new BookActs(play).SomethingNew(),
            < 93 => agreements.Agree(),
            < 94 => agreements.Settle(),
            < 97 => agreements.DecideReplies(),
            < 99 => agreements.CorrectAddress(),
            _ => NewToken(),
        };
    }

    /// <summary>What was given out before is refused from now on; until she signs in again, nothing can be had from her mailbox.</summary>
    private async Task NewToken()
    {
        play.Story.Tell("signs in again after her tokens have ended");
        await play.World.Post("token/expire", new { user = play.User, afterRequests = play.Dice.Next(3), claims = false });
        await play.SignIn();
    }
}
