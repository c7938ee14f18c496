using Microsoft.Identity.Client;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// Exchanges the caller's token for one that Graph accepts (on-behalf-of, MSAL.NET). The scopes asked for never contain Mail.Send.
/// Microsoft.Identity.Web would take this file's place: see decision 0003.
/// </summary>
internal sealed class GraphTokens
{
    private static readonly string[] Scopes = ["https://graph.microsoft.com/Mail.ReadWrite", "https://graph.microsoft.com/User.Read"];

    /// <summary>Asked for only when a shared mailbox is opened: who drafts in her own never has to consent to more.</summary>
    private static readonly string[] SharedScopes = ["https://graph.microsoft.com/Mail.ReadWrite.Shared", "https://graph.microsoft.com/User.Read"];
    private readonly IConfidentialClientApplication application;

    public GraphTokens(Setup setup)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(setup.ClientId)
            .WithClientSecret(setup.IsLocal ? "local" : setup.AzureAd.ClientSecret)
            .WithAuthority(HttpsOf(setup.Authority), validateAuthority: !setup.IsLocal);
        if (setup.IsLocal) builder = builder.WithInstanceDiscovery(enableInstanceDiscovery: false).WithHttpClientFactory(new LoopbackHttp(setup.Authority));
        application = builder.Build();
    }

    public async Task<string> OnBehalfOfAsync(string assertion, bool isShared, CancellationToken cancellationToken)
    {
        try
        {
            var result = await application.AcquireTokenOnBehalfOf(isShared ? SharedScopes : Scopes, new UserAssertion(assertion)).ExecuteAsync(cancellationToken);
            return result.AccessToken;
        }
        catch (MsalUiRequiredException exception)
        {
            // Signing in anew gives no consent: the pane's token is for this API, and the mailbox's permissions are consented to by an administrator.
            throw exception.Classification == UiRequiredExceptionClassification.ConsentRequired
                ? new MailboxException("mailbox.consent", "The permissions on mailboxes are not consented to.", exception)
                : new MailboxException("mailbox.reconnect", "The user has to sign in again.", exception) { Claims = Challenge.Json(exception.Claims) };
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException)
        {
            throw new MailboxException("mailbox.unavailable", "No token for the mailbox could be had.", exception);
        }
    }

    /// <summary>MSAL insists on https in the authority; on loopback the transport below takes it back.</summary>
    private static Uri HttpsOf(Uri authority) => new UriBuilder(authority) { Scheme = Uri.UriSchemeHttps, Port = authority.Port }.Uri;

    private sealed class LoopbackHttp(Uri authority) : DelegatingHandler(new SocketsHttpHandler()), IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.IsLoopback && request.RequestUri.Port == authority.Port)
                request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = authority.Scheme, Port = authority.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
