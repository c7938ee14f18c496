namespace Relance.LocalMailbox.Engine;

/// <summary>A human presses Send, and what each Outlook client then does to the item.</summary>
internal sealed class Outgoing(MailStore store, Drafts drafts)
{
    private readonly Lock settling = new();

    public (MailboxOwner Owner, Message Message)? Send(MailboxOwner holder, long number, SendForm form)
    {
        var shared = MailboxOwner.Of(form.Shared);
        var other = shared is null ? null : shared == holder ? MailboxOwner.Of(form.Delegate)! : shared;
        var keeps = other is null || form.Copies == SentCopies.Both || (form.Copies == SentCopies.Shared) == (shared == holder);
        var sent = store.Change(holder, number, (draft, mailbox) => Sent(mailbox, draft, form));
        if (sent is null)
        {
            return null;
        }

        if (other is null || (keeps && form.Copies != SentCopies.Both))
        {
            return (holder, sent);
        }

        var copy = drafts.Copy(other, sent, WellKnownFolder.SentItems);
        if (!keeps)
        {
            store.Remove(holder, number);
        }

        return keeps ? (holder, sent) : (other, copy);
    }

    /// <summary>Classic Outlook puts it in its Outbox meanwhile; the others keep it as a draft until then.</summary>
    public Message? SendLater(MailboxOwner holder, long number, SendForm form, TimeSpan delay) =>
        store.Change(holder, number, (draft, mailbox) =>
        {
            var waiting = Edited(mailbox, draft, form) with { Pending = new PendingSend(store.Clock.Now + delay, form with { NewSubject = null, NewBody = null }) };
            return form.Client == OutlookClient.Classic ? drafts.Rehoused(mailbox, waiting) with { Folder = WellKnownFolder.Outbox } : waiting;
        });

    /// <summary>Does what has become due: sends that waited, items that were hidden.</summary>
    public void Settle()
    {
        // The clock and a request may both come by: nothing is sent twice.
        lock (settling)
        {
            foreach (var (owner, number) in store.Due())
            {
                if (store.Read(owner, mailbox => mailbox.Find(number)) is { Pending: { } pending })
                {
                    Send(owner, number, pending.Form);
                }
                else
                {
                    store.Change(owner, number, (message, _) => message with { HiddenUntil = null });
                }
            }
        }
    }

    private Message Sent(Mailbox mailbox, Message draft, SendForm form)
    {
        var (owner, now) = (mailbox.Owner.AsAddress, store.Clock.Now);
        var shared = MailboxOwner.Of(form.Shared)?.AsAddress;
        var sent = drafts.Rehoused(mailbox, Edited(mailbox, draft, form)) with
        {
            Folder = WellKnownFolder.SentItems,
            IsDraft = false,
            IsRead = true,
            Pending = null,
            From = shared ?? draft.From ?? owner,
            Sender = shared is null ? draft.Sender ?? owner : form.OnBehalf ? MailboxOwner.Of(form.Delegate)!.AsAddress : shared,
            Sent = now,
            Received = now,
            HiddenUntil = form.HiddenSeconds > 0 ? now.AddSeconds(form.HiddenSeconds) : null,
        };
        return form.Client == OutlookClient.Classic ? AsClassicSends(mailbox, sent) : sent;
    }

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

    private Message Edited(Mailbox mailbox, Message draft, SendForm form)
    {
        var typed = form.NewBody is null ? null : new Body("html", HtmlText.FromTyped(form.NewBody));
        var edited = typed is null ? draft : draft with { Body = HtmlText.Normalise(typed), NewText = Quoting.NewPart(typed), MimeSha256 = null };
        if (form.NewSubject is null || form.NewSubject == draft.Subject)
        {
            return edited;
        }

        // Another subject is another conversation.
        var conversation = store.Ids.Conversation(mailbox.Owner, mailbox.NextSerial());
        return edited with
        {
            Subject = form.NewSubject,
            MimeSha256 = null,
            ConversationId = conversation,
            ConversationIndex = ConversationIndex.New(conversation, store.Clock.Now),
        };
    }
}
