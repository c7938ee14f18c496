using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Abstractions;

namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>How the API proves to Entra who it is. Read at start, so that what cannot work is told then.</summary>
internal static class Credential
{
    /// <summary>The local mailbox takes any.</summary>
    public static CredentialDescription Local { get; } = new() { SourceType = CredentialSource.ClientSecret, ClientSecret = "local" };

    /// <exception cref="SetupException">There is none, or more than one, or it is of no use.</exception>
    public static CredentialDescription Of(AzureAdOptions options, DateTimeOffset now)
    {
        var hasSecret = !string.IsNullOrWhiteSpace(options.ClientSecret);
        var isManaged = options.ManagedIdentity is { Enabled: true };
        var count = (hasSecret ? 1 : 0) + (options.Certificate is null ? 0 : 1) + (isManaged ? 1 : 0);
        if (count == 0) throw new SetupException("AzureAd:ClientSecret is missing, and so are AzureAd:Certificate and AzureAd:ManagedIdentity: the API needs one of them to act on behalf of its users.");
        if (count > 1) throw new SetupException("AzureAd: choose one of ClientSecret, Certificate and ManagedIdentity, and remove the others.");
        if (hasSecret) return new CredentialDescription { SourceType = CredentialSource.ClientSecret, ClientSecret = options.ClientSecret };
        return isManaged ? OfManaged(options.ManagedIdentity!, options.Instance) : OfCertificate(options.Certificate!, now);
    }

    private static CredentialDescription OfManaged(ManagedIdentityOptions options, Uri instance) =>
        options.ClientId is null || Guid.TryParse(options.ClientId, out _)
            ? new CredentialDescription
            {
                SourceType = CredentialSource.SignedAssertionFromManagedIdentity,
                ManagedIdentityClientId = options.ClientId,
                // Of Microsoft's clouds the library knows each one's; of a rehearsal none.
                TokenExchangeUrl = instance.IsLoopback ? "api://AzureADTokenExchange" : null,
            }
            : throw new SetupException("AzureAd:ManagedIdentity:ClientId must be the identity's client id (a GUID); leave it out for the machine's own identity.");

    private static CredentialDescription OfCertificate(CertificateOptions options, DateTimeOffset now)
    {
        if ((options.File is null) == (options.Thumbprint is null)) throw new SetupException("AzureAd:Certificate needs either File or Thumbprint.");
        var certificate = options.File is null ? FromStore(options) : FromFile(options);
        var name = options.File ?? options.Thumbprint;
        if (!certificate.HasPrivateKey) throw new SetupException($"AzureAd:Certificate: {name} holds no private key.");
        if (certificate.GetRSAPrivateKey() is null) throw new SetupException($"AzureAd:Certificate: {name} has no RSA key; Entra takes no other from an application.");
        if (certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime) throw new SetupException($"AzureAd:Certificate: {name} has expired on {certificate.NotAfter:yyyy-MM-dd}. Add a new one to the application and name it here.");
        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime) throw new SetupException($"AzureAd:Certificate: {name} is not valid before {certificate.NotBefore:yyyy-MM-dd}.");
        return new CredentialDescription { SourceType = CredentialSource.Certificate, Certificate = certificate };
    }

    private static X509Certificate2 FromFile(CertificateOptions options)
    {
        if (!File.Exists(options.File)) throw new SetupException($"AzureAd:Certificate:File: there is no {options.File}.");
        try
        {
            return X509Certificate2.GetCertContentType(options.File) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(options.File, options.Password, X509KeyStorageFlags.DefaultKeySet)
                : FromPem(options);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"AzureAd:Certificate: {options.File} cannot be opened: {exception.Message} Is AzureAd:Certificate:Password right?");
        }
    }

    private static X509Certificate2 FromPem(CertificateOptions options) => options.Password is null
        ? X509Certificate2.CreateFromPemFile(options.File!)
        : X509Certificate2.CreateFromEncryptedPemFile(options.File!, options.Password);

    private static X509Certificate2 FromStore(CertificateOptions options)
    {
        var parts = options.Store.Split('/');
        if (parts is not [var place, var name] || !Enum.TryParse<StoreLocation>(place, out var location))
            throw new SetupException($"AzureAd:Certificate:Store must be CurrentUser/My or LocalMachine/My, not {options.Store}.");
        try
        {
            using var store = new X509Store(name, location, OpenFlags.ReadOnly);
            var found = store.Certificates.Find(X509FindType.FindByThumbprint, options.Thumbprint!, validOnly: false);
            return found.Count > 0 ? found[0] : throw new SetupException($"AzureAd:Certificate:Thumbprint: {options.Store} holds no certificate {options.Thumbprint}.");
        }
        catch (CryptographicException exception)
        {
            throw new SetupException($"AzureAd:Certificate:Store: {options.Store} cannot be opened: {exception.Message}");
        }
    }
}
