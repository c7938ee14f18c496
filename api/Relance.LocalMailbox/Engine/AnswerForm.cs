using System.Net;

namespace Relance.LocalMailbox.Engine;

/// <summary>Subject, headers, class and text that an answer of its kind has. Headers as Exchange Online writes them.</summary>
internal sealed record AnswerForm(
    EmailAddress From, string Subject, string Html, string NewText, string MessageClass, IReadOnlyList<Header> Headers, string? DeliveryStatus = null)
{
    public static AnswerForm Of(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner, DateTimeOffset now) => answer.Kind switch
    {
        AnswerKind.AutoReply => AutoReply(answer, original, recipient),
        AnswerKind.Bounce => Bounce(answer, original, recipient, owner),
        AnswerKind.Receipt => Receipt(answer, original, recipient, now),
        _ => Human(answer, original, recipient),
    };

    private static AnswerForm Human(Answer answer, Message original, EmailAddress recipient)
    {
        var text = HtmlText.FromTyped(answer.Body ?? "Bonjour,\n\nBien reçu, je reviens vers vous rapidement.\n\nCordialement");
        return new(recipient, Quoting.Prefixed("RE: ", original.Subject), Quoting.HumanReply(text, original), text, "IPM.Note", []);
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

    private static AnswerForm Bounce(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner)
    {
        var status = answer.Status ?? "5.1.1";
        var reason = status.StartsWith('4') ? $"#{status} SMTP; 450 {status} Message delayed" : $"#{status} SMTP; 550 {status} RESOLVER.ADR.RecipNotFound; not found";
        var text = answer.Body is { } typed
            ? HtmlText.FromTyped(typed)
            : $"<p>Échec de la remise à ces destinataires ou groupes :</p><p>{WebUtility.HtmlEncode(recipient.ToString())}<br>L'adresse de courrier que vous avez entrée est introuvable.</p><p>Informations de diagnostic pour les administrateurs :<br>{WebUtility.HtmlEncode($"{recipient.Address} {reason}")}</p>";
        var domain = owner.AsAddress.Domain;
        return new(new("Microsoft Outlook", $"MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@{domain}"), $"Non remis : {original.Subject}", text, text, "REPORT.IPM.Note.NDR",
        [
            new("X-MS-Exchange-Message-Is-Ndr", ""),
            new("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"report\""),
        ],
        $"Reporting-MTA: dns;{domain}\r\n\r\nFinal-Recipient: rfc822;{recipient.Address}\r\nAction: {(status.StartsWith('4') ? "delayed" : "failed")}\r\nStatus: {status}\r\nDiagnostic-Code: {reason[(reason.IndexOf(' ', StringComparison.Ordinal) + 1)..]}\r\n");
    }

    private static AnswerForm Receipt(Answer answer, Message original, EmailAddress recipient, DateTimeOffset now)
    {
        var text = HtmlText.FromTyped(answer.Body ?? $"Votre message\n\nÀ : {recipient}\nObjet : {original.Subject}\n\na été lu le {Quoting.Moment(now)}.");
        return new(recipient, $"Lu : {original.Subject}", text, text, "REPORT.IPM.Note.IPNRN",
        [
            new("Content-Type", "multipart/report; report-type=disposition-notification; boundary=\"report\""),
        ],
        $"Final-Recipient: rfc822;{recipient.Address}\r\nOriginal-Message-ID: {original.InternetMessageId}\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n");
    }
}
