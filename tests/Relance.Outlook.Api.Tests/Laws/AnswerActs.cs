using System.Globalization;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What comes back: people, machines, failures, strangers.</summary>
internal sealed class AnswerActs(Play play)
{
    private static readonly string[] Words =
    [
        "Bonjour,\n\nBien reçu, je regarde et je reviens vers vous.",
        "Bonjour,\n\nLe virement partira vendredi.",
        "Bonjour,\n\nCette facture ne correspond pas à notre commande : nous la contestons.",
        "Bonjour,\n\nC'est réglé depuis lundi.",
        "Hello,\n\nCould you send me a copy of the invoice?",
    ];

    public async Task FromPerson()
    {
        if (await AnyReminder() is not var (sent, letter, debtor)) return;
        var isColleague = play.Chance(25);
        var from = isColleague ? debtor.Colleague : sent.To;
        var isNewThread = play.Chance(20);
        var request = new
        {
            kind = "human",
            from,
            body = play.Pick(Words),
            placement = play.Chance(25) ? "middle" : "top",
            thread = isNewThread ? "new" : "same",
            subject = play.Chance(15) ? $"TR: {sent.Subject}" : null,
        };
        var id = await play.World.With(sent.Id, "answer", request);
        var isJunk = play.Chance(10);
        if (isJunk) await play.World.With(id, "move", new { folder = "junkemail" });
        // Of two copies that were sent, the product knows the ids of one.
        var inThread = !isNewThread && letter.Pressed == 1;
        Note(new Answer(id, "human", debtor, inThread || (!isColleague && sent.To == debtor.Address), inThread, from, letter) { IsAfresh = isNewThread && !debtor.Bills.Exists(bill => sent.Subject.Contains(bill.Number, StringComparison.Ordinal)) });
        play.Story.Tell($"{from} of {debtor.Name} answers {letter.Key}{(isNewThread ? " in a new thread" : "")}{(isJunk ? ", taken for junk" : "")}: {id}");
    }

    /// <summary>A mail of somebody known that refers to nothing.</summary>
    public async Task FromPersonAfresh()
    {
        if (await AnyReminder() is not var (_, letter, debtor)) return;
        var id = (await play.World.Post("incoming", new { user = play.User, from = debtor.Address, subject = "Question", body = play.Pick(Words) })).GetProperty("id").GetString()!;
        Note(new Answer(id, "human", debtor, MustBeFiled: true, InThread: false, debtor.Address, letter) { IsAfresh = true });
        play.Story.Tell($"{debtor.Address} of {debtor.Name} writes afresh: {id}");
    }

    public async Task FromMachine()
    {
        if (await AnyReminder() is not var (sent, letter, debtor)) return;
        var kind = play.Dice.Next(10) switch { < 3 => "autoReply", < 6 => "bounce", 6 => "receipt", 7 => "notRead", 8 => "delay", _ => "delivery" };
        // What somebody has answered has arrived; of several copies it cannot be said which one failed.
        var mayFail = letter.Pressed == 1 && letter.Copies == 0 && !letter.Bounced && !play.Answers.Exists(answer => answer.To == letter && answer.Kind == "human");
        if (kind == "bounce" && !mayFail) kind = "autoReply";
        var isSoft = play.Chance(30);
        var id = await play.World.With(sent.Id, "answer", new { kind, status = kind == "bounce" && isSoft ? "4.4.7" : null });
        var expected = kind switch { "notRead" => "receipt", "delay" or "delivery" => "none", _ => kind };
        Note(new Answer(id, expected, debtor, expected is "autoReply" or "bounce" && letter.Pressed == 1, InThread: letter.Pressed == 1, "machine", letter));
        if (kind == "bounce")
        {
            letter.Bounced = true;
            if (!isSoft) debtor.DeadAddresses.Add(sent.To);
        }

        play.Story.Tell($"{kind}{(isSoft && kind == "bounce" ? " (soft)" : "")} for {letter.Key} of {debtor.Name}: {id}");
    }

    public async Task FromStranger()
    {
        var from = string.Create(CultureInfo.InvariantCulture, $"lettre@annonces{play.Seed}.example");
        var id = (await play.World.Post("incoming", new { user = play.User, from, subject = "Nos offres de printemps", body = "Bonjour, découvrez nos offres." })).GetProperty("id").GetString()!;
        Note(new Answer(id, "human", null, MustBeFiled: false, InThread: false, from, null));
        play.Story.Tell($"{from} advertises: {id}");
    }

    /// <summary>A rule of hers files what comes from a customer into a folder of its own, or no longer.</summary>
    public async Task Rule()
    {
        var debtor = play.Pick(play.Debtors.ToList());
        debtor.IsFiledByRule = !debtor.IsFiledByRule;
        play.Story.Tell($"a rule {(debtor.IsFiledByRule ? "files" : "no longer files")} what comes from {debtor.Address}");
        await play.World.Post("rules", new { user = play.User, rules = play.Debtors.Where(other => other.IsFiledByRule).Select(other => new { from = other.Address, subject = (string?)null, moveTo = Play.OwnFolder }).ToList() });
    }

    private void Note(Answer answer) => play.Answers.Add(answer);

    /// <summary>Something sent to a customer, whom the product knows by then or will by its next reading.</summary>
    private async Task<(Seen Sent, Letter Letter, Debtor Debtor)?> AnyReminder()
    {
        var sent = (await play.Look()).FindAll(seen => seen is { IsDraft: false, Key: not null } && play.LetterOf(seen.Key) is { Debtor: not null, Bounced: false });
        if (sent.Count == 0) return null;
        var one = play.Pick(sent);
        var letter = play.LetterOf(one.Key!);
        return (one, letter, letter.Debtor!);
    }
}
