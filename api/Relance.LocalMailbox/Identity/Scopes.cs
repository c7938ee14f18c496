namespace Relance.LocalMailbox.Identity;

/// <summary>What the organisation has consented to for the application; every token bears all of it, as Entra's do. Never Mail.Send.</summary>
internal sealed class Scopes
{
    public const string Shared = "Mail.ReadWrite.Shared";

    public static IReadOnlyList<string> All { get; } = ["Mail.ReadWrite", Shared, "MailboxSettings.ReadWrite", "User.Read"];

    public IReadOnlyList<string> Consented { get; set; } = All;

    public override string ToString() => string.Join(' ', Consented);

    /// <summary>The one that a Graph request needs; null for what each inner request of a batch asks for itself.</summary>
    public static string? For(HttpRequest request)
    {
        var segments = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var below = segments.Skip(segments.ElementAtOrDefault(1) == "users" ? 3 : 2).ToList();
        return segments.ElementAtOrDefault(1) switch
        {
            "$batch" => null,
            "me" or "users" when below.Count == 0 => "User.Read",
            _ when HttpMethods.IsPost(request.Method) && segments[^1] is "send" or "sendMail" => "Mail.Send",
            _ => below.FirstOrDefault() switch
            {
                "mailboxSettings" or "outlook" => "MailboxSettings.ReadWrite",
                "translateExchangeIds" or "microsoft.graph.translateExchangeIds" => "User.Read",
                _ => "Mail.ReadWrite",
            },
        };
    }
}
