using Relance.LocalMailbox.Tests;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Proxied;

/// <summary>The product with the checking proxy between it and its mailbox. Tokens and the hands of the demonstration go straight to the mailbox.</summary>
public sealed class ProxiedHost : RelanceHost
{
    /// <summary>Null when there is none: then nothing is started.</summary>
    internal CheckingProxy? Proxy { get; private set; }

    private protected override IEnumerable<string> Settings => [$"Mailbox:GraphBaseUrl={Proxy!.Url}/v1.0"];

    public override async ValueTask InitializeAsync()
    {
        if (CheckingProxy.Missing is not null) return;
        Proxy = await CheckingProxy.Start(MailboxUrl, "--max-concurrent", "4", "--latency", "5");
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Proxy is not null) await Proxy.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
