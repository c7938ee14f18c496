using Microsoft.Graph.Models;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// Person or machine, by the marks that machines leave (graph-outlook A13), strongest first. X-Auto-Response-Suppress alone proves
/// nothing: people's mails carry it too.
/// </summary>
internal static class IncomingKinds
{
    public static IncomingKind Of(string? messageClass, IReadOnlyCollection<InternetMessageHeader> headers)
    {
        var type = messageClass ?? "";
        var contentType = Value(headers, "Content-Type") ?? "";
        if (EndsWith(type, ".NDR") || Value(headers, "X-MS-Exchange-Message-Is-Ndr") is not null || Contains(contentType, "report-type=delivery-status"))
            return IncomingKind.Bounce;
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

    private static string? Value(IEnumerable<InternetMessageHeader> headers, string name)
    {
        var header = headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        return header is null ? null : header.Value ?? "";
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
