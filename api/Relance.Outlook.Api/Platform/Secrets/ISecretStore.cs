namespace Relance.Outlook.Api.Platform.Secrets;

/// <summary>
/// Where sealed bytes lie, in the sight of every instance. It knows neither what they mean nor what they were called: names come as hashes,
/// contents encrypted. Files by default; a table does as well (kind, name, content, expiry).
/// </summary>
internal interface ISecretStore
{
    Task<byte[]?> ReadAsync(string kind, string name, CancellationToken cancellationToken);

    /// <summary>Puts it there in one piece, in the place of what was there.</summary>
    Task WriteAsync(string kind, string name, byte[] content, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    Task RemoveAsync(string kind, string name, CancellationToken cancellationToken);

    /// <summary>All of a kind that have not expired; the expired ones are forgotten by the way.</summary>
    Task<IReadOnlyList<byte[]>> ListAsync(string kind, CancellationToken cancellationToken);
}
