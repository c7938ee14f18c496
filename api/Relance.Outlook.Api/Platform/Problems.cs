using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>Errors as RFC 9457 problem details with a stable <c>code</c>: the one place that writes them.</summary>
public static class Problems
{
    public static ProblemHttpResult Problem(int status, string code, string title, string detail, IReadOnlyDictionary<string, string[]>? errors = null) =>
        TypedResults.Problem(Details(status, code, title, detail, errors));

    public static ProblemHttpResult NotFound(string what) =>
        Problem(404, "notFound", Say.Current("Introuvable", "Not found"), Say.Current(
            $"{what} : introuvable, ou dans un dossier auquel vous n’avez pas accès.", $"{what}: not found, or in a company you have no access to."));

    /// <summary>The caller belongs to the company, in a role that does not do this.</summary>
    public static ProblemHttpResult NotAllowed() => Problem(403, "role", Say.Current("Droit insuffisant", "Not allowed"), Say.Current(
        "Votre rôle dans ce dossier ne permet pas cette action.", "Your role in this company does not allow this."));

    public static ProblemHttpResult Invalid(string field, string message) =>
        Problem(400, "invalid", Say.Current("Saisie incorrecte", "Invalid input"), message, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    /// <summary>A day asked for lies within reach of calendars, or is a typing error.</summary>
    public static ProblemHttpResult? UnlessPlausible(DateOnly? on) => on is { Year: < 2000 or > 2100 }
        ? Invalid("on", Say.Current("Choisissez un jour entre 2000 et 2100.", "Choose a day between 2000 and 2100."))
        : null;

    internal static ProblemDetails TooLarge(int megabytes) => Details(413, "tooLarge", Say.Current("Fichier trop volumineux", "File too large"), Say.Current(
        $"Un import accepte {megabytes} Mo au plus : importez les fichiers un à un, ou un exercice à la fois.", $"An import accepts {megabytes} MB at most: import the files one by one, or one year at a time."));

    internal static ProblemDetails Details(int status, string code, string title, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var details = new ProblemDetails { Status = status, Title = title, Detail = detail, Type = $"urn:relance:problem:{code}" };
        details.Extensions["code"] = code;
        if (errors is not null) details.Extensions["errors"] = errors;
        return details;
    }
}

/// <summary>What was not expected becomes a problem too: without inner details for the caller, with all of them in the log.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;

        var stored = StorageFault.Of(exception);
        var details = exception switch
        {
            MailboxException mailbox => Problems.Details(StatusOf(mailbox.Code), mailbox.Code, Say.Current("Boîte aux lettres", "Mailbox"), MailboxText.Of(mailbox.Code)),
            BadHttpRequestException bad => EmptyAnswers.Details(httpContext, bad.StatusCode),
            _ when stored is { } kind => Details(kind),
            _ => Problems.Details(500, "unexpected", Say.Current("Erreur inattendue", "Unexpected error"), Say.Current(
                "Rien n’a été perdu. Réessayez ; si cela se reproduit, transmettez la référence à votre administrateur.",
                "Nothing was lost. Try again; if it happens again, give the reference to your administrator.")),
        };
        if (exception is MailboxException fault) log.LogWarning(fault, "The mailbox failed on {Method} {Path}: {Code}", httpContext.Request.Method, httpContext.Request.Path, fault.Code);
        if (stored is not null) log.LogError(exception, "The storage failed on {Method} {Path}: {Fault}", httpContext.Request.Method, httpContext.Request.Path, stored);
        if (details.Status == 500) log.LogError(exception, "Unexpected error on {Method} {Path}", httpContext.Request.Method, httpContext.Request.Path);
        if (exception is MailboxException { Reference: { } reference }) details.Extensions["reference"] = reference;
        details.Extensions["traceId"] = httpContext.TraceIdentifier;

        httpContext.Response.StatusCode = details.Status!.Value;
        if (stored is { } passing && StorageText.RetryAfter(passing) is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (exception is MailboxException { Claims: { } claims }) httpContext.Response.Headers.WWWAuthenticate = ChallengeFor(claims);
        await httpContext.Response.WriteAsJsonAsync(details, options: null, contentType: "application/problem+json", cancellationToken);
        return true;
    }

