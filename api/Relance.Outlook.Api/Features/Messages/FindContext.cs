using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Messages;

/// <summary>What the message in front of her is: a reminder, a reply, a mail of her own to a debtor, somebody known, or nobody. Over all her companies.</summary>
internal sealed class FindContext(RelanceDbContext db, CompanyAccess access, StoredIds storedIds)
{
    public static async Task<Results<Ok<MessageContextDto>, ProblemHttpResult>> Find(
        string? itemId, string? internetMessageId, string? conversationId, string? address, FindContext context, CancellationToken cancellationToken)
    {
        if (itemId is null && internetMessageId is null && conversationId is null && address is null)
            return Problems.Invalid("itemId", Say.Current("Indiquez le message ou l’adresse de son auteur.", "Say which message, or from whom it is."));
        return TypedResults.Ok(await context.RunAsync(itemId, Bare(internetMessageId), conversationId, address?.Trim().ToLowerInvariant(), cancellationToken));
    }

    private async Task<MessageContextDto> RunAsync(string? itemId, string? messageId, string? conversationId, string? address, CancellationToken cancellationToken)
    {
        if (await ByMarksAsync(itemId, messageId, cancellationToken) is { } known) return known;
        if (itemId is not null && await storedIds.OfAsync(itemId, cancellationToken) is { } stored && await ByMarksAsync(stored, null, cancellationToken) is { } translated) return translated;

        // Nothing of ours: then whose it is, by its thread before its author.
        var thread = conversationId is null ? null
            : await ListReminders.Mine(db, access).Where(row => row.ConversationId == conversationId && row.SentAt != null).OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var people = address is null ? [] : await PeopleAsync(address, cancellationToken);
        if (thread is not null && (people.Count == 0 || people.Exists(person => person.CustomerId == thread.CustomerId)))
            return await OfAsync(MessageKind.Customer, thread.CompanyId, thread.CustomerId, cancellationToken) with { Reminder = ReminderDto.Of(thread, withText: false) };
        return people.Count switch
        {
            0 => MessageContextDto.Unknown,
            1 => await OfAsync(MessageKind.Customer, people[0].CompanyId, people[0].CustomerId, cancellationToken),
            _ => MessageContextDto.Unknown with { Kind = MessageKind.Ambiguous, Candidates = people },
        };
    }

    /// <summary>What is not told is looked for under a name that nothing has: null would find all that has no id.</summary>
    private async Task<MessageContextDto?> ByMarksAsync(string? itemId, string? messageId, CancellationToken cancellationToken)
    {
        (itemId, messageId) = (itemId ?? "", messageId ?? "");
        var mine = access.CompanyIds();
        var reminder = await ListReminders.Mine(db, access)
            .Where(row => row.MessageId == itemId || row.InternetMessageId == messageId)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (reminder is not null) return await OfAsync(MessageKind.Reminder, reminder.CompanyId, reminder.CustomerId, cancellationToken) with { Reminder = ReminderDto.Of(reminder, withText: true) };

        var replies = await db.Replies.AsNoTracking().Include(row => row.Customer)
            .Where(row => mine.Contains(row.CompanyId) && (row.MessageId == itemId || row.InternetMessageId == messageId))
            .OrderBy(row => row.State).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        if (replies.Count > 0) return await ReplyAsync(replies, cancellationToken);

        var found = await db.FoundMails.AsNoTracking().Include(row => row.Customer)
            .Where(row => mine.Contains(row.CompanyId) && (row.MessageId == itemId || row.InternetMessageId == messageId))
            .OrderBy(row => row.State).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : await OfAsync(MessageKind.Found, found.CompanyId, found.CustomerId, cancellationToken) with { Found = FoundMailDto.Of(found) };
    }

    /// <summary>What waits for a decision before what has been decided; the others that it was filed with are named too.</summary>
    private async Task<MessageContextDto> ReplyAsync(List<ReplyRow> replies, CancellationToken cancellationToken)
    {
        var reply = replies[0];
        var open = await ListReplies.OpenInvoicesAsync(db, reply.CompanyId, [reply.CustomerId], cancellationToken);
        var answered = reply.ReminderId is null ? null : await ListReminders.Mine(db, access).SingleOrDefaultAsync(row => row.Id == reply.ReminderId, cancellationToken);
        var customers = replies.Select(row => row.CustomerId).ToHashSet();
        return await OfAsync(MessageKind.Reply, reply.CompanyId, reply.CustomerId, cancellationToken) with
        {
            Reply = ReplyDto.Of(reply, open),
            Reminder = answered is null ? null : ReminderDto.Of(answered, withText: false),
            Candidates = customers.Count > 1 ? await CandidatesAsync(db.Customers.Where(row => customers.Contains(row.Id)), cancellationToken) : [],
        };
    }

    private async Task<List<CandidateDto>> PeopleAsync(string address, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        return await CandidatesAsync(db.Customers.Where(row => mine.Contains(row.CompanyId) && row.Contacts.Any(contact => contact.Email == address)), cancellationToken);
    }

    private Task<List<CandidateDto>> CandidatesAsync(IQueryable<CustomerRow> customers, CancellationToken cancellationToken) =>
        (from customer in customers
         join company in db.Companies on customer.CompanyId equals company.Id
         orderby customer.Id
         select new CandidateDto(company.Id, company.Name, customer.Id, customer.Name)).ToListAsync(cancellationToken);

    /// <summary>As we keep it: without its brackets.</summary>
    private static string? Bare(string? messageId) => messageId?.Trim().Trim('<', '>') is { Length: > 0 } bare ? bare : null;

    private async Task<MessageContextDto> OfAsync(MessageKind kind, long companyId, long customerId, CancellationToken cancellationToken)
    {
        var one = (await CandidatesAsync(db.Customers.Where(row => row.CompanyId == companyId && row.Id == customerId), cancellationToken)).Single();
        return new MessageContextDto(kind, one.CompanyId, one.CompanyName, one.CustomerId, one.CustomerName, null, null, null, []);
    }
}

/// <summary>What a message is to us.</summary>
public enum MessageKind { Reminder, Reply, Found, Customer, Ambiguous, Unknown }

/// <param name="Kind">reminder: our draft, or what left of it. reply: an answer, also of a machine. found: a mail by hand to a late customer. customer: of or to somebody known. ambiguous: several customers have the address. unknown: none.</param>
/// <param name="CompanyId">Null when it is nobody's or may be several customers'.</param>
/// <param name="Reminder">The reminder itself, with its text; of a reply, or a mail in its thread, the one answered, without.</param>
/// <param name="Candidates">Whose it may be, when that is not certain.</param>
public sealed record MessageContextDto(
    MessageKind Kind, long? CompanyId, string? CompanyName, long? CustomerId, string? CustomerName, ReminderDto? Reminder, ReplyDto? Reply, FoundMailDto? Found,
    IReadOnlyList<CandidateDto> Candidates)
{
    internal static readonly MessageContextDto Unknown = new(MessageKind.Unknown, null, null, null, null, null, null, null, []);
}

/// <summary>A customer that a message may be about.</summary>
public sealed record CandidateDto(long CompanyId, string CompanyName, long CustomerId, string CustomerName);
