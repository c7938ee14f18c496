using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Jobs;

internal static class JobsSetup
{
    /// <summary>In this order: the mailbox first, because demonstration time comes from it; then the database; then the sample.</summary>
    public static void AddJobs(this IServiceCollection services, Setup setup)
    {
        if (setup.IsLocal) services.Insert(0, ServiceDescriptor.Singleton<IHostedService, LocalMailboxJob>());
        services.AddSingleton<StartupJob>();
        services.AddScoped<LoadSampleCompany>();
        services.Insert(setup.IsLocal ? 1 : 0, ServiceDescriptor.Singleton<IHostedService>(provider => provider.GetRequiredService<StartupJob>()));
        // Asked to stop, services hear of it in the opposite order: this one first.
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
    }
}
