using System.Globalization;
using System.Text.Json;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>One month of one accountant, drawn from one number: she, her companies, their customers, and what has happened so far.</summary>
internal sealed class Play(int seed, Stage stage) : IDisposable
{
    public const string OwnFolder = "Clients";
    private Dictionary<string, string> folders = [];
    private ApiClient? api;
    private int life;

    public int Seed => seed;

    public Stage Stage => stage;

    public World World => stage.World;

    public Story Story { get; } = new(seed, stage);

    /// <summary>Thrown anew for every day, so that a day that goes otherwise leaves the next ones alike.</summary>
    public Random Dice { get; set; } = new(seed);

    /// <summary>One month in twenty: a server is dear to start anew.</summary>
    public bool MeetsCrashes { get; } = seed % 20 == 5;

    public string User { get; } = string.Create(CultureInfo.InvariantCulture, $"m{seed}");

    public string Token { get; private set; } = "";

    public DateOnly Today => stage.Today;

    public List<Dossier> Dossiers { get; } = [];

    public Dictionary<string, Letter> Letters { get; } = [];

    public List<Answer> Answers { get; } = [];

    /// <summary>What has been decided about: the answer and the customer that it was filed with.</summary>
    public HashSet<(string Answer, long CustomerId)> Decided { get; } = [];

    public IEnumerable<Debtor> Debtors => Dossiers.SelectMany(dossier => dossier.Debtors);

    public ApiClient Api
    {
        get
        {
            if (api is not null && life == stage.Life) return api;
            api?.Dispose();
            life = stage.Life;
            return api = new ApiClient(stage.Url, Token);
        }
    }

    public async Task Begin()
    {
        await SignIn();
        await World.Graph(Token, HttpMethod.Post, "/v1.0/me/mailFolders", new { displayName = OwnFolder });
        folders = await World.Folders(Token);
        // Her rules file into it: she has told the product so.
        await Api.Put<JsonElement>("/api/mailbox/folders", new { folderIds = folders.Where(folder => folder.Value == OwnFolder).Select(folder => folder.Key) });
        var count = Dice.Next(4) == 0 ? 2 : 1;
        for (var i = 0; i < count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Atelier {seed}-{i + 1}");
            var dossier = new Dossier((await Api.Post<CompanySummary>("/api/companies", new NewCompany(name, null))).Id, name);
            Dossiers.Add(dossier);
            new BookActs(this).Found(dossier);
        }

        var all = Debtors.ToList();
        if (Dice.Next(4) == 0) all[^1].Address = all[0].Address;
        foreach (var dossier in Dossiers)
        {
            await new BookActs(this).Import(dossier);
            var known = await Api.Get<Page<CustomerSummaryDto>>($"{dossier.Path}/customers?limit=1000");
            foreach (var debtor in dossier.Debtors) debtor.Id = known.Items.Single(customer => customer.Code == debtor.Code).Id;
        }
    }

    /// <summary>A token of her own, as after every sign-in.</summary>
    public async Task SignIn()
    {
        Token = await World.Token(User);
        api?.Dispose();
        api = null;
    }

    public Task<List<Seen>> Look() => World.Look(Token, folders);

    public async Task<List<ReminderDto>> Reminders(Dossier dossier) => [.. (await Api.Get<Page<ReminderDto>>($"{dossier.Path}/reminders?limit=1000")).Items];

    public async Task<List<ReminderDto>> Reminders()
    {
        var all = new List<ReminderDto>();
        foreach (var dossier in Dossiers) all.AddRange(await Reminders(dossier));
        return all;
    }

    public async Task<List<ReplyDto>> Replies()
    {
        var all = new List<ReplyDto>();
        foreach (var dossier in Dossiers) all.AddRange((await Api.Get<Page<ReplyDto>>($"{dossier.Path}/replies?limit=1000")).Items);
        return all;
    }

    public Letter LetterOf(string key) => Letters.TryGetValue(key, out var letter) ? letter : Letters[key] = new Letter(key);

    public T Pick<T>(IReadOnlyList<T> from) => from[Dice.Next(from.Count)];

    public bool Chance(int percent) => Dice.Next(100) < percent;

    public void Dispose() => api?.Dispose();
}
