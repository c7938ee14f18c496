using Microsoft.AspNetCore.Builder;
using Relance.LocalMailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Operations;

/// <summary>A mailbox that outlives the processes of the API, and a directory of data that they have one after the other, or together.</summary>
internal sealed class OutsideMailbox : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication mailbox;

    private OutsideMailbox(string url)
    {
        Control = new MailboxControl(url);
        mailbox = LocalMailboxHost.Build(new LocalMailboxOptions
        {
            Url = url,
            DataDirectory = Path.Combine(folder.Path, "outside"),
            Clock = new DateTimeOffset(RelanceHost.Today, new TimeOnly(8, 0), TimeSpan.Zero),
            TenantId = Setup.LocalTenantId,
            ClientId = Setup.LocalClientId,
            PublicDeskUrl = url,
        });
    }

    public MailboxControl Control { get; }

    public string Directory => folder.Path;

    public static async Task<OutsideMailbox> Open()
    {
        var opened = new OutsideMailbox(Ports.FreeUrl());
        await opened.mailbox.StartAsync();
        return opened;
    }

    /// <summary>A process of the API on the same data, at an address of its own.</summary>
    public Task<RelanceProcess> Start(params string[] settings) => RelanceProcess.Start(Ports.FreeUrl(), Control.Url, folder.Path, settings);

    public async ValueTask DisposeAsync()
    {
        await mailbox.DisposeAsync();
        Control.Dispose();
        TestStore.Delete(folder.Path);
    }
}
