using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Relance.LocalMailbox.Identity;

/// <summary>Tokens that end before their hour: those of a user that were issued before the order, after so many more requests.</summary>
internal sealed class TokenExpiry
{
    private sealed record Order(int Requests, bool AsksForClaims)
    {
        public ConcurrentDictionary<string, bool> IssuedSince { get; } = new(StringComparer.Ordinal);

        public int Used;
    }

    private readonly ConcurrentDictionary<string, Order> orders = new(StringComparer.Ordinal);

    public void Expire(string user, int afterRequests, bool asksForClaims) => orders[user] = new Order(afterRequests, asksForClaims);

    public void Issued(string user, string token)
    {
        if (orders.TryGetValue(user, out var order))
        {
            order.IssuedSince[token] = true;
        }
    }

    /// <summary>Null while the token is good; else what WWW-Authenticate says besides: Entra may ask for claims (continuous access evaluation).</summary>
    public string? Ended(string user, string token)
    {
        if (!orders.TryGetValue(user, out var order) || order.IssuedSince.ContainsKey(token) || Interlocked.Increment(ref order.Used) <= order.Requests)
        {
            return null;
        }

        var claims = new JsonObject { ["access_token"] = new JsonObject { ["nbf"] = new JsonObject { ["essential"] = true, ["value"] = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" } } };
        var asked = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return order.AsksForClaims ? $"error=\"insufficient_claims\", claims=\"{asked}\"" : "error=\"invalid_token\"";
    }

    public void Clear() => orders.Clear();
}
