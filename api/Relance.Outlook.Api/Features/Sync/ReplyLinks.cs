using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Whom a message that came in concerns. With several links it is asked about: nobody guesses, nothing is dropped.</summary>
internal sealed record ReplyLink(long CompanyId, long CustomerId, ReminderRow? Reminder, string Rung)
{
    /// <summary>A failure is reported within this many days of the message.</summary>
    private const int DaysOfBounce = 15;

    /// <summary>By reference, conversation, sender, firm, invoice number: the surest that says something. Pure.</summary>
    /// <param name="trusted">Whether a stranger's word is believed: not in the junk folder.</param>
    public static List<ReplyLink> Of(MailMessage message, PageFacts facts, bool trusted)
    {
        var at = message.ReceivedAt ?? DateTimeOffset.MaxValue;
        if (InThread(message, facts) is { } thread) return Confirmed(thread, message, facts);
        if (message.Incoming == IncomingKind.Bounce) return Bounced(message, facts, at) is { } bounced ? [bounced] : [];
        var senders = facts.PeopleAt(message.From?.Address).Where(person => Expects(person, message, facts, at)).ToList();
        if (senders.Count > 0) return Narrowed(senders, message, facts);
        return trusted && message.Incoming == IncomingKind.Human ? Named(message, facts) : [];
    }

    private static ReplyLink? InThread(MailMessage message, PageFacts facts)
    {
        var sent = facts.Reminders.Where(row => row.SentAt is not null).ToList();
        return Latest(row => row.InternetMessageId is { } id && message.References.Contains(id, StringComparer.Ordinal)) is { } byReference ? To(byReference, "references")
            : Latest(row => row.ConversationId is { } id && id == message.ConversationId) is { } byConversation ? To(byConversation, "conversation")
            : null;

        ReminderRow? Latest(Func<ReminderRow, bool> isIt) => sent.Where(isIt).MaxBy(row => row.SentAt);
    }

    /// <summary>A thread that a contact of somebody else answers in, and of this customer not, is asked about: references can be forged, threads forwarded.</summary>
    private static List<ReplyLink> Confirmed(ReplyLink thread, MailMessage message, PageFacts facts)
    {
        var people = facts.PeopleAt(message.From?.Address).ToList();
        if (message.Incoming != IncomingKind.Human || people.Count == 0 || people.Exists(person => person.CustomerId == thread.CustomerId)) return [thread];
        return [thread with { Rung = "ambiguous" }, .. people.DistinctBy(person => person.CustomerId).Select(person => new ReplyLink(person.CompanyId, person.CustomerId, null, "ambiguous"))];
    }

    /// <summary>Reports of other systems may carry no reference, but they name the address that failed. One that refers to another mail is about that one.</summary>
    private static ReplyLink? Bounced(MailMessage message, PageFacts facts, DateTimeOffset at)
    {
        if (message.References.Count > 0) return null;
        var customers = BouncedAddresses.In(message.BodyText).SelectMany(facts.PeopleAt).Select(person => person.CustomerId).ToHashSet();
        var last = facts.Reminders.Where(row => customers.Contains(row.CustomerId) && row.SentAt <= at && row.SentAt >= at.AddDays(-DaysOfBounce)).MaxBy(row => row.SentAt);
        return last is null ? null : To(last, "bouncedAddress");
    }

    /// <summary>An answer is expected from who was reminded; from who is late, a mail of his own is one. Machines only answer.</summary>
    private static bool Expects(PersonFacts person, MailMessage message, PageFacts facts, DateTimeOffset at) =>
        facts.WasReminded(person.CustomerId, at)
        || (message.Incoming == IncomingKind.Human && (facts.Late.Contains(person.CustomerId) || facts.NamedIn(message).Exists(invoice => invoice.CustomerId == person.CustomerId)));

    /// <summary>Somebody known at several customers is asked about, unless he names invoices of one of them only.</summary>
    private static List<ReplyLink> Narrowed(List<PersonFacts> senders, MailMessage message, PageFacts facts)
    {
        var named = facts.NamedIn(message).Select(invoice => invoice.CustomerId).ToHashSet();
        var meant = senders.FindAll(person => named.Contains(person.CustomerId)) is { Count: > 0 } some ? some : senders;
        var customers = meant.DistinctBy(person => person.CustomerId).ToList();
        var rung = customers.Count > 1 ? "senderShared" : "sender";
        return customers.ConvertAll(person => new ReplyLink(person.CompanyId, person.CustomerId, null, rung));
    }

    /// <summary>A stranger who names an open invoice. Short numbers stand for too much else, such as a year.</summary>
    private static List<ReplyLink> Named(MailMessage message, PageFacts facts)
    {
        var customers = facts.NamedIn(message).Where(invoice => invoice.Number.Length > 4).DistinctBy(invoice => invoice.CustomerId).ToList();
        return customers.ConvertAll(invoice => new ReplyLink(invoice.CompanyId, invoice.CustomerId, null, customers.Count > 1 ? "ambiguous" : "invoiceNumber"));
    }

    private static ReplyLink To(ReminderRow reminder, string rung) => new(reminder.CompanyId, reminder.CustomerId, reminder, rung);
}
