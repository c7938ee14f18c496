using System.Net;

namespace Relance.LocalMailbox.Engine;

/// <summary>Reports of the mail system and of mail programs, in the shape that Exchange Online gives them.</summary>
internal static class ReportForm
{
    public static AnswerForm Bounce(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner)
    {
        var status = answer.Status ?? "5.1.1";
        var isSoft = status.StartsWith('4');
        var reason = isSoft ? $"550 {status} QUEUE.Expired; message expired" : $"550 {status} RESOLVER.ADR.RecipNotFound; not found";
        var explained = isSoft ? "Le serveur du destinataire n'a pas accepté votre message dans le délai prévu." : "L'adresse de courrier que vous avez entrée est introuvable.";
        var html = Told(answer, recipient, "Échec de la remise à ces destinataires ou groupes :", explained, $"{recipient.Address} #{status} SMTP; {reason}");
        return Delivery(owner, $"Non remis : {original.Subject}", html, "REPORT.IPM.Note.NDR", recipient, "failed", status, reason);
    }

    /// <summary>The server still tries: nothing has failed yet.</summary>
    public static AnswerForm Delay(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner)
    {
        var status = answer.Status ?? "4.4.7";
        var reason = $"450 {status} Message delayed";
        var html = Told(answer, recipient, "La remise à ces destinataires ou groupes est retardée :", "Le serveur continue d'essayer de remettre ce message.", $"{recipient.Address} #{status} SMTP; {reason}");
        return Delivery(owner, $"Remise retardée : {original.Subject}", html, "REPORT.IPM.Note.Delayed.DR", recipient, "delayed", status, reason);
    }

    public static AnswerForm Delivered(Answer answer, Message original, EmailAddress recipient, MailboxOwner owner)
    {
        var html = Told(answer, recipient, "Votre message a été remis aux destinataires suivants :", $"Objet : {original.Subject}", "");
        return Delivery(owner, $"Remis : {original.Subject}", html, "REPORT.IPM.Note.DR", recipient, "delivered", "2.0.0", null);
    }

    public static AnswerForm Read(Answer answer, Message original, EmailAddress recipient, DateTimeOffset now, bool isRead)
    {
        var (word, done) = isRead ? ("Lu", "a été lu") : ("Non lu", "a été supprimé sans être lu");
        var text = HtmlText.FromTyped(answer.Body ?? $"Votre message\n\nÀ : {recipient}\nObjet : {original.Subject}\n\n{done} le {Quoting.Moment(now)}.");
        return new(recipient, $"{word} : {original.Subject}", text, text, isRead ? "REPORT.IPM.Note.IPNRN" : "REPORT.IPM.Note.IPNNRN",
        [
            new("Content-Type", "multipart/report; report-type=disposition-notification; boundary=\"report\""),
        ],
        $"Final-Recipient: rfc822;{recipient.Address}\r\nOriginal-Message-ID: {original.InternetMessageId}\r\nDisposition: manual-action/MDN-sent-manually; {(isRead ? "displayed" : "deleted")}\r\n");
    }

    private static AnswerForm Delivery(MailboxOwner owner, string subject, string html, string messageClass, EmailAddress recipient, string action, string status, string? reason)
    {
        var domain = owner.AsAddress.Domain;
        var diagnostic = reason is null ? "" : $"Diagnostic-Code: smtp;{reason}\r\n";
        List<Header> headers = [new("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"report\"")];
        if (action == "failed")
        {
            headers.Insert(0, new("X-MS-Exchange-Message-Is-Ndr", ""));
        }

        return new(new("Microsoft Outlook", $"MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@{domain}"), subject, html, html, messageClass, headers,
            $"Reporting-MTA: dns;{domain}\r\n\r\nFinal-Recipient: rfc822;{recipient.Address}\r\nAction: {action}\r\nStatus: {status}\r\n{diagnostic}");
    }

    private static string Told(Answer answer, EmailAddress recipient, string opening, string explained, string diagnostic) => answer.Body is { } typed
        ? HtmlText.FromTyped(typed)
        : $"<p>{opening}</p><p>{WebUtility.HtmlEncode(recipient.ToString())}<br>{WebUtility.HtmlEncode(explained)}</p>"
            + (diagnostic.Length == 0 ? "" : $"<p>Informations de diagnostic pour les administrateurs :<br>{WebUtility.HtmlEncode(diagnostic)}</p>");
}
