using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Relance.Outlook.Api.Platform.Secrets;

/// <summary>Seals before it stores (ASP.NET data protection). What can no longer be opened, because the keys were lost, was never there.</summary>
internal sealed class Vault(ISecretStore store, IDataProtectionProvider protection)
{
    public const string Purpose = "Relance.Outlook.Secrets";

    public async Task<byte[]?> ReadAsync(string kind, string name, CancellationToken cancellationToken) =>
        await store.ReadAsync(kind, NameOf(name), cancellationToken) is { } content ? Open(kind, content) : null;

    public Task WriteAsync(string kind, string name, byte[] content, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        store.WriteAsync(kind, NameOf(name), Protector(kind).Protect(content), expiresAt, cancellationToken);

    public Task RemoveAsync(string kind, string name, CancellationToken cancellationToken) => store.RemoveAsync(kind, NameOf(name), cancellationToken);

    public async Task<IReadOnlyList<byte[]>> ListAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(kind, cancellationToken)).Select(content => Open(kind, content)).OfType<byte[]>()];

    private byte[]? Open(string kind, byte[] content)
    {
        try
        {
            return Protector(kind).Unprotect(content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string kind) => protection.CreateProtector(Purpose, kind);

    private static string NameOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
