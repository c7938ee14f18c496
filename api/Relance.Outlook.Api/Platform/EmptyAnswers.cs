using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Relance.Outlook.Api.Platform;

/// <summary>Status codes that the framework gives without a body (no such route, wrong method, wrong content type, refused) get a problem too.</summary>
internal static class EmptyAnswers
{
    public static async Task AsProblems(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.Path.StartsWithSegments("/api")) return;
        await http.Response.WriteAsJsonAsync(Details(http, http.Response.StatusCode), options: null, contentType: "application/problem+json", http.RequestAborted);
    }

    internal static ProblemDetails Details(HttpContext http, int status) => status switch
    {
        403 => Problems.Details(403, "scope", Say.Current("Accès refusé", "Access denied"), Say.Current(
            "Ce jeton ne permet pas d’utiliser Relance.", "This token does not allow using Relance.")),
        404 => Problems.Details(404, "notFound", Say.Current("Introuvable", "Not found"), Say.Current(
            $"Il n’y a rien à l’adresse {http.Request.Path}.", $"There is nothing at {http.Request.Path}.")),
        405 => Problems.Details(405, "method", Say.Current("Méthode refusée", "Method not allowed"), Say.Current(
            $"{http.Request.Method} n’est pas possible ici.", $"{http.Request.Method} is not possible here.")),
        415 => Problems.Details(415, "contentType", Say.Current("Format refusé", "Unsupported content type"), Say.Current(
            "Envoyez du JSON, ou un formulaire multipart pour un import.", "Send JSON, or a multipart form for an import.")),
        413 => Problems.TooLarge(http.RequestServices.GetRequiredService<Setup>().Relance.MaxImportMegabytes),
        _ => Problems.Details(status, "badRequest", Say.Current("Requête incorrecte", "Bad request"), Say.Current(
            "La requête n’a pas pu être lue : vérifiez l’adresse, les paramètres et le JSON.", "The request could not be read: check the address, the parameters and the JSON.")),
    };
}
