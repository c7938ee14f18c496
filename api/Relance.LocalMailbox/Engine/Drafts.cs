using Relance.LocalMailbox.Engine.Mime;

namespace Relance.LocalMailbox.Engine;

/// <summary>Creating and changing what has not left yet.</summary>
internal sealed class Drafts(MailStore store)
{
    public Message Create(MailboxOwner owner, MessageEdit edit, string folder = WellKnownFolder.Drafts) =>
        store.Add(owner, mailbox =>
        {
            var blank = Blank(mailbox);
            var conversation = store.Ids.Conversation(owner, blank.Number);
            return WithContent(mailbox, edit, blank with
            {
                Folder = folder,
                ConversationId = conversation,
                ConversationIndex = ConversationIndex.New(conversation, blank.Created),
            });
        });

    /// <summary>A draft that somebody wrote as MIME; who it is from may be missing.</summary>
    public Message Create(MailboxOwner owner, MimeForm form, ReadOnlyMemory<byte> mime, string folder = WellKnownFolder.Drafts) =>
        store.Add(owner, mailbox =>
        {
            var blank = Blank(mailbox);
            var thread = Incoming.ThreadOf(mailbox, form.References);
            var conversation = thread?.ConversationId ?? store.Ids.Conversation(owner, blank.Number);
            return WithMime(mailbox, form, mime, form.ApplyTo(blank, blank.Created) with
            {
                Folder = folder,
                Sent = blank.Created,
                ConversationId = conversation,
                ConversationIndex = thread is null ? ConversationIndex.New(conversation, blank.Created) : ConversationIndex.Child(thread.ConversationIndex, blank.Created),
            });
        });

    /// <summary>A draft in the thread of <paramref name="original"/>; what the edit names replaces what a reply would have.</summary>
    public Message Reply(MailboxOwner owner, Message original, bool toAll, string? comment, MessageEdit edit) =>
        store.Add(owner, mailbox =>
        {
            var blank = Blank(mailbox);
            return WithContent(mailbox, edit, blank with
            {
                ConversationId = original.ConversationId,
                ConversationIndex = ConversationIndex.Child(original.ConversationIndex, blank.Created),
                Subject = Quoting.Prefixed("RE: ", original.Subject),
                Body = HtmlText.Normalise(new Body("html", Quoting.OutlookReply(comment ?? "", original))),
                NewText = HtmlText.FromTyped(comment ?? ""),
                To = Quoting.ReplyRecipients(owner, original, toAll),
                Cc = toAll ? [.. original.Cc.Where(address => !address.Is(owner.AsAddress))] : [],
                InReplyTo = original.InternetMessageId,
                References = Quoting.References(original),
            });
        });

    /// <summary>A draft that passes <paramref name="original"/> on, attachments included.</summary>
    public Message Forward(MailboxOwner owner, Message original, string comment, MessageEdit edit) =>
        store.Add(owner, mailbox =>
        {
            var blank = Blank(mailbox);
            var draft = WithContent(mailbox, edit, blank with
            {
                ConversationId = original.ConversationId,
                ConversationIndex = ConversationIndex.Child(original.ConversationIndex, blank.Created),
                Subject = Quoting.Prefixed("TR: ", original.Subject),
                Body = HtmlText.Normalise(new Body("html", Quoting.OutlookReply(comment, original))),
                NewText = HtmlText.FromTyped(comment),
                InReplyTo = original.InternetMessageId,
                References = Quoting.References(original),
            });
            return draft with { Attachments = [.. original.Attachments.Select(one => Again(mailbox, blank, one)), .. draft.Attachments] };
        });

    public Message? Update(MailboxOwner owner, long number, MessageEdit edit) =>
        store.Change(owner, number, (message, _) => edit.ApplyTo(message) with { Modified = store.Clock.Now });

    public Message? Move(MailboxOwner owner, long number, string folder) =>
        Move(owner, number, folder, OutlookClient.Owa);

    /// <summary>Null when message or folder has gone. Classic Outlook puts a copy of its own in the other folder: even the immutable id is another one.</summary>
    public Message? Move(MailboxOwner owner, long number, string folder, OutlookClient client) =>
        store.Change(owner, number, (message, mailbox) =>
        {
            if (mailbox.Folders.Of(folder) is null)
            {
                return null;
            }

            var moved = Rehoused(mailbox, message) with { Folder = folder, Pending = null };
            return client == OutlookClient.Classic ? Reidentified(mailbox, moved) : moved;
        });

