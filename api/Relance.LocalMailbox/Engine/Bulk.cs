namespace Relance.LocalMailbox.Engine;

/// <summary>Very many messages at once, spread over the days before now: what a mailbox of ten years looks like.</summary>
internal sealed class Bulk(MailStore store)
{
    public void File(MailboxOwner owner, string folder, int count, int days, EmailAddress from)
    {
        // One body for all of them: a thousandth of the memory, and the index reads it once.
        var body = HtmlText.Normalise(new Body("html", HtmlText.Paragraph("Bonjour,\nVeuillez trouver ci-joint le document demandé.\nCordialement")));
        var (now, own) = (store.Clock.Now, folder == WellKnownFolder.SentItems);
        IReadOnlyList<EmailAddress> owners = [owner.AsAddress], others = [from];
        for (var n = 0; n < count; n++)
        {
            var at = now.AddSeconds(-Math.Floor((double)days * 86400 * (count - n) / count));
            store.Add(owner, mailbox =>
            {
                var number = mailbox.NextSerial();
                var conversation = store.Ids.Conversation(owner, number);
                return new Message
                {
                    User = owner.User,
                    Number = number,
                    PlainId = store.Ids.Plain(owner, number),
                    ImmutableId = store.Ids.Immutable(owner, number),
                    Folder = folder,
                    Created = at,
                    Modified = at,
                    Received = at,
                    Sent = at,
                    Subject = $"Document {number}",
                    Body = body,
                    From = own ? owner.AsAddress : from,
                    Sender = own ? owner.AsAddress : from,
                    To = own ? others : owners,
                    IsRead = true,
                    InternetMessageId = own ? store.Ids.InternetMessageId(owner, number) : store.Ids.ForeignMessageId(from, owner, number),
                    ConversationId = conversation,
                    ConversationIndex = ConversationIndex.New(conversation, at),
                };
            });
        }
    }
}
