using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>Whether Graph can be reached, and whether Graph could reach us.</summary>
internal static class NetworkChecks
{
    /// <summary>Without a token Graph answers 401: an answer is all that is wanted.</summary>
    public static async Task<Finding> GraphAsync(Setup setup, HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{setup.GraphBaseUrl.ToString().TrimEnd('/')}/me"), cancellationToken);
            return (int)answer.StatusCode is 401 or 403
                ? Finding.Ok($"Microsoft Graph ({setup.GraphBaseUrl.Host})", $"Microsoft Graph ({setup.GraphBaseUrl.Host})")
                : Finding.Wrong($"{setup.GraphBaseUrl} répond {(int)answer.StatusCode}, pas comme Microsoft Graph.", $"{setup.GraphBaseUrl} answers {(int)answer.StatusCode}, not as Microsoft Graph does.",
                    "Un proxy répond à sa place, ou Mailbox__GraphBaseUrl est faux.", "A proxy answers in its place, or Mailbox__GraphBaseUrl is wrong.");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return Finding.Wrong($"Microsoft Graph est injoignable ({setup.GraphBaseUrl}) : {fault.Message}", $"Microsoft Graph cannot be reached ({setup.GraphBaseUrl}): {fault.Message}",
                "Ouvrez le pare-feu ou le proxy sortant (HTTPS_PROXY) vers cette adresse.", "Open the firewall or the outgoing proxy (HTTPS_PROXY) to this address.");
        }
    }

    /// <summary>As Graph does when it is told of the address; only a running server can answer.</summary>
    public static async Task<Finding> NotificationsAsync(Uri address, HttpClient http, CancellationToken cancellationToken)
    {
        var word = Guid.NewGuid().ToString("N");
        try
        {
            using var answer = await http.PostAsync(new Uri($"{address}?validationToken={word}"), content: null, cancellationToken);
            if (answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync(cancellationToken) == word) return Finding.Ok($"Notifications ({address})", $"Notifications ({address})");
            if ((int)answer.StatusCode is not (502 or 503 or 504))
            {
                return Finding.Wrong($"{address} répond {(int)answer.StatusCode}, pas comme Relance.", $"{address} answers {(int)answer.StatusCode}, not as Relance does.",
                    "Faites suivre ce chemin par le proxy, sans authentification, ou ôtez Mailbox__NotificationBaseUrl.", "Let the proxy pass this path on, without authentication, or leave Mailbox__NotificationBaseUrl out.");
            }
        }
        catch (Exception fault) when (fault is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError })
        {
            return Finding.Wrong($"{address.Host} n’existe pas dans le DNS.", $"{address.Host} is not in DNS.", "Corrigez Mailbox__NotificationBaseUrl, ou créez le nom.", "Correct Mailbox__NotificationBaseUrl, or make the name.");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Nobody listens: the server may not run yet.
        }

        return Finding.Note($"{address} ne répond pas : refaites ce contrôle quand le serveur tourne.", $"{address} does not answer: check again when the server runs.");
    }
}
