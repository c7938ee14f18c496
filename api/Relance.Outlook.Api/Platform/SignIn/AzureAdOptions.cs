namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>Section <c>AzureAd</c>: the Entra application of this API. It proves who it is by one of secret, certificate and managed identity.</summary>
public sealed class AzureAdOptions
{
    /// <summary>Where tokens come from; other than this in national clouds.</summary>
    public Uri Instance { get; set; } = new("https://login.microsoftonline.com/");

    /// <summary>The directory's id, or <c>organizations</c> together with the list of those allowed.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The ids of directories whose users may come in besides those of <see cref="TenantId"/>.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>A client secret of the application.</summary>
    public string? ClientSecret { get; set; }

    public CertificateOptions? Certificate { get; set; }

    public ManagedIdentityOptions? ManagedIdentity { get; set; }
}

/// <summary>A certificate whose public half is known to the application: a file, or one of the machine's store.</summary>
public sealed class CertificateOptions
{
    /// <summary>A PKCS #12 file (.pfx), or a PEM file with the private key in it.</summary>
    public string? File { get; set; }

    /// <summary>What the file is sealed with.</summary>
    public string? Password { get; set; }

    /// <summary>SHA-1 in hexadecimal, as certificate stores show it.</summary>
    public string? Thumbprint { get; set; }

    /// <summary>Which store the thumbprint is looked up in: CurrentUser/My or LocalMachine/My.</summary>
    public string Store { get; set; } = "CurrentUser/My";
}

/// <summary>The identity of the machine in Azure, trusted by the application through a federated credential: no secret at all.</summary>
public sealed class ManagedIdentityOptions
{
    /// <summary>Use it; false as if the section were not there.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Of a user-assigned identity; null for the machine's own.</summary>
    public string? ClientId { get; set; }
}
