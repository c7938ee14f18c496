using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>
/// What is wrong with a token, each fault by its code: 401 when another token may help, 403 when this person or application is not let in
/// with any, 503 when Entra cannot be asked for its keys.
/// </summary>
internal static class TokenRefusals
{
    private const string Unavailable = "signIn.unavailable";
    private static readonly object Key = new();

    public static JwtBearerEvents Events(Entra entra) => new()
    {
        OnAuthenticationFailed = async context =>
        {
            var isKeyMissing = context.Exception is SecurityTokenSignatureKeyNotFoundException;
            context.HttpContext.Items[Key] = isKeyMissing && !await HasKeysAsync(context) ? Unavailable : CodeOf(context.Exception);
            if (context.Exception is not SecurityTokenException) context.Fail(context.Exception);
        },
        OnChallenge = context =>
        {
            context.HandleResponse();
            return AnswerAsync(context.HttpContext, context.HttpContext.Items[Key] as string ?? "signIn");
        },
        OnForbidden = context => AnswerAsync(context.HttpContext, Of(context.HttpContext.User, entra) ?? "signIn.invalid"),
    };

    /// <summary>Why a person with a genuine token is not let in; null when she is. Never an application's own token.</summary>
    public static string? Of(ClaimsPrincipal user, Entra entra) =>
        user.FindFirstValue("idtyp") == "app" || (user.FindFirstValue("scp") is null && user.FindFirstValue("roles") is not null) ? "signIn.application"
        : !(user.FindFirstValue("scp") ?? "").Split(' ').Contains(Identity.Scope, StringComparer.Ordinal) ? "signIn.scope"
        : !entra.AllowedTenants.Contains(user.FindFirstValue("tid") ?? "") ? "signIn.tenant"
        : string.IsNullOrEmpty(user.FindFirstValue("oid")) ? "signIn.invalid"
        : null;

    /// <summary>Version 2.0 of a directory that is let in; what the token says of its directory must be what its issuer says.</summary>
    public static string Issuer(string issuer, SecurityToken token, Entra entra)
    {
        var tenant = token is JsonWebToken jwt && jwt.TryGetPayloadValue<string>("tid", out var tid) ? tid : "";
        if (issuer.StartsWith("https://sts.windows.net/", StringComparison.OrdinalIgnoreCase)) throw new TokenFault("signIn.version");
        if (issuer != entra.IssuerOf(tenant)) throw new TokenFault("signIn.issuer");
        return entra.AllowedTenants.Contains(tenant) ? issuer : throw new TokenFault("signIn.tenant");
    }

    /// <summary>Without any key of Entra's no token can be told from a forged one.</summary>
    private static async Task<bool> HasKeysAsync(AuthenticationFailedContext context)
    {
        try
        {
            return (await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted)).SigningKeys.Count > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string CodeOf(Exception exception) => exception switch
    {
        TokenFault fault => fault.Code,
        SecurityTokenExpiredException => "signIn.expired",
        SecurityTokenNotYetValidException => "signIn.notYetValid",
        SecurityTokenInvalidAudienceException => "signIn.audience",
        SecurityTokenInvalidIssuerException => "signIn.issuer",
        SecurityTokenException or ArgumentException => "signIn.invalid",
        _ => Unavailable,
    };

    private static int StatusOf(string code) => code switch
    {
        Unavailable => 503,
        "signIn.application" or "signIn.scope" or "signIn.tenant" => 403,
        _ => 401,
    };

    private static Task AnswerAsync(HttpContext http, string code)
    {
        var status = StatusOf(code);
        http.RequestServices.GetRequiredService<Signals>().Refused(code);
        http.Response.StatusCode = status;
        if (status == 401) http.Response.Headers.WWWAuthenticate = code == "signIn" ? "Bearer" : "Bearer error=\"invalid_token\"";
        if (code == "signIn.scope") http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{Identity.Scope}\"";
        return http.Response.WriteAsJsonAsync(TokenText.Of(status, code), options: null, contentType: "application/problem+json", http.RequestAborted);
    }

    /// <summary>One of ours, told by its code.</summary>
    private sealed class TokenFault(string code) : SecurityTokenInvalidIssuerException(code)
    {
        public string Code { get; } = code;
    }
}

/// <summary>What a token's fault means to the user, or to the administrator who is shown it.</summary>
internal static class TokenText
{
    public static ProblemDetails Of(int status, string code) => Problems.Details(status, code, Title(status), code switch
    {
        "signIn" => Say.Current("Votre session est absente ou expirée : reconnectez-vous.", "Your session is missing or has expired: sign in again."),
        "signIn.expired" => Say.Current("Votre session a expiré : reconnectez-vous.", "Your session has expired: sign in again."),
        "signIn.notYetValid" => Say.Current(
            "Votre session ne commence que plus tard : l’horloge du serveur est sans doute en retard. Prévenez votre administrateur.",
            "Your session only begins later: the server’s clock is probably slow. Tell your administrator."),
        "signIn.audience" => Say.Current(
            "Ce jeton est destiné à une autre application que Relance.", "This token is meant for another application than Relance."),
        "signIn.issuer" => Say.Current(
            "Ce jeton n’a pas été émis par l’annuaire Microsoft Entra auquel Relance se fie.", "This token was not issued by the Microsoft Entra directory that Relance trusts."),
        "signIn.version" => Say.Current(
            "L’inscription de l’application émet des jetons de version 1 : l’administrateur doit y mettre « requestedAccessTokenVersion » à 2.",
            "The application’s registration issues tokens of version 1: the administrator has to set “requestedAccessTokenVersion” to 2 there."),
        "signIn.tenant" => Say.Current(
            "Votre organisation n’a pas accès à ce service : connectez-vous avec un compte de l’organisation qui l’a installé.",
            "Your organisation has no access to this service: sign in with an account of the organisation that installed it."),
        "signIn.scope" => Say.Current(
            $"Ce jeton ne porte pas l’autorisation « {Identity.Scope} » : l’inscription de l’application est à vérifier.",
            $"This token does not carry the permission “{Identity.Scope}”: the application’s registration needs checking."),
        "signIn.application" => Say.Current(
            "Ce jeton est celui d’une application : Relance n’agit qu’au nom d’une personne connectée.",
            "This token is an application’s own: Relance only acts on behalf of a signed-in person."),
        "signIn.unavailable" => Say.Current(
            "Microsoft Entra est injoignable : votre connexion ne peut pas être vérifiée. Rien n’est perdu ; réessayez dans quelques minutes.",
            "Microsoft Entra cannot be reached: your sign-in cannot be checked. Nothing is lost; try again in a few minutes."),
        _ => Say.Current("Ce jeton n’est pas authentique : reconnectez-vous.", "This token is not genuine: sign in again."),
    });

    private static string Title(int status) => status switch
    {
        403 => Say.Current("Accès refusé", "Access denied"),
        503 => Say.Current("Connexion invérifiable", "Sign-in cannot be checked"),
        _ => Say.Current("Connexion requise", "Sign-in required"),
    };
}
