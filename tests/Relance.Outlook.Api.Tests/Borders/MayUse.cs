namespace Relance.Outlook.Api.Tests.Borders;

/// <summary>One use of something of another room: who, what, and where it stands.</summary>
public sealed record Use(string From, string To, string Type, string Place, bool IsDirective);

/// <summary>A use that the table does not allow, and why it is there all the same.</summary>
public sealed record Exemption(string From, string Type, string Reason);

/// <summary>The table of the rooms (design §3) as data. What is not written here is forbidden.</summary>
internal static class MayUse
{
    public static readonly Dictionary<string, string[]> Table = new()
    {
        [""] = ["Commands", "Features", "Jobs", "Mailbox/Graph", "Platform", "Storage", "ASP.NET"],
        ["Features"] = ["Features/*", "Platform", "Storage", "ASP.NET"],
        ["Features/*"] = ["Domain", "Mailbox", "Storage", "Wording", "Documents", "Sources", "Platform", "ASP.NET", "EF"],
        ["Mailbox"] = ["Domain"],
        ["Mailbox/Graph"] = ["Mailbox", "Platform", "Microsoft.Graph", "MSAL"],
        ["Storage"] = ["Domain", "EF"],
        ["Sources"] = ["Domain", "CsvHelper"],
        ["Wording"] = ["Domain", "Handlebars"],
        ["Documents"] = ["Domain", "QRCoder"],
        ["Sample"] = ["Domain", "Sources", "Wording", "Documents"],
        ["Commands"] = ["Platform", "Storage", "ASP.NET", "EF"],
        ["Jobs"] = ["Features", "Features/*", "Platform"],
        ["Platform"] = ["Domain", "Mailbox", "Storage", "Wording", "ASP.NET", "EF", "MSAL", "OpenTelemetry"],
    };

    public static readonly Exemption[] Exemptions =
    [
        new("Storage", "Relance.Outlook.Api.Mailbox.IncomingKind", "A reply is stored with the kind that the mailbox gave it."),
        new("Storage", "Relance.Outlook.Api.Sources.SourceItemKind", "An open item is stored with the kind that the source gave it."),
        new("Storage", "Relance.Outlook.Api.Platform.Setup", "Where the database lies is a setting."),
        new("Storage", "Relance.Outlook.Api.Platform.DatabaseOptions", "Where the database lies is a setting."),
        new("Storage", "Relance.Outlook.Api.Platform.DatabaseProvider", "Which database it is is a setting."),
        new("Storage", "Relance.Outlook.Api.Platform.RelanceClock", "The day in Paris of an instant is defined once."),
        new("Features/Sample", "Relance.Outlook.Api.Sample.*", "The feature hands out the files of the sample company, and nothing else does."),
        new("Features/Messages", "Relance.Outlook.Api.Features.Reminders.*", "A message is answered for as the reminder that it is."),
        new("Features/Messages", "Relance.Outlook.Api.Features.Exchanges.*", "A message is answered for as the reply, or the mail by hand, that it is."),
        new("Features/Sync", "Relance.Outlook.Api.Features.Exchanges.FoundMails", "A mail that she has said to count is counted as when she says so afterwards."),
        new("Jobs", "Relance.Outlook.Api.Sample.*", "The sample company is loaded at start."),
        new("Jobs", "Relance.Outlook.Api.Storage.*", "The database is brought up to date before the first use case can run, and a sample needs a company to go to."),
        new("Jobs", "Microsoft.EntityFrameworkCore.*", "Asks whether the database is empty."),
        new("Jobs", "Microsoft.AspNetCore.Builder.WebApplication", "The local mailbox is hosted as a web application of its own."),
        new("Jobs", "Relance.LocalMailbox.*", "The one place that knows the local mailbox: it starts and stops it."),
    ];

    public static bool Allows(Use use)
    {
        if (use.From == use.To) return true;
        var row = use.From.StartsWith("Features/", StringComparison.Ordinal) ? "Features/*" : use.From;
        var toFeature = use.To.StartsWith("Features/", StringComparison.Ordinal) ? "Features/*" : use.To;
        return Table[row].Contains(toFeature) || Array.Exists(Exemptions, exemption => Covers(exemption, use) || OpensFor(exemption, use));
    }

    /// <summary>The type itself or, for a whole namespace, anything in it.</summary>
    public static bool Covers(Exemption exemption, Use use) =>
        exemption.From == use.From
        && (exemption.Type.EndsWith(".*", StringComparison.Ordinal) ? use.Type.StartsWith(exemption.Type[..^1], StringComparison.Ordinal) : use.Type == exemption.Type);

    /// <summary>A using directive is allowed for the sake of an exempted type; what it lets in is checked name by name.</summary>
    private static bool OpensFor(Exemption exemption, Use use) =>
        exemption.From == use.From && use.IsDirective && exemption.Type.StartsWith($"{use.Type}.", StringComparison.Ordinal);

    public static List<Use> Violations(IEnumerable<Use> uses) => [.. uses.Where(use => !Allows(use))];
}
