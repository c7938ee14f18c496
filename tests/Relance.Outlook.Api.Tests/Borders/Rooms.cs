namespace Relance.Outlook.Api.Tests.Borders;

/// <summary>Which room a source file or a namespace belongs to. The base library and its extensions belong to none.</summary>
internal static class Rooms
{
    private const string Api = "Relance.Outlook.Api";

    private static readonly (string Namespace, string Room)[] Libraries =
    [
        ("Relance.Domain", "Domain"),
        ("Relance.LocalMailbox", "LocalMailbox"),
        ("Microsoft.Graph", "Microsoft.Graph"),
        ("Microsoft.Kiota", "Microsoft.Graph"),
        ("Microsoft.Identity.Client", "MSAL"),
        ("Microsoft.Identity.Web", "MSAL"),
        ("Microsoft.Identity.Abstractions", "MSAL"),
        ("Microsoft.IdentityModel", "ASP.NET"),
        ("Microsoft.AspNetCore", "ASP.NET"),
        ("Microsoft.OpenApi", "ASP.NET"),
        ("Swashbuckle", "ASP.NET"),
        ("Microsoft.EntityFrameworkCore", "EF"),
        ("Microsoft.Data.Sqlite", "EF"),
        ("SQLitePCL", "EF"),
        ("Npgsql", "EF"),
        ("HandlebarsDotNet", "Handlebars"),
        ("CsvHelper", "CsvHelper"),
        ("PdfSharp", "PDFsharp"),
        ("QRCoder", "QRCoder"),
        ("OpenTelemetry", "OpenTelemetry"),
    ];

    /// <summary>The room of a file, by its folder below the API: a feature is a room of its own, and so is Mailbox/Graph.</summary>
    public static string OfFile(string relativePath) => OfParts(relativePath.Split('/')[..^1]);

    /// <summary>The room of a namespace; null when anybody may use it.</summary>
    public static string? OfNamespace(string name)
    {
        if (IsWithin(name, Api)) return OfParts(name[Api.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries));
        foreach (var (prefix, room) in Libraries)
        {
            if (IsWithin(name, prefix)) return room;
        }

        return null;
    }

    private static bool IsWithin(string name, string prefix) => name == prefix || name.StartsWith($"{prefix}.", StringComparison.Ordinal);

    private static string OfParts(string[] parts) => parts switch
    {
        [] => "",
        ["Features", var feature, ..] => $"Features/{feature}",
        ["Mailbox", "Graph", ..] => "Mailbox/Graph",
        [var room, ..] => room,
    };
}
