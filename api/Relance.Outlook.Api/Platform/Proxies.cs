using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// Who calls, and whether by https, as the proxy in front says it; believed only when the connection comes from a proxy that is known.
/// The Host header is passed on by the proxy as it is, and never taken from X-Forwarded-Host.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services, Setup setup) => services.Configure<ForwardedHeadersOptions>(options => Describe(options, setup.Proxy));

    /// <exception cref="SetupException">One is neither an address nor a network, or stands for everybody.</exception>
    public static void Require(ProxyOptions proxy)
    {
        foreach (var given in proxy.Addresses)
        {
            if (IPAddress.TryParse(given, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)) continue;
            if (System.Net.IPNetwork.TryParse(given, out var network) && network.PrefixLength > 0) continue;
            throw new SetupException($"Proxy:Addresses: {given} is neither an address nor a network (10.0.0.7, 10.0.0.0/24), or it stands for everybody: then anybody could say that they call from elsewhere.");
        }
    }

    private static void Describe(ForwardedHeadersOptions options, ProxyOptions proxy)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = proxy.Hops;
        if (proxy.Addresses.Count == 0) return;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var given in proxy.Addresses)
        {
            if (IPAddress.TryParse(given, out var address)) options.KnownProxies.Add(address);
            else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(given));
        }
    }
}