    private static ProblemDetails Details(StorageFaultKind kind) => Problems.Details(StorageText.StatusOf(kind), StorageText.CodeOf(kind), StorageText.Title(), StorageText.Of(kind));

    private static int StatusOf(string mailboxCode) => mailboxCode switch
    {
        "mailbox.reconnect" => 401,
        "mailbox.consent" or "mailbox.notAllowed" => 403,
        _ => 502,
    };

    /// <summary>As Entra's own resources ask: the pane signs in with these claims, once, and calls again.</summary>
    private static string ChallengeFor(string claims) =>
        $"Bearer error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims))}\"";
}

/// <summary>What a mailbox code means to the user.</summary>
public static class MailboxText
{
    public static string Of(string? code) => code switch
    {
        "mailbox.throttled" => Say.Current(
            "La boîte aux lettres demande de patienter. Rien n’est perdu : relancez la préparation dans quelques minutes.",
            "The mailbox asks to wait. Nothing is lost: prepare again in a few minutes."),
        "mailbox.reconnect" => Say.Current(
            "La connexion à votre boîte aux lettres a expiré. Reconnectez-vous, puis recommencez.",
            "The connection to your mailbox has expired. Sign in again, then retry."),
        "mailbox.consent" => Say.Current(
            "Votre administrateur doit encore accorder à Relance l’accès aux boîtes aux lettres (« Accorder le consentement d’administrateur » dans Microsoft Entra). Rien n’est perdu : recommencez ensuite.",
            "Your administrator still has to grant Relance access to mailboxes (“Grant admin consent” in Microsoft Entra). Nothing is lost: try again afterwards."),
        "mailbox.notAllowed" => Say.Current(
            "Microsoft Entra refuse l’accès à ce compte (compte désactivé, non affecté, ou règle d’accès conditionnel). Se reconnecter n’y changera rien : voyez avec votre administrateur.",
            "Microsoft Entra refuses this account (disabled, not assigned, or a Conditional Access policy). Signing in again will not help: ask your administrator."),
        "mailbox.registration" => Say.Current(
            "L’application Relance n’est plus acceptée par Microsoft Entra (secret ou certificat expiré, ou inscription incomplète). Rien n’est perdu : transmettez la référence à votre administrateur.",
            "Microsoft Entra no longer accepts the Relance application (secret or certificate expired, or an incomplete registration). Nothing is lost: give the reference to your administrator."),
        "mailbox.unknownOutcome" => Say.Current(
            "La boîte aux lettres n’a pas répondu : le brouillon sera recherché avant tout nouvel essai, il n’y aura pas de doublon.",
            "The mailbox did not answer: the draft will be looked for before any new attempt, there will be no duplicate."),
        "mailbox.refused" => Say.Current(
            "La boîte aux lettres a refusé le message. Vérifiez l’adresse et la taille des pièces jointes.",
            "The mailbox refused the message. Check the address and the size of the attachments."),
        "mailbox.noAccess" => Say.Current(
            "Vous n’avez pas accès à cette boîte aux lettres : demandez à votre administrateur un accès complet, ou choisissez une autre boîte dans les réglages.",
            "You have no access to this mailbox: ask your administrator for full access, or choose another mailbox in the settings."),
        "mailbox.gone" => Say.Current(
            "Cette boîte aux lettres n’existe plus ou n’a plus de licence Exchange Online : voyez avec votre administrateur. L’historique est conservé.",
            "This mailbox no longer exists or has no Exchange Online licence any more: ask your administrator. The history is kept."),
        "mailbox.full" => Say.Current(
            "La boîte aux lettres est pleine : libérez de la place, puis recommencez.",
            "The mailbox is full: free some space, then try again."),
        "mailbox.notFound" => Say.Current(
            "Le message ou le dossier n’est plus dans la boîte aux lettres.",
            "The message or folder is no longer in the mailbox."),
        _ => Say.Current(
            "La boîte aux lettres est injoignable. Rien n’est perdu : réessayez dans quelques minutes.",
            "The mailbox cannot be reached. Nothing is lost: try again in a few minutes."),
    };
}
