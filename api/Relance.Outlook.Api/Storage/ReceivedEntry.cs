using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>A message that came in, as an entry of the history.</summary>
internal static class ReceivedEntry
{
    /// <param name="reply">What was filed.</param>
    /// <param name="to">JSON array of the addresses it was sent to.</param>
    /// <param name="invoices">JSON array of the numbers it answers about.</param>
    public static ExchangeRow Of(ReplyRow reply, string to, string invoices) => new()
    {
        CompanyId = reply.CompanyId,
        CustomerId = reply.CustomerId,
        At = reply.ReceivedAt,
        Kind = reply.Kind switch { IncomingKind.AutoReply => ExchangeKind.AutoReplyReceived, IncomingKind.Bounce => ExchangeKind.BounceReceived, _ => ExchangeKind.ReplyReceived },
        Subject = reply.Subject,
        Text = reply.Text,
        From = reply.FromAddress,
        To = to,
        Invoices = invoices,
        ReminderId = reply.ReminderId,
        MessageId = reply.MessageId,
        InternetMessageId = reply.InternetMessageId,
        WebLink = reply.WebLink,
        Original = reply.Original,
        PreviousHash = "",
        Hash = "",
    };
}
