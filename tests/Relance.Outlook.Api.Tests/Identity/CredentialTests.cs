using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.SignIn;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>How the API proves to Entra who it is.</summary>
public sealed class CredentialTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly string directory = Directory.CreateTempSubdirectory("relance-certificates-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("relance.pfx", "open sesame")]
    [InlineData("relance.pem", null)]
    [InlineData("sealed.pem", "open sesame")]
    public async Task A_certificate_known_to_Entra_serves_as_well_as_a_secret(string name, string? password)
    {
        var (file, certificate) = Certificate(name, password, TimeProvider.System.GetUtcNow());
        string[] open = password is null ? [] : [$"AzureAd:Certificate:Password={password}"];
        await using var host = await TenantHost.Start(["AzureAd:ClientSecret=", $"AzureAd:Certificate:File={file}", .. open]);
        host.Entra.Certificates.Add(certificate);

        var sync = await host.SignIn("claire").Sync();

        Assert.Equal(MailboxHealth.Ok, Assert.Single(sync.Mailboxes).State);
        Assert.All(host.Entra.Asked, asked => Assert.False(asked.ContainsKey("client_secret")));
    }

    [Fact]
    public async Task A_certificate_that_Entra_does_not_know_is_told_to_the_administrator()
    {
        var (file, _) = Certificate("relance.pfx", "sesame", TimeProvider.System.GetUtcNow());
        await using var host = await TenantHost.Start("AzureAd:ClientSecret=", $"AzureAd:Certificate:File={file}", "AzureAd:Certificate:Password=sesame");

        var refusal = await host.SignIn("claire").Api.RefusedPost("/api/sync");

        Assert.Equal((502, "mailbox.registration"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public void A_wrong_password_stops_the_start()
    {
        var (file, _) = Certificate("relance.pfx", "right", Now);

        AssertRefused("Password right?", file, "wrong");
    }

    [Fact]
    public void A_file_that_is_no_certificate_stops_the_start()
    {
        var file = Path.Combine(directory, "relance.pfx");
        File.WriteAllText(file, "-----BEGIN NOTHING-----");

        AssertRefused("cannot be opened", file, null);
    }

    [Theory]
    [InlineData(-800, "has expired on 2026-09-12")]
    [InlineData(30, "is not valid before 2026-12-21")]
    public void A_certificate_out_of_its_time_stops_the_start(int begunDays, string told)
    {
        var (file, _) = Certificate("relance.pfx", "sesame", Now.AddDays(begunDays));

        AssertRefused(told, file, "sesame");
    }

    [Fact]
    public void A_certificate_without_its_key_stops_the_start()
    {
        var (_, certificate) = Certificate("relance.pfx", "sesame", Now);
        var file = Path.Combine(directory, "public.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());

        AssertRefused("public.pem", file, null);
    }

    [Fact]
    public void A_managed_identity_needs_no_secret_and_may_have_an_id()
    {
        var own = Credential.Of(new AzureAdOptions { ManagedIdentity = new ManagedIdentityOptions() }, Now);
        var assigned = Credential.Of(new AzureAdOptions { ManagedIdentity = new ManagedIdentityOptions { ClientId = EntraStub.ClientId } }, Now);

        Assert.Equal(Microsoft.Identity.Abstractions.CredentialSource.SignedAssertionFromManagedIdentity, own.SourceType);
        Assert.Equal((null, EntraStub.ClientId), (own.ManagedIdentityClientId, assigned.ManagedIdentityClientId));
    }

    /// <summary>As on a machine of Azure, which finds its identity's door in its environment.</summary>
    [Fact]
    public async Task The_identity_of_the_machine_is_believed_where_the_application_trusts_it()
    {
        await using var host = await TenantHost.Start("AzureAd:ClientSecret=", "AzureAd:ManagedIdentity:Enabled=true");
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{host.Entra.Url}/machine/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "machine");

        var before = await host.SignIn("claire").Api.RefusedPost("/api/sync");
        host.Entra.TrustsMachine = true;
        var sync = await host.SignIn("claire").Sync();

        Assert.Equal((502, "mailbox.registration"), (before.Status, before.Code));
        Assert.Equal(MailboxHealth.Ok, Assert.Single(sync.Mailboxes).State);
        Assert.All(host.Entra.Asked, asked => Assert.False(asked.ContainsKey("client_secret")));
    }

    private static void AssertRefused(string told, string file, string? password)
    {
        var options = new AzureAdOptions { Certificate = new CertificateOptions { File = file, Password = password } };

        var refusal = Assert.Throws<SetupException>(() => Credential.Of(options, Now));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        if (password is not null) Assert.DoesNotContain(password, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Good for two years from then on.</summary>
    private (string File, X509Certificate2 Certificate) Certificate(string name, string? password, DateTimeOffset from)
    {
        using var key = RSA.Create(2048);
        var certificate = new CertificateRequest("CN=Relance", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from.AddDays(-1), from.AddDays(729));
        var file = Path.Combine(directory, name);
        if (name.EndsWith(".pfx", StringComparison.Ordinal)) File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        else File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{(password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000)))}\n");
        return (file, certificate);
    }
}
