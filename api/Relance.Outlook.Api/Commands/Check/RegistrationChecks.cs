using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>
/// The registration in Entra, read with the administrator's own token (the environment variable RELANCE_GRAPH_TOKEN, from <c>az account
/// get-access-token</c>): the application itself may not see it, and must not. The same points as <c>check-entra.sh</c>.
/// </summary>
internal static class RegistrationChecks
{
    public const string TokenVariable = "RELANCE_GRAPH_TOKEN";

    public static async IAsyncEnumerable<Finding> LookAsync(
        Setup setup, IConfiguration configuration, HttpClient http, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (token, host, client) = (configuration[TokenVariable], configuration["host"], setup.Entra.ClientId);
        if (string.IsNullOrEmpty(token) || string.IsNullOrEmpty(host))
        {
            yield return Finding.Note(
                $"L’inscription n’a pas été examinée : il y faut --host (le nom du serveur) et un jeton d’administrateur dans {TokenVariable} (docs/tenant.md, § 4), ou api/scripts/check-entra.sh.",
                $"The registration was not looked at: that takes --host (the server’s name) and an administrator’s token in {TokenVariable} (docs/tenant.md, § 4), or api/scripts/check-entra.sh.");
            yield break;
        }

        var application = await ReadAsync($"applications(appId='{client}')");
        if (application is null)
        {
            yield return Finding.Wrong("L’inscription ne peut pas être lue avec ce jeton.", "The registration cannot be read with this token.",
                $"Vérifiez {TokenVariable} (az account get-access-token) et AzureAd__ClientId.", $"Check {TokenVariable} (az account get-access-token) and AzureAd__ClientId.");
            yield break;
        }

        foreach (var rule in RegistrationRules.All(host, client))
        {
            yield return rule.Holds(application) ? Finding.Ok($"Inscription : {rule.French}", $"Registration: {rule.English}")
                : Finding.Wrong($"Inscription : {rule.French}", $"Registration: {rule.English}", rule.RemedyFrench, rule.RemedyEnglish);
        }

        var grants = await ReadAsync($"servicePrincipals(appId='{client}')/oauth2PermissionGrants");
        foreach (var finding in Consent(grants, client)) yield return finding;

        async Task<JsonNode?> ReadAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{setup.GraphBaseUrl.ToString().TrimEnd('/')}/{path}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            try
            {
                using var answer = await http.SendAsync(request, cancellationToken);
                return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) : null;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }

    private static IEnumerable<Finding> Consent(JsonNode? grants, string client)
    {
        var given = grants?["value"]?.AsArray().OfType<JsonNode>().ToList() ?? [];
        var forAll = given.Where(grant => (string?)grant["consentType"] == "AllPrincipals").SelectMany(Scopes).ToHashSet(StringComparer.Ordinal);
        var missing = RegistrationRules.Needed.Keys.Where(permission => !forAll.Contains(permission)).ToList();
        yield return missing.Count == 0 ? Finding.Ok("Consentement d’administrateur", "Admin consent") : Finding.Wrong(
            $"Consentement d’administrateur manquant : {string.Join(", ", missing)}", $"Admin consent is missing: {string.Join(", ", missing)}",
            $"API autorisées › Accorder le consentement d’administrateur, ou : az ad app permission admin-consent --id {client}",
            $"API permissions › Grant admin consent, or: az ad app permission admin-consent --id {client}");
        if (given.SelectMany(Scopes).Any(scope => scope.StartsWith("Mail.Send", StringComparison.Ordinal)))
        {
            yield return Finding.Wrong("Mail.Send a été accordé : Relance n’envoie jamais.", "Mail.Send is consented to: Relance never sends.",
                "Retirez ce consentement.", "Take that consent back.");
        }
    }

    private static string[] Scopes(JsonNode grant) => ((string?)grant["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
