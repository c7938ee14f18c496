using Microsoft.Graph.Models;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// Person or machine, by the marks that machines leave (graph-outlook A13), strongest first. X-Auto-Response-Suppress alone proves
/// nothing: people's mails carry it too.
/// </summary>
internal static class IncomingKinds
{
    private static readonly string[] Failures =
        ["undeliver", "non remis", "non distribu", "échec de la remise", "échec de remise", "delivery status notification", "delivery failure", "delivery has failed", "returned mail", "returned to sender", "mail delivery failed", "failure notice"];

    private static readonly string[] Delays = ["(delay)", "remise retardée", "delivery delayed", "still being retried", "warning: message"];

    /// <param name="messageClass">PidTagMessageClass, when the service tells it.</param>
    /// <param name="headers">As they came.</param>
    /// <param name="sender">The address it says it is from.</param>
    /// <param name="subject">The weakest hint: only believed of a mail system's own address.</param>
    public static IncomingKind Of(string? messageClass, IReadOnlyCollection<InternetMessageHeader> headers, string? sender, string? subject)
    {
        var type = messageClass ?? "";
        var contentType = Value(headers, "Content-Type") ?? "";
        var isReport = Value(headers, "X-MS-Exchange-Message-Is-Ndr") is not null || Contains(contentType, "report-type=delivery-status") || (IsMailSystem(sender) && IsFailure(subject));
        if (EndsWith(type, ".NDR")) return IncomingKind.Bounce;
        if (isReport && !EndsWith(type, ".DR")) return IsDelay(subject) ? IncomingKind.Receipt : IncomingKind.Bounce;
        if (EndsWith(type, ".IPNRN") || EndsWith(type, ".IPNNRN") || EndsWith(type, ".DR") || Contains(contentType, "report-type=disposition-notification"))
            return IncomingKind.Receipt;

        var isAutomatic =
            Contains(type, "OofTemplate")
            || Value(headers, "Auto-Submitted") is { } submitted && !string.Equals(submitted.Trim(), "no", StringComparison.OrdinalIgnoreCase)
            || Value(headers, "X-MS-Exchange-Generated-Message-Source") is not null
            || Value(headers, "X-MS-Exchange-Inbox-Rules-Loop") is not null
            || Value(headers, "X-Autoreply") is not null
            || Value(headers, "X-Autorespond") is not null;
        return isAutomatic ? IncomingKind.AutoReply : IncomingKind.Human;
    }

    private static bool IsMailSystem(string? sender) =>
        sender is not null && (sender.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase) || sender.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase)
            || sender.StartsWith("MicrosoftExchange", StringComparison.OrdinalIgnoreCase));

    private static bool IsFailure(string? subject) => Array.Exists(Failures, word => Contains(subject ?? "", word));

    /// <summary>The system still tries (Action: delayed): nothing has failed yet.</summary>
    private static bool IsDelay(string? subject) => Array.Exists(Delays, word => Contains(subject ?? "", word));

    private static string? Value(IEnumerable<InternetMessageHeader> headers, string name)
    {
        var header = headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        return header is null ? null : header.Value ?? "";
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
