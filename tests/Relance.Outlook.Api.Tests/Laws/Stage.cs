using Microsoft.AspNetCore.Builder;
using Relance.LocalMailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Where months are played: the mailbox and the API on one directory, each of which can fall over and come back.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string directory = Directory.CreateDirectory(Path.Combine(Root, $"relance-laws-{Guid.NewGuid():N}")).FullName;
    private WebApplication? api;
    private WebApplication? mailbox;

    private Stage() => World = new World(MailboxUrl);

    public string Url { get; } = Ports.FreeUrl();

    public string MailboxUrl { get; } = Ports.FreeUrl();

    public World World { get; }

    public IServiceProvider Services => api!.Services;

    /// <summary>One more with every restart of the API: connections to the one before are of no use.</summary>
    public int Life { get; private set; }

    public DateOnly Today { get; private set; } = RelanceHost.Today;

    /// <summary>In memory where the system has a place for it: thousands of months are written there.</summary>
    private static string Root => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public static async Task<Stage> Open()
    {
        var stage = new Stage();
        TestStore.LayMigrated(stage.directory);
        await stage.StartMailbox();
        await stage.StartApi();
        return stage;
    }

    public async Task NextDay()
    {
        await World.Post("clock", new { advanceDays = 1 });
        Today = Today.AddDays(1);
    }

    /// <summary>Stopped in good order, as by the system's update.</summary>
    public async Task RestartApi()
    {
        await api!.StopAsync();
        await CrashApi();
    }

    /// <summary>Nothing is told to end and nothing is finished: connections break, and what was under way never comes to its end.</summary>
    public async Task CrashApi()
    {
        await api!.DisposeAsync();
        await StartApi();
    }

    public async Task RestartMailbox()
    {
        await mailbox!.DisposeAsync();
        await StartMailbox();
    }

    public async ValueTask DisposeAsync()
    {
        if (api is not null) await api.DisposeAsync();
        if (mailbox is not null) await mailbox.DisposeAsync();
        World.Dispose();
        TestStore.Delete(directory);
    }

    private async Task StartApi()
    {
        Life++;
        api = RelanceApp.Build([.. RelanceHost.Arguments(Url, MailboxUrl, directory), "--Logging:Console:LogLevel:Default=None"]);
        await api.StartAsync();
    }

    /// <summary>Beside the API, which finds it running: so that either can fall without the other.</summary>
    private async Task StartMailbox()
    {
        mailbox = LocalMailboxHost.Build(new LocalMailboxOptions
        {
            Url = MailboxUrl,
            DataDirectory = Path.Combine(directory, "mailbox"),
            Clock = new DateTimeOffset(RelanceHost.Today, new TimeOnly(8, 0), TimeSpan.Zero),
            TenantId = Setup.LocalTenantId,
            ClientId = Setup.LocalClientId,
            PublicDeskUrl = Url,
        });
        await mailbox.StartAsync();
    }
}
