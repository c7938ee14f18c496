using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// Keeps an answer that is worked out from the whole ledger until anything at all is written to the database. Memberships are in the
/// database too, and the key names the user, her groups and the directory's role: nobody sees what she may no longer see.
/// </summary>
internal sealed class UntilWritten(DataVersion version, RelanceClock clock) : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;

        // The version is read before the ledger is: what is written in between makes the answer newer than its key, never older.
        var user = context.HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        var key = context.CacheVaryByRules;
        key.QueryKeys = "*";
        key.HeaderNames = "Accept-Encoding";
        key.VaryByValues["user"] = $"{user.TenantId}/{user.Id}/{user.UserName}/{user.IsAdministratorByRole}/{string.Join(',', user.Groups)}";
        key.VaryByValues["language"] = Say.Language;
        key.VaryByValues["day"] = clock.Today.ToString("O", CultureInfo.InvariantCulture);
        key.VaryByValues["version"] = await version.CurrentAsync(cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Whoever goes away in the middle ends the writing of the answer without an error (HttpResponseJsonExtensions.WriteAsJsonAsync): what there is of it is not kept.
        var isWhole = !context.HttpContext.RequestAborted.IsCancellationRequested;
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || !isWhole) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
