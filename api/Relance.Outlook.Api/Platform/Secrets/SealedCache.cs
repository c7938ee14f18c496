using Microsoft.Extensions.Caching.Distributed;

namespace Relance.Outlook.Api.Platform.Secrets;

/// <summary>The token cache of Microsoft.Identity.Web, kept in the vault: sealed at rest and the same for every instance.</summary>
internal sealed class SealedCache(Vault vault, TimeProvider time) : IDistributedCache
{
    private const string Kind = "tokens";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => vault.ReadAsync(Kind, key, token);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        vault.WriteAsync(Kind, key, value, time.GetUtcNow() + (options.SlidingExpiration ?? options.AbsoluteExpirationRelativeToNow ?? Longest), token);

    /// <summary>A session that is used is written again with every new token: reading alone prolongs nothing.</summary>
    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public Task RemoveAsync(string key, CancellationToken token = default) => vault.RemoveAsync(Kind, key, token);

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();
}
