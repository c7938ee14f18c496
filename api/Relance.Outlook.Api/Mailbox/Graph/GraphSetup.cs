namespace Relance.Outlook.Api.Mailbox.Graph;

internal static class GraphSetup
{
    public static void AddGraphMailbox(this IServiceCollection services)
    {
        services.AddSingleton<GraphTokens>();
        services.AddSingleton<IMailboxes, GraphMailboxes>();
    }
}
