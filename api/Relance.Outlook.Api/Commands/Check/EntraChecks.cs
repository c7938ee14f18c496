using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.SignIn;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>The directory: reachable, the right one, its clock and ours, and whether it takes our credential.</summary>
internal static class EntraChecks
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(2);

    public static async IAsyncEnumerable<Finding> LookAsync(Setup setup, HttpClient http, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var address = $"{setup.Entra.IssuerOf(setup.Entra.Tenant)}/.well-known/openid-configuration";
        JsonNode? metadata = null;
        TimeSpan? skew = null;
        string? fault = null;
        var isUnknown = false;
        try
        {
            using var answer = await http.GetAsync(new Uri(address), cancellationToken);
            skew = answer.Headers.Date - TimeProvider.System.GetUtcNow();
            isUnknown = (int)answer.StatusCode is 400 or 404;
            metadata = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
            using var keys = await http.GetAsync(new Uri((string)metadata!["jwks_uri"]!), cancellationToken);
            keys.EnsureSuccessStatusCode();
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
        {
            fault = exception.Message;
        }

        if (isUnknown)
        {
            yield return Finding.Wrong($"Microsoft Entra ne connaît pas l’annuaire {setup.Entra.Tenant}.", $"Microsoft Entra does not know the directory {setup.Entra.Tenant}.",
                "Corrigez AzureAd__TenantId : l’identifiant de l’annuaire, dans sa page d’accueil.", "Correct AzureAd__TenantId: the directory’s id, on its overview page.");
            yield break;
        }

        if (fault is not null)
        {
            yield return Finding.Wrong($"Microsoft Entra est injoignable ({address}) : {fault}", $"Microsoft Entra cannot be reached ({address}): {fault}",
                "Ouvrez le pare-feu ou le proxy sortant (HTTPS_PROXY) vers cette adresse ; vérifiez le DNS.", "Open the firewall or the outgoing proxy (HTTPS_PROXY) to this address; check DNS.");
            yield break;
        }

        yield return Issuer(setup, metadata!);
        if (skew is { } difference) yield return Clock(difference);
        foreach (var finding in Credential(await CredentialProbe.AskAsync(setup, cancellationToken), setup.Entra.ClientId)) yield return finding;
    }

    private static Finding Issuer(Setup setup, JsonNode metadata)
    {
        var issuer = ((string?)metadata["issuer"] ?? "").Replace("{tenantid}", setup.Entra.HomeTenant, StringComparison.Ordinal);
        return issuer == setup.Entra.IssuerOf(setup.Entra.HomeTenant)
            ? Finding.Ok($"Annuaire {setup.Entra.Tenant}", $"Directory {setup.Entra.Tenant}")
            : Finding.Wrong($"L’annuaire se nomme autrement : {issuer}", $"The directory calls itself otherwise: {issuer}",
                "Corrigez AzureAd__Instance et AzureAd__TenantId.", "Correct AzureAd__Instance and AzureAd__TenantId.");
    }

    /// <summary>Tokens are good from and until an instant of Entra's clock.</summary>
    private static Finding Clock(TimeSpan difference)
    {
        var seconds = (long)Math.Abs(difference.TotalSeconds);
        if (difference.Duration() < Tolerated / 2) return Finding.Ok("Horloge du serveur", "The server’s clock");
        var (french, english) = difference > TimeSpan.Zero
            ? ($"L’horloge du serveur retarde de {seconds} secondes.", $"The server’s clock is {seconds} seconds slow.")
            : ($"L’horloge du serveur avance de {seconds} secondes.", $"The server’s clock is {seconds} seconds fast.");
        return difference.Duration() < Tolerated
            ? Finding.Note(french, english)
            : Finding.Wrong(french, english, "Mettez-la à l’heure (timedatectl set-ntp true) : sinon les connexions seront refusées.", "Set it right (timedatectl set-ntp true): sign-ins will be refused otherwise.");
    }

    private static IEnumerable<Finding> Credential(CredentialFinding found, string client)
    {
        if (found.Number is { } number)
        {
            var (french, english) = Remedy(number, client);
            yield return Finding.Wrong($"Microsoft Entra n’accepte pas l’application : {found.Message}", $"Microsoft Entra does not take the application: {found.Message}", french, english);
            yield break;
        }

        yield return Finding.Ok("Secret, certificat ou identité de la machine", "Secret, certificate or identity of the machine");
        if (found.Version != "2.0")
        {
            yield return Finding.Wrong("L’inscription émet des jetons de version 1.", "The registration issues tokens of version 1.",
                "Manifeste de l’inscription : « requestedAccessTokenVersion » à 2.", "Manifest of the registration: “requestedAccessTokenVersion” to 2.");
        }

        if (found.Kind != "app")
        {
            yield return Finding.Wrong("Le jeton d’une application ne s’y distingue pas de celui d’une personne.", "An application’s token cannot be told from a person’s.",
                "Configuration du jeton : ajoutez la revendication facultative « idtyp » aux jetons d’accès.", "Token configuration: add the optional claim “idtyp” to access tokens.");
        }
    }

    private static (string French, string English) Remedy(string number, string client) => number switch
    {
        "AADSTS7000215" => ("Donnez à AzureAd__ClientSecret la valeur du secret, pas son identifiant.", "Give AzureAd__ClientSecret the secret’s value, not its id."),
        "AADSTS7000222" => ("Le secret a expiré : ajoutez-en un, changez AzureAd__ClientSecret, redémarrez.", "The secret has expired: add one, change AzureAd__ClientSecret, restart."),
        "AADSTS700027" => ("Ajoutez la partie publique du certificat à l’inscription (Certificats et secrets).", "Add the certificate’s public half to the registration (Certificates & secrets)."),
        "AADSTS700213" or "AADSTS70021" => ("Ajoutez à l’inscription des informations d’identification fédérées pour l’identité de cette machine.", "Add a federated credential for this machine’s identity to the registration."),
        "AADSTS700016" => ("Corrigez AzureAd__ClientId, ou AzureAd__TenantId s’il est d’un autre annuaire.", "Correct AzureAd__ClientId, or AzureAd__TenantId if it is of another directory."),
        "AADSTS500011" => ($"Exposer une API : donnez à l’application l’URI d’ID api://{client}.", $"Expose an API: give the application the id URI api://{client}."),
        "AADSTS501051" => ("L’affectation est requise : affectez aussi l’application à elle-même, ou ignorez ce point.", "Assignment is required: assign the application to itself too, or leave this point."),
        _ => ("Voyez docs/tenant.md, § 3 et 6.", "See docs/tenant.md, § 3 and 6."),
    };
}
