using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Everything known about the messages of one page, read in a handful of queries whatever their number.</summary>
internal sealed record PageFacts(
    IReadOnlyList<ReminderRow> Reminders, ILookup<string, PersonFacts> People, ILookup<string, OpenInvoice> Invoices, IReadOnlySet<long> Late, IReadOnlyDictionary<long, string> Customers)
{
    /// <summary>How long after a reminder a mail outside its thread still counts as an answer to it.</summary>
    public const int DaysAfterReminder = 60;

    public IEnumerable<PersonFacts> PeopleAt(string? address) => address is null ? [] : People[address];

    /// <summary>Whether the customer was written to not long before.</summary>
    public bool WasReminded(long customerId, DateTimeOffset by) =>
        Reminders.Any(row => row.CustomerId == customerId && row.SentAt is { } at && at >= by.AddDays(-DaysAfterReminder));

    /// <summary>The open invoices that the text names.</summary>
    public List<OpenInvoice> NamedIn(MailMessage message) => [.. InvoiceNumbers.In(message).SelectMany(number => Invoices[number]).Distinct()];
}

/// <summary>Somebody at a customer.</summary>
internal sealed record PersonFacts(long CompanyId, long CustomerId, string Address);

/// <summary>An open invoice by its number.</summary>
internal sealed record OpenInvoice(long CompanyId, long CustomerId, long Id, string Number);

/// <summary>Reads them.</summary>
internal sealed class PageFactsReader(RelanceDbContext db)
{
    /// <summary>Domains where anybody has an address: they say nothing about whom one works for.</summary>
    private static readonly HashSet<string> PublicDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "ymail.com",
        "icloud.com", "me.com", "aol.com", "gmx.com", "gmx.fr", "proton.me", "protonmail.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net",
        "bbox.fr", "numericable.fr", "club-internet.fr",
    };

    private Dictionary<string, List<PersonFacts>>? domains;

    public async Task<PageFacts> ReadAsync(IReadOnlyCollection<MailMessage> messages, Reading reading, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(messages, reading, cancellationToken);
        var invoices = await InvoicesAsync(messages, reading, cancellationToken);
        var customers = people.Select(person => person.CustomerId).Concat(invoices.Select(invoice => invoice.CustomerId)).ToHashSet();
        var reminders = await RemindersAsync(messages, customers, reading, cancellationToken);
        var late = await db.Items.AsNoTracking()
            .Where(item => customers.Contains(item.CustomerId) && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice && item.DueDate < today)
            .Select(item => item.CustomerId).Distinct().ToListAsync(cancellationToken);
        var names = await db.Customers.AsNoTracking().Where(row => customers.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return new PageFacts(
            reminders, people.ToLookup(person => person.Address, StringComparer.OrdinalIgnoreCase), invoices.ToLookup(invoice => invoice.Number, StringComparer.OrdinalIgnoreCase),
            late.ToHashSet(), names);
    }

    private async Task<List<ReminderRow>> RemindersAsync(IReadOnlyCollection<MailMessage> messages, HashSet<long> customers, Reading reading, CancellationToken cancellationToken)
    {
        var keys = messages.Select(message => message.Key?.Value).OfType<string>().Distinct().ToList();
        var ids = messages.Select(message => message.Id).ToList();
        var references = messages.SelectMany(message => message.References).Concat(messages.Select(message => message.InternetMessageId).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var conversations = messages.Select(message => message.ConversationId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var since = messages.Count == 0 ? reading.StartedAt : messages.Min(message => message.ReceivedAt ?? message.SentAt ?? reading.StartedAt).AddDays(-PageFacts.DaysAfterReminder);

        // One query by each mark, for each has an index of its own.
        var rows = db.Reminders.AsNoTracking().Include(row => row.Items);
        List<ReminderRow> found =
        [
            .. await rows.Where(row => keys.Contains(row.Key)).ToListAsync(cancellationToken),
            .. await rows.Where(row => ids.Contains(row.MessageId!)).ToListAsync(cancellationToken),
            .. await rows.Where(row => references.Contains(row.InternetMessageId!)).ToListAsync(cancellationToken),
            .. await rows.Where(row => conversations.Contains(row.ConversationId!)).ToListAsync(cancellationToken),
            .. await rows.Where(row => customers.Contains(row.CustomerId) && (row.SentAt >= since || (row.SentAt == null && row.CreatedAt >= since))).ToListAsync(cancellationToken),
        ];
        return [.. found.Where(row => reading.Companies.Contains(row.CompanyId)).DistinctBy(row => row.Id)];
    }

    private async Task<List<PersonFacts>> PeopleAsync(IReadOnlyCollection<MailMessage> messages, Reading reading, CancellationToken cancellationToken)
    {
        var addresses = messages.SelectMany(AddressesIn).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var rows = await db.Contacts.AsNoTracking().Where(contact => addresses.Contains(contact.Email!))
            .Select(contact => new PersonFacts(contact.CompanyId, contact.CustomerId, contact.Email!)).Distinct().ToListAsync(cancellationToken);
        var people = rows.FindAll(person => reading.Companies.Contains(person.CompanyId));

        // Who writes from another address of the same firm answers for that firm.
        var known = people.Select(person => person.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var address in messages.Select(message => message.From?.Address).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(address => !known.Contains(address)))
        {
            if (DomainOf(address) is not { } domain || string.Equals(domain, DomainOf(reading.Address), StringComparison.OrdinalIgnoreCase)) continue;
            domains ??= await DomainsAsync(reading, cancellationToken);
            if (domains.TryGetValue(domain, out var colleagues)) people.AddRange(colleagues.Select(person => person with { Address = address }));
        }

        return people;
    }

    private async Task<Dictionary<string, List<PersonFacts>>> DomainsAsync(Reading reading, CancellationToken cancellationToken)
    {
        var rows = await db.Contacts.AsNoTracking().Where(contact => contact.Email != null)
            .Select(contact => new PersonFacts(contact.CompanyId, contact.CustomerId, contact.Email!)).ToListAsync(cancellationToken);
        return rows.Where(person => reading.Companies.Contains(person.CompanyId) && DomainOf(person.Address) is not null)
            .GroupBy(person => DomainOf(person.Address)!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.DistinctBy(person => person.CustomerId).ToList(), StringComparer.OrdinalIgnoreCase);
    }

    private async Task<List<OpenInvoice>> InvoicesAsync(IReadOnlyCollection<MailMessage> messages, Reading reading, CancellationToken cancellationToken)
    {
        var invoices = new List<OpenInvoice>();
        foreach (var numbers in messages.SelectMany(InvoiceNumbers.In).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(500))
        {
            invoices.AddRange(await db.Items.AsNoTracking()
                .Where(item => numbers.Contains(item.Number) && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice)
                .Select(item => new OpenInvoice(item.CompanyId, item.CustomerId, item.Id, item.Number)).ToListAsync(cancellationToken));
        }

        return invoices.FindAll(invoice => reading.Companies.Contains(invoice.CompanyId));
    }

    private static IEnumerable<string> AddressesIn(MailMessage message)
    {
        if (message.From?.Address is { } from) yield return from;
        foreach (var to in message.To) yield return to.Address;
        if (message.Incoming != IncomingKind.Bounce) yield break;
        foreach (var address in BouncedAddresses.In(message.BodyText)) yield return address;
    }

    private static string? DomainOf(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 || PublicDomains.Contains(address[(at + 1)..]) ? null : address[(at + 1)..];
    }
}
