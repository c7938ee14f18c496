using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Relance.LocalMailbox.Identity;

/// <summary>The address that tokens name as issuer: the configured one, or (port 0) the one that was given.</summary>
internal sealed class ServerAddress(LocalMailboxOptions options, IServer server)
{
    public string Url => new Uri(options.Url).Port != 0
        ? options.Url.TrimEnd('/')
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.Url.TrimEnd('/');
}
