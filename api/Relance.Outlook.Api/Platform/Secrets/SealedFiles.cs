using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Relance.Outlook.Api.Platform.Secrets;

/// <summary>How much of what is kept of sign-ins the keys of now can open. Looks, makes no key and removes nothing.</summary>
internal static class SealedFiles
{
    private const int HeaderLength = sizeof(long);

    public static (int Total, int Unreadable) Count(Setup setup)
    {
        var directory = Path.Combine(setup.DataDirectory, "secrets");
        var files = Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => !Path.HasExtension(file)).ToList() : [];
        if (files.Count == 0 || !Directory.Exists(setup.KeysDirectory)) return (files.Count, files.Count);
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(SecretsSetup.ApplicationName).PersistKeysToFileSystem(new DirectoryInfo(setup.KeysDirectory)).DisableAutomaticKeyGeneration();
        using var provider = services.BuildServiceProvider();
        var protection = provider.GetRequiredService<IDataProtectionProvider>();
        return (files.Count, files.Count(file => !Opens(protection.CreateProtector(Vault.Purpose, Path.GetFileName(Path.GetDirectoryName(file)!)), file)));
    }

    private static bool Opens(IDataProtector protector, string file)
    {
        try
        {
            protector.Unprotect(File.ReadAllBytes(file)[HeaderLength..]);
            return true;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }
}
