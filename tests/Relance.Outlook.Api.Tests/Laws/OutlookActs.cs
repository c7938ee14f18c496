namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What the accountant does to drafts in her Outlook, on whichever machine.</summary>
internal sealed class OutlookActs(Play play)
{
    private static readonly string[] Clients = ["owa", "new", "classic", "mobile"];

    public async Task Send()
    {
        foreach (var draft in (await play.Look()).Where(seen => seen is { IsDraft: true, IsDeleted: false, Key: not null }))
        {
            if (!play.Chance(70)) continue;
            var letter = play.LetterOf(draft.Key!);
            if (play.Chance(25)) await new ChaseLaws(play).BeforeSending(letter);
            var client = play.Pick(Clients);
            var edits = play.Dice.Next(5) switch
            {
                0 => new { subject = (string?)"Petit rappel amical", body = (string?)null },
                1 => new { subject = (string?)null, body = (string?)"Bonjour,\n\nJe me permets de revenir vers vous.\n\nBien à vous" },
                2 => new { subject = (string?)"Votre compte", body = (string?)"Bonjour,\n\nUn mot au sujet de votre compte." },
                _ => null,
            };
            play.Story.Tell($"sends {draft.Key} to {draft.To} with {client}{(edits is null ? "" : ", edited")}");
            var id = await play.World.With(draft.Id, "send", new { client, edits });
            play.Story.Tell($"  now {id}");
            letter.Pressed++;
            letter.IsEdited |= edits is not null;
            letter.SentOn ??= play.Today;
            letter.IsAside = false;
        }
    }

    public async Task Edit()
    {
        if (await AnyDraft() is not { } draft) return;
        play.Story.Tell($"edits {draft.Key}");
        play.LetterOf(draft.Key!).IsEdited = true;
        await play.World.Graph(play.Token, HttpMethod.Patch, $"/v1.0/me/messages/{draft.Id}", play.Chance(50) ? new { subject = "Facture en attente" } : new { body = new { contentType = "html", content = "<p>Bonjour, merci de regarder.</p>" } });
    }

    public async Task Delete()
    {
        if (await AnyDraft() is not { } draft) return;
        var letter = play.LetterOf(draft.Key!);
        var forGood = play.Chance(30);
        play.Story.Tell($"deletes {draft.Key}{(forGood ? " for good" : "")}");
        await play.World.Post($"messages/{draft.Id}/delete", new { });
        if (forGood) await play.World.Post($"messages/{draft.Id}/delete", new { });
    }

    /// <summary>Regrets a deletion.</summary>
    public async Task BringBack()
    {
        var deleted = (await play.Look()).FindAll(seen => seen is { IsDraft: true, IsDeleted: true, Key: not null } && play.LetterOf(seen.Key).Debtor is not null);
        if (deleted.Count == 0) return;
        var draft = play.Pick(deleted);
        play.Story.Tell($"brings {draft.Key} back from the deleted items");
        play.LetterOf(draft.Key!).Debtor!.HasDraftsByHand = true;
        await play.World.With(draft.Id, "move", new { folder = "drafts" });
    }

    public async Task Duplicate()
    {
        if (await AnyDraft() is not { } draft) return;
        var letter = play.LetterOf(draft.Key!);
        play.Story.Tell($"duplicates {draft.Key}");
        letter.Copies++;
        await play.World.With(draft.Id, "duplicate", new { });
    }

    /// <summary>Puts a draft into a folder of hers, or what lies there back.</summary>
    public async Task PutAside()
    {
        var drafts = (await play.Look()).FindAll(seen => seen is { IsDraft: true, IsDeleted: false, Key: not null });
        if (drafts.Count == 0) return;
        var draft = play.Pick(drafts);
        var letter = play.LetterOf(draft.Key!);
        var target = draft.Folder == Seen.Drafts ? Play.OwnFolder : "drafts";
        play.Story.Tell($"moves {draft.Key} to {target}");
        letter.IsAside = draft.Folder == Seen.Drafts;
        await play.World.With(draft.Id, "move", new { folder = target, client = play.Pick(Clients) });
    }

    /// <summary>A mail of her own to a customer, without the product: it counts for nothing that the product drafted.</summary>
    public async Task WriteByHand()
    {
        var debtor = play.Pick(play.Debtors.ToList());
        debtor.IsPlain = false;
        var subject = (await play.Look()).Find(seen => seen.Waits && seen.To == debtor.Address)?.Subject ?? "Votre compte";
        var written = await play.World.Graph(play.Token, HttpMethod.Post, "/v1.0/me/messages", new
        {
            subject,
            body = new { contentType = "text", content = $"Bonjour, qu’en est-il de {debtor.Bills[0].Number} ?" },
            toRecipients = new[] { new { emailAddress = new { address = debtor.Address } } },
        });
        play.Story.Tell($"writes to {debtor.Name} by hand: {subject}");
        await play.World.With(written.GetProperty("id").GetString()!, "send", new { client = play.Pick(Clients) });
    }

    private async Task<Seen?> AnyDraft()
    {
        var drafts = (await play.Look()).FindAll(seen => seen.Waits && seen.Key is not null);
        return drafts.Count == 0 ? null : play.Pick(drafts);
    }
}
