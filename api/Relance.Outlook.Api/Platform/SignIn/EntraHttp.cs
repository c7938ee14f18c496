using Microsoft.Identity.Client;

namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>
/// How MSAL reaches Entra. It insists on https and asks Microsoft about authorities that it does not know; when the authority is of this
/// machine, all that it asks goes there and nowhere else, as plainly as the address says.
/// </summary>
internal sealed class EntraHttp(Setup setup) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient http = new(setup.Entra.IsOnThisMachine ? new ToThisMachine(setup.Entra.Instance) : Connections())
    {
        // Somebody waits in front of the pane.
        Timeout = TimeSpan.FromSeconds(30),
    };

    public HttpClient GetHttpClient() => http;

    public void Dispose() => http.Dispose();

    /// <summary>The same address with the https that MSAL wants to read.</summary>
    public static Uri HttpsOf(Uri address) => new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.Port }.Uri;

    private static SocketsHttpHandler Connections() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };

    private sealed class ToThisMachine(Uri instance) : DelegatingHandler(Connections())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(instance, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
