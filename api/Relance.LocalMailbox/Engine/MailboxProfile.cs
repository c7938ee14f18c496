namespace Relance.LocalMailbox.Engine;

/// <summary>What a mailbox has besides mail. Every change writes it whole.</summary>
internal sealed record MailboxProfile
{
    /// <summary>Users who have full access besides the owner; with one, the mailbox is a shared one.</summary>
    public IReadOnlyList<string> Delegates { get; init; } = [];

    public IReadOnlyList<InboxRule> Rules { get; init; } = [];

    public MailboxState State { get; init; }

    public MailboxSettings Settings { get; init; } = new();

    public IReadOnlyList<MasterCategory> Categories { get; init; } = MasterCategory.French;
}

/// <summary>As the owner of a French mailbox finds them at first. The time zone bears its Windows name.</summary>
internal sealed record MailboxSettings
{
    public string TimeZone { get; init; } = "Romance Standard Time";

    public string Locale { get; init; } = "fr-FR";

    public string DateFormat { get; init; } = "dd/MM/yyyy";

    public string TimeFormat { get; init; } = "HH:mm";

    public AutomaticReplies AutomaticReplies { get; init; } = new();
}

/// <summary>Kept and shown, never acted upon. Without a schedule of its own it shows the coming day, as Exchange does.</summary>
internal sealed record AutomaticReplies
{
    public string Status { get; init; } = "disabled";

    public string ExternalAudience { get; init; } = "all";

    public string InternalMessage { get; init; } = "";

    public string ExternalMessage { get; init; } = "";

    public ZonedTime? Start { get; init; }

    public ZonedTime? End { get; init; }
}

internal sealed record ZonedTime(string DateTime, string TimeZone);

internal sealed record MasterCategory(Guid Id, string DisplayName, string Color)
{
    public static IReadOnlyList<string> Colors { get; } = ["none", .. Enumerable.Range(0, 25).Select(n => $"preset{n}")];

    public static IReadOnlyList<MasterCategory> French { get; } =
    [
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0001"), "Catégorie rouge", "preset0"),
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0002"), "Catégorie orange", "preset1"),
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0003"), "Catégorie jaune", "preset3"),
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0004"), "Catégorie verte", "preset4"),
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0005"), "Catégorie bleue", "preset7"),
        new(new Guid("5c8a6b0e-30c2-4a5c-9c53-0d8c1f6f0006"), "Catégorie violette", "preset8"),
    ];
}
