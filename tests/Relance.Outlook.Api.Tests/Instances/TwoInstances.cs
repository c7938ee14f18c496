using Microsoft.AspNetCore.Builder;
using Relance.LocalMailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Instances;

/// <summary>
/// Two processes of the API on one PostgreSQL database and one directory, begun together when there was nothing in either, and a mailbox that
/// outlives them.
/// </summary>
public class TwoInstances : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("relance-instances-").FullName;
    private readonly string database = PostgresCluster.Running.CreateEmpty();
    private readonly string mailboxUrl = Ports.FreeUrl();
    private readonly string[] urls = [Ports.FreeUrl(), Ports.FreeUrl()];
    private readonly RelanceProcess?[] processes = new RelanceProcess?[2];
    private WebApplication? mailbox;
    private int users;

    public TwoInstances() => Control = new MailboxControl(mailboxUrl);

    internal MailboxControl Control { get; }

    public async ValueTask InitializeAsync()
    {
        mailbox = LocalMailboxHost.Build(new LocalMailboxOptions
        {
            Url = mailboxUrl,
            DataDirectory = Path.Combine(directory, "mailbox"),
            Clock = new DateTimeOffset(RelanceHost.Today, new TimeOnly(8, 0), TimeSpan.Zero),
            TenantId = Setup.LocalTenantId,
            ClientId = Setup.LocalClientId,
            PublicDeskUrl = urls[0],
        });
        await mailbox.StartAsync();
        await Begin();
    }

    private protected virtual Task Begin() => Task.WhenAll(Start(0), Start(1));

    /// <summary>The same person at each of the two.</summary>
    internal async Task<Accountant[]> SignIn(string? user = null)
    {
        user ??= $"user{Interlocked.Increment(ref users)}";
        var token = await Control.Token(user);
        return [.. urls.Select(url => new Accountant(url, Control, user, token))];
    }

    /// <param name="program">Another version of the product; null: this one.</param>
    public async Task Start(int instance, string? program = null) => processes[instance] = await RelanceProcess.Start(
        urls[instance], mailboxUrl, directory, null, [.. TestStore.Postgres(database).Select(setting => $"{setting.Key}={setting.Value}"), "Relance:LoadSample=true"], program);

    /// <summary>kill -9.</summary>
    public async Task Kill(int instance)
    {
        await processes[instance]!.Kill();
        await processes[instance]!.DisposeAsync();
        processes[instance] = null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.OfType<RelanceProcess>()) await process.DisposeAsync();
        if (mailbox is not null) await mailbox.DisposeAsync();
        Control.Dispose();
        Directory.Delete(directory, recursive: true);
        GC.SuppressFinalize(this);
        PostgresCluster.Running.Drop(database);
    }
}
