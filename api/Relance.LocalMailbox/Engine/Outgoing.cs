namespace Relance.LocalMailbox.Engine;

internal enum OutlookClient
{
    Owa,
    New,
    Classic,
    Mobile,
}

/// <summary>A human presses Send, and what each Outlook client then does to the item.</summary>
internal sealed class Outgoing(MailStore store, Drafts drafts)
{
    public Message? Send(MailboxOwner owner, long number, OutlookClient client, string? newSubject, string? newBody) =>
        store.Change(owner, number, (draft, mailbox) =>
        {
            var sent = drafts.Rehoused(mailbox, Edited(mailbox, draft, newSubject, newBody)) with
            {
                Folder = WellKnownFolder.SentItems,
                IsDraft = false,
                IsRead = true,
                From = draft.From ?? owner.AsAddress,
                Sender = draft.Sender ?? owner.AsAddress,
                Sent = store.Clock.Now,
                Received = store.Clock.Now,
            };
            return client == OutlookClient.Classic ? AsClassicSends(mailbox, sent) : sent;
        });

    /// <summary>Classic Outlook uploads a copy of its own: another item, another Message-ID, headers in the MIME only.</summary>
    private Message AsClassicSends(Mailbox mailbox, Message sent)
    {
        var copy = drafts.Reidentified(mailbox, sent);
        return copy with
        {
            InternetMessageId = store.Ids.InternetMessageId(mailbox.Owner, mailbox.LastSerial),
            HeadersHidden = true,
            MimeSha256 = null,
        };
    }

    private Message Edited(Mailbox mailbox, Message draft, string? newSubject, string? newBody)
    {
        var typed = newBody is null ? null : new Body("html", HtmlText.FromTyped(newBody));
        var edited = typed is null ? draft : draft with { Body = HtmlText.Normalise(typed), NewText = Quoting.NewPart(typed), MimeSha256 = null };
        if (newSubject is null || newSubject == draft.Subject)
        {
            return edited;
        }

        // Another subject is another conversation.
        var conversation = store.Ids.Conversation(mailbox.Owner, mailbox.NextSerial());
        return edited with
        {
            Subject = newSubject,
            MimeSha256 = null,
            ConversationId = conversation,
            ConversationIndex = ConversationIndex.New(conversation, store.Clock.Now),
        };
    }
}
