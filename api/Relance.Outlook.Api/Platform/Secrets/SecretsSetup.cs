using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace Relance.Outlook.Api.Platform.Secrets;

internal static class SecretsSetup
{
    public const string ApplicationName = "Relance.Outlook";

    public static void AddSecrets(this IServiceCollection services, Setup setup)
    {
        try
        {
            OwnDirectory.Create(setup.KeysDirectory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"Relance:KeysDirectory: {setup.KeysDirectory} cannot be written to: {exception.Message}");
        }

        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToFileSystem(new DirectoryInfo(setup.KeysDirectory));
        services.AddSingleton<ISecretStore>(new FileSecretStore(Path.Combine(setup.DataDirectory, "secrets"), TimeProvider.System));
        services.AddSingleton<Vault>();
        services.AddSingleton<IDistributedCache>(provider => new SealedCache(provider.GetRequiredService<Vault>(), TimeProvider.System));
    }
}
