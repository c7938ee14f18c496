using System.Text.Json.Nodes;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>What a registration must hold and must not; each step of docs/tenant.md § 1.</summary>
internal sealed record RegistrationRule(Func<JsonNode, bool> Holds, string French, string English, string RemedyFrench, string RemedyEnglish);

internal static class RegistrationRules
{
    private const string Graph = "00000003-0000-0000-c000-000000000000";

    /// <summary>Microsoft Office, all its end points: allowed, not needed.</summary>
    private const string Office = "ea5a67f6-b6f3-4338-b240-c655ddc3cc8e";

    /// <summary>Microsoft Graph's delegated permissions, by the ids that are the same in every tenant.</summary>
    public static readonly IReadOnlyDictionary<string, string> Needed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mail.ReadWrite"] = "024d486e-b451-40bb-833d-3e66d98c5c73",
        ["User.Read"] = "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
        ["offline_access"] = "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
    };

    private const string Shared = "5df07973-7d5d-46ed-9847-1271055cbd51";

    public static IEnumerable<RegistrationRule> All(string host, string client)
    {
        yield return Address($"brk-multihub://{host}", "connexion par Outlook", "sign-in through Outlook");
        yield return Address($"https://{host}/sign-in/done/", "connexion par fenêtre", "sign-in by dialog");
        yield return new(it => Texts(it, "web", "redirectUris").Concat(Texts(it, "publicClient", "redirectUris")).Any() is false, "aucune autre adresse", "no address of another kind",
            "Retirez les adresses de type Web et de clients publics.", "Remove the addresses of type Web and of public clients.");
        yield return new(it => !IsTrue(it["web"]?["implicitGrantSettings"]?["enableAccessTokenIssuance"]) && !IsTrue(it["web"]?["implicitGrantSettings"]?["enableIdTokenIssuance"]), "aucun octroi implicite", "no implicit grant",
            "Authentification : décochez les jetons d’accès et d’ID.", "Authentication: untick access tokens and ID tokens.");
        yield return new(it => !IsTrue(it["isFallbackPublicClient"]), "pas de client public", "not a public client",
            "« Autoriser les flux clients publics » : Non.", "“Allow public client flows”: No.");
        yield return new(it => Texts(it, "identifierUris").Contains($"api://{client}"), "URI d’ID de l’application", "application id URI",
            $"Exposer une API : api://{client}.", $"Expose an API: api://{client}.");
        yield return new(it => (int?)it["api"]?["requestedAccessTokenVersion"] == 2, "jetons de version 2", "tokens of version 2",
            "Manifeste : « requestedAccessTokenVersion » à 2.", "Manifest: “requestedAccessTokenVersion” to 2.");
        yield return new(it => Scope(it) is not null, $"étendue {Identity.Scope}", $"scope {Identity.Scope}",
            "Ajoutez-la et activez-la dans Exposer une API.", "Add and enable it under Expose an API.");
        yield return new(it => Trusted(it).Any(one => (string?)one["appId"] == client && Texts(one, "delegatedPermissionIds").Contains(Scope(it))), "le volet est autorisé", "the pane is authorised",
            $"Exposer une API › Applications clientes autorisées : {client}, l’étendue cochée.", $"Expose an API › Authorized client applications: {client}, with the scope ticked.");
        yield return new(it => Trusted(it).All(one => (string?)one["appId"] is { } id && (id == client || id == Office)), "personne d’autre n’est autorisé", "nobody else is authorised",
            "Retirez les autres applications clientes autorisées.", "Remove the other authorized client applications.");
        yield return new(it => Items(it["optionalClaims"]?["accessToken"]).Any(claim => (string?)claim["name"] == "idtyp"), "revendication idtyp", "claim idtyp",
            "Configuration du jeton › revendication facultative › Accès : idtyp.", "Token configuration › optional claim › Access: idtyp.");
        foreach (var (name, id) in Needed)
        {
            yield return new(it => Access(it).Any(one => one.Resource == Graph && one.Id == id && one.Type == "Scope"), $"autorisation {name}", $"permission {name}",
                "API autorisées : ajoutez-la (Microsoft Graph, déléguée).", "API permissions: add it (Microsoft Graph, delegated).");
        }

        yield return new(it => Access(it).All(one => one.Type == "Scope" && one.Resource == Graph && (one.Id == Shared || Needed.Values.Contains(one.Id, StringComparer.Ordinal))), "aucune autorisation de trop", "no permission too many",
            "Retirez toute autre autorisation : Relance n’a besoin d’aucune d’application, ni de Mail.Send.", "Remove every other permission: Relance needs none of an application, and not Mail.Send.");
    }

    private static RegistrationRule Address(string address, string french, string english) => new(
        it => Texts(it, "spa", "redirectUris").Contains(address), french, english,
        $"Authentification › Application monopage : ajoutez {address}.", $"Authentication › Single-page application: add {address}.");

    private static string? Scope(JsonNode it) => (string?)Items(it["api"]?["oauth2PermissionScopes"]).FirstOrDefault(one => (string?)one["value"] == Identity.Scope && IsTrue(one["isEnabled"]))?["id"];

    private static IEnumerable<JsonNode> Trusted(JsonNode it) => Items(it["api"]?["preAuthorizedApplications"]);

    private static IEnumerable<(string? Resource, string Id, string? Type)> Access(JsonNode it) =>
        Items(it["requiredResourceAccess"]).SelectMany(resource => Items(resource["resourceAccess"]).Select(one => ((string?)resource["resourceAppId"], (string?)one["id"] ?? "", (string?)one["type"])));

    private static List<string?> Texts(JsonNode it, params ReadOnlySpan<string> path)
    {
        var node = it;
        foreach (var step in path) node = node?[step]!;
        return [.. Items(node).Select(text => (string?)text)];
    }

    private static IEnumerable<JsonNode> Items(JsonNode? node) => (node as JsonArray)?.OfType<JsonNode>() ?? [];

    private static bool IsTrue(JsonNode? node) => (bool?)node == true;
}