    /// <summary>Another item with the same content: ids of its own, the Message-ID of the original.</summary>
    public Message Copy(MailboxOwner owner, Message original, string folder) =>
        store.Add(owner, mailbox =>
        {
            var blank = Blank(mailbox);
            return original with
            {
                Number = blank.Number,
                PlainId = blank.PlainId,
                ImmutableId = blank.ImmutableId,
                User = owner.User,
                Folder = folder,
                Pending = null,
                Created = blank.Created,
                Modified = blank.Modified,
                Attachments = [.. original.Attachments.Select(one => Again(mailbox, blank, one))],
            };
        });

    public Message? Attach(MailboxOwner owner, long number, NewAttachment attachment) =>
        store.Change(owner, number, (message, mailbox) => message with
        {
            Attachments = [.. message.Attachments, Stored(mailbox, message, attachment)],
            MimeSha256 = null,
            Modified = store.Clock.Now,
        });

    public Message? Detach(MailboxOwner owner, long number, long attachment) =>
        store.Change(owner, number, (message, _) => message with
        {
            Attachments = [.. message.Attachments.Where(one => one.Number != attachment)],
            MimeSha256 = null,
            Modified = store.Clock.Now,
        });

    /// <summary>As Outlook deletes: to Deleted Items first, from there for good.</summary>
    public void Delete(MailboxOwner owner, Message message)
    {
        if (message.Folder == WellKnownFolder.DeletedItems)
        {
            store.Remove(owner, message.Number);
        }
        else
        {
            Move(owner, message.Number, WellKnownFolder.DeletedItems);
        }
    }

    /// <summary>The same item in another folder: Exchange gives it a new plain id and keeps the immutable one.</summary>
    internal Message Rehoused(Mailbox mailbox, Message message)
    {
        var id = store.Ids.Plain(mailbox.Owner, mailbox.NextSerial());
        return message with
        {
            PlainId = id,
            Modified = store.Clock.Now,
            Attachments = [.. message.Attachments.Select(one => one with { Id = ItemIds.Attachment(id, one.Number) })],
        };
    }

    internal Message Reidentified(Mailbox mailbox, Message message)
    {
        var immutableId = store.Ids.Immutable(mailbox.Owner, mailbox.NextSerial());
        return message with
        {
            ImmutableId = immutableId,
            Attachments = [.. message.Attachments.Select(one => one with { ImmutableId = ItemIds.Attachment(immutableId, one.Number) })],
        };
    }

    /// <summary>The message as it came is kept beside what was read from it.</summary>
    internal Message WithMime(Mailbox mailbox, MimeForm form, ReadOnlyMemory<byte> mime, Message message) => message with
    {
        MimeSha256 = store.Attachments.Keep(mime),
        Attachments = [.. form.Content.Attachments.Select(one => Stored(mailbox, message, one))],
    };

    private static Attachment Again(Mailbox mailbox, Message holder, Attachment one)
    {
        var number = mailbox.NextSerial();
        return one with { Number = number, Id = ItemIds.Attachment(holder.PlainId, number), ImmutableId = ItemIds.Attachment(holder.ImmutableId, number) };
    }

    private Message Blank(Mailbox mailbox)
    {
        var (number, now) = (mailbox.NextSerial(), store.Clock.Now);
        return new Message
        {
            User = mailbox.Owner.User,
            Number = number,
            PlainId = store.Ids.Plain(mailbox.Owner, number),
            ImmutableId = store.Ids.Immutable(mailbox.Owner, number),
            Folder = WellKnownFolder.Drafts,
            Created = now,
            Modified = now,
            Received = now,
            Sent = now,
            IsDraft = true,
            IsRead = true,
            InternetMessageId = store.Ids.InternetMessageId(mailbox.Owner, number),
            ConversationId = "",
            ConversationIndex = "",
        };
    }

    private Message WithContent(Mailbox mailbox, MessageEdit edit, Message blank)
    {
        var message = edit.ApplyTo(blank) with { IsRead = edit.IsRead ?? true };
        return message with { Attachments = [.. (edit.Attachments ?? []).Select(one => Stored(mailbox, message, one))] };
    }

    private Attachment Stored(Mailbox mailbox, Message message, NewAttachment one)
    {
        var number = mailbox.NextSerial();
        return new Attachment(
            number, ItemIds.Attachment(message.PlainId, number), ItemIds.Attachment(message.ImmutableId, number), one.Name, one.ContentType,
            one.Content.Length, one.IsInline, one.ContentId, store.Clock.Now, store.Attachments.Keep(one.Content));
    }
}
