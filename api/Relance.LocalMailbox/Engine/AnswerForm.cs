namespace Relance.LocalMailbox.Engine;

/// <summary>Subject, headers, class and text that an answer of its kind has. Headers as Exchange Online writes them.</summary>
internal sealed record AnswerForm(
    EmailAddress From, string Subject, string Html, string NewText, string MessageClass, IReadOnlyList<Header> Headers, string? DeliveryStatus = null)
{
    public static AnswerForm Of(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner, DateTimeOffset now) => answer.Kind switch
    {
        AnswerKind.AutoReply => AutoReply(answer, original, recipient),
        AnswerKind.Bounce => ReportForm.Bounce(answer, original, recipient, owner),
        AnswerKind.Delay => ReportForm.Delay(answer, original, recipient, owner),
        AnswerKind.Delivery => ReportForm.Delivered(answer, original, recipient, owner),
        AnswerKind.Receipt => ReportForm.Read(answer, original, recipient, now, isRead: true),
        AnswerKind.NotRead => ReportForm.Read(answer, original, recipient, now, isRead: false),
        _ => Human(answer, original, recipient),
    };

    private static AnswerForm Human(Answer answer, Message original, EmailAddress recipient)
    {
        var text = HtmlText.FromTyped(answer.Body ?? "Bonjour,\n\nBien reçu, je reviens vers vous rapidement.\n\nCordialement");
        var (prefix, html) = answer.Placement switch
        {
            AnswerPlacement.Middle => ("RE: ", Quoting.InterleavedReply(text, original)),
            AnswerPlacement.Forwarded => ("TR: ", Quoting.OutlookReply(text, original)),
            AnswerPlacement.Foreign => ("AW: ", Quoting.GermanOutlookReply(text, original)),
            _ => ("RE: ", Quoting.HumanReply(text, original)),
        };
        return new(recipient, Quoting.Prefixed(prefix, original.Subject), html, text, "IPM.Note", []);
    }

    private static AnswerForm AutoReply(Answer answer, Message original, EmailAddress recipient)
    {
        var text = HtmlText.FromTyped(answer.Body ?? "Bonjour,\n\nJe suis actuellement absent(e) et vous répondrai à mon retour.");
        return new(recipient, $"Réponse automatique : {original.Subject}", text, text, "IPM.Note.Rules.OofTemplate.Microsoft",
        [
            new("auto-submitted", "auto-generated"),
            new("X-Auto-Response-Suppress", "All"),
            new("X-MS-Exchange-Inbox-Rules-Loop", (answer.From ?? recipient).Address),
            new("x-ms-exchange-generated-message-source", "Mailbox Rules Agent"),
            new("x-ms-exchange-parent-message-id", original.InternetMessageId),
        ]);
    }
}
