using Relance.LocalMailbox;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Jobs;

/// <summary>Hosts the local mailbox beside the API, unless one already answers at its address (run alone, or by another instance).</summary>
internal sealed class LocalMailboxJob(Setup setup, IHttpClientFactory http, ILogger<LocalMailboxJob> log) : IHostedService
{
    private WebApplication? mailbox;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await AnswersAsync(cancellationToken))
        {
            log.LogInformation("The local mailbox at {Url} is already running", setup.LocalMailbox.Url);
            return;
        }

        mailbox = LocalMailboxHost.Build(new LocalMailboxOptions
        {
            Url = setup.LocalMailbox.Url.ToString().TrimEnd('/'),
            DataDirectory = Path.Combine(setup.DataDirectory, "mailbox"),
            Clock = setup.LocalMailbox.Clock,
            TenantId = Setup.LocalTenantId,
            ClientId = Setup.LocalClientId,
            PublicDeskUrl = setup.DeskUrl,
        });
        await mailbox.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (mailbox is null) return;
        await mailbox.StopAsync(cancellationToken);
        await mailbox.DisposeAsync();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.CreateClient(DemonstrationClockFollower.ClientName).GetAsync(new Uri("/_control/clock", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
