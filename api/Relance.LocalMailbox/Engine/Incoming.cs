using Relance.LocalMailbox.Engine.Mime;

namespace Relance.LocalMailbox.Engine;

internal enum AnswerKind
{
    Human,
    AutoReply,
    Bounce,
    Delay,
    Delivery,
    Receipt,
    NotRead,
}

internal enum AnswerPlacement
{
    Top,
    Middle,

    /// <summary>Passed on, and written above what is passed on.</summary>
    Forwarded,

    /// <summary>Written above the original as a mail program in another language quotes it (Outlook in German).</summary>
    Foreign,
}

/// <summary>What the world sends back; null parts take what is usual for the kind.</summary>
internal sealed record Answer(AnswerKind Kind, EmailAddress? From, string? Body, string? Subject, IReadOnlyList<Header> Headers, string? MessageClass, string? Status)
{
    public AnswerPlacement Placement { get; init; }

    /// <summary>Written as a new message: nothing in it refers to what it answers.</summary>
    public bool NewThread { get; init; }
}

/// <summary>Mail that arrives in the owner's Inbox.</summary>
internal sealed class Incoming(MailStore store, Drafts drafts)
{
    public Message Answer(MailboxOwner owner, Message original, Answer answer) =>
        store.Add(owner, mailbox =>
        {
            var recipient = original.To.Concat(original.Cc).Concat(original.Bcc).First();
            var form = AnswerForm.Of(answer, original, recipient, owner, store.Clock.Now);
            var from = answer.From ?? form.From;
            var arrived = Arrived(mailbox, from);
            var message = arrived with
            {
                Subject = answer.Subject ?? form.Subject,
                Body = HtmlText.Normalise(new Body("html", form.Html)),
                NewText = form.NewText,
                InReplyTo = original.InternetMessageId,
                References = Quoting.References(original),
                ConversationId = original.ConversationId,
                ConversationIndex = ConversationIndex.Child(original.ConversationIndex, store.Clock.Now),
                MessageClass = answer.MessageClass ?? form.MessageClass,
                DeliveryStatus = form.DeliveryStatus,
                Headers = [.. form.Headers.Where(header => !answer.Headers.Any(own => Same(own, header))), .. answer.Headers],
            };
            return Filed(mailbox, answer.NewThread ? Unlinked(owner, message, answer.Subject ?? original.Subject) : message);
        });

    public Message Fresh(MailboxOwner owner, EmailAddress from, string subject, string body, IReadOnlyList<Header> headers) =>
        store.Add(owner, mailbox =>
        {
            var message = Arrived(mailbox, from);
            var conversation = store.Ids.Conversation(owner, message.Number);
            return Filed(mailbox, message with
            {
                Subject = subject,
                Body = HtmlText.Normalise(new Body("html", HtmlText.FromTyped(body))),
                ConversationId = conversation,
                ConversationIndex = ConversationIndex.New(conversation, store.Clock.Now),
                Headers = headers,
            });
        });

    /// <summary>Mail as it comes over the wire; what it refers to decides its conversation.</summary>
    public Message Raw(MailboxOwner owner, MimeForm form, ReadOnlyMemory<byte> mime) =>
        store.Add(owner, mailbox =>
        {
            var arrived = Arrived(mailbox, owner.AsAddress);
            var thread = ThreadOf(mailbox, form.References);
            var conversation = thread?.ConversationId ?? store.Ids.Conversation(owner, arrived.Number);
            return Filed(mailbox, drafts.WithMime(mailbox, form, mime, form.ApplyTo(arrived, store.Clock.Now) with
            {
                ConversationId = conversation,
                ConversationIndex = thread is null ? ConversationIndex.New(conversation, store.Clock.Now) : ConversationIndex.Child(thread.ConversationIndex, store.Clock.Now),
            }));
        });

    /// <summary>The nearest message referred to that lies in this mailbox.</summary>
    internal static Message? ThreadOf(Mailbox mailbox, IReadOnlyList<string> references)
    {
        if (references.Count == 0)
        {
            return null;
        }

        var found = mailbox.Messages.Where(message => references.Contains(message.InternetMessageId, StringComparer.Ordinal)).ToList();
        return references.Reverse().Select(id => found.Find(message => message.InternetMessageId == id)).FirstOrDefault(message => message is not null);
    }

    private Message Unlinked(MailboxOwner owner, Message message, string subject)
    {
        var conversation = store.Ids.Conversation(owner, message.Number);
        return message with
        {
            Subject = subject,
            Body = message.NewText is { } text ? HtmlText.Normalise(new Body("html", text)) : message.Body,
            NewText = null,
            InReplyTo = null,
            References = null,
            ConversationId = conversation,
            ConversationIndex = ConversationIndex.New(conversation, store.Clock.Now),
        };
    }

    /// <summary>By the first rule that matches, unless its folder has gone.</summary>
    private static Message Filed(Mailbox mailbox, Message message) =>
        mailbox.Profile?.Rules.FirstOrDefault(rule => rule.Matches(message)) is { } rule && mailbox.Folders.Of(rule.Folder) is not null
            ? message with { Folder = rule.Folder }
            : message;

    private Message Arrived(Mailbox mailbox, EmailAddress from)
    {
        var (number, now) = (mailbox.NextSerial(), store.Clock.Now);
        return new Message
        {
            User = mailbox.Owner.User,
            Number = number,
            PlainId = store.Ids.Plain(mailbox.Owner, number),
            ImmutableId = store.Ids.Immutable(mailbox.Owner, number),
            Folder = WellKnownFolder.Inbox,
            Created = now,
            Modified = now,
            Received = now,
            Sent = now,
            From = from,
            Sender = from,
            To = [mailbox.Owner.AsAddress],
            InternetMessageId = store.Ids.ForeignMessageId(from, mailbox.Owner, number),
            ConversationId = "",
            ConversationIndex = "",
        };
    }

    private static bool Same(Header one, Header other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
