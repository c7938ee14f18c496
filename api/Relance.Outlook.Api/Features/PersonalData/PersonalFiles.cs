using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.PersonalData;

/// <summary>A customer with whom somebody had to do, and what may become of what is kept.</summary>
internal sealed record PersonalFile(CustomerRow Customer, List<ContactRow> Contacts, RetentionFacts Facts, int Entries, RetentionVerdict History)
{
    public RetentionVerdict VerdictOf(ContactRow contact) => Retention.OfContact(Facts, contact.RetiredOn is not null);
}

/// <summary>Where somebody is known in a company, and how long the law wants that kept.</summary>
internal sealed class PersonalFiles(RelanceDbContext db, RelanceClock clock, Setup setup)
{
    /// <summary>How an address stands in a list of addresses.</summary>
    public static string Quoted(string address) => JsonSerializer.Serialize(address);

    public async Task<List<PersonalFile>> OfAddressAsync(long companyId, string address, CancellationToken cancellationToken)
    {
        var quoted = Quoted(address);
        var ids = await db.Contacts.Where(row => row.CompanyId == companyId && row.Email == address).Select(row => row.CustomerId)
            .Union(db.Exchanges.Where(row => row.CompanyId == companyId && (row.From == address || RelanceDbContext.Lower(row.To).Contains(quoted))).Select(row => row.CustomerId))
            .Union(db.Replies.Where(row => row.CompanyId == companyId && row.FromAddress == address).Select(row => row.CustomerId))
            .ToListAsync(cancellationToken);
        var files = new List<PersonalFile>();
        foreach (var id in ids.Order()) files.Add(await OfCustomerAsync(id, contact => contact.Email == address, cancellationToken));
        return files;
    }

    public Task<PersonalFile> OfCustomerAsync(long customerId, CancellationToken cancellationToken) =>
        OfCustomerAsync(customerId, contact => contact.Email is not null || contact.Name is not null || contact.Phone is not null, cancellationToken);

    /// <summary>Customers about whom something is kept although its time is over.</summary>
    public async Task<List<PersonalFile>> DueAsync(long companyId, CancellationToken cancellationToken)
    {
        var before = RelanceClock.StartOf(clock.Today.AddYears(-setup.Relance.HistoryYears));
        var ids = await db.Customers.Where(customer => customer.CompanyId == companyId
                && db.ChainHeads.Any(head => head.CompanyId == companyId && head.CustomerId == customer.Id)
                && !db.Items.Any(item => item.CustomerId == customer.Id && item.ClosedOn == null)
                && !db.Exchanges.Any(entry => entry.CompanyId == companyId && entry.CustomerId == customer.Id && entry.At >= before))
            .OrderBy(customer => customer.Id).Select(customer => customer.Id).Take(1_000).ToListAsync(cancellationToken);
        var files = new List<PersonalFile>();
        foreach (var id in ids) files.Add(await OfCustomerAsync(id, cancellationToken));
        return files.FindAll(file => file.History.IsErasable);
    }

    public RetentionDto Tell(PersonalFile file, string what, RetentionVerdict verdict, int count) =>
        new(file.Customer.Id, file.Customer.Name, what, verdict.Reason, verdict.Until, count, Explain(what == "contact", verdict));

    private async Task<PersonalFile> OfCustomerAsync(long customerId, Func<ContactRow, bool> concerns, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.Include(row => row.Contacts).SingleAsync(row => row.Id == customerId, cancellationToken);
        var entries = db.Exchanges.Where(row => row.CompanyId == customer.CompanyId && row.CustomerId == customerId);
        var last = await entries.OrderByDescending(row => row.At).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken);
        var items = db.Items.Where(row => row.CustomerId == customerId);
        var facts = new RetentionFacts(
            await items.AnyAsync(row => row.ClosedOn == null, cancellationToken), last is { } at ? RelanceClock.DayOf(at) : null, await items.MaxAsync(row => row.ClosedOn, cancellationToken));
        return new PersonalFile(
            customer, [.. customer.Contacts.Where(concerns)], facts, await entries.CountAsync(cancellationToken), Retention.OfHistory(facts, setup.Relance.HistoryYears, clock.Today));
    }

    private string Explain(bool isContact, RetentionVerdict verdict) => (isContact, verdict.Reason) switch
    {
        (true, RetentionReason.Erasable) => Say.Current("Coordonnées effaçables : rien n’oblige à les garder.", "Contact details that can be erased: nothing requires keeping them."),
        (true, _) => Say.Current(
            "Coordonnées gardées tant qu’une facture est ouverte : elles servent à réclamer la créance (RGPD, art. 17, § 3, e). Si cette personne n’est plus l’interlocuteur, remplacez le contact : elles pourront alors être effacées.",
            "Contact details kept while an invoice is open: they are needed to claim the debt (GDPR, art. 17(3)(e)). If this person is no longer the one to write to, replace the contact: they can then be erased."),
        (_, RetentionReason.Erasable) => Say.Current("Historique effaçable : sa durée de conservation est écoulée.", "History that can be erased: its time is over."),
        (_, RetentionReason.Open) => Say.Current(
            "Historique gardé tant qu’une facture est ouverte : il prouve les relances (RGPD, art. 17, § 3, e).", "History kept while an invoice is open: it is evidence of the reminders (GDPR, art. 17(3)(e))."),
        _ => Say.Current(
            $"Historique gardé jusqu’au {verdict.Until!.Value.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))} : {setup.Relance.HistoryYears} ans après le dernier fait, le temps que les actions se prescrivent (C. com., art. L110-4 ; RGPD, art. 17, § 3, e).",
            $"History kept until {verdict.Until!.Value.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}: {setup.Relance.HistoryYears} years after the last fact, until claims have lapsed (French Commercial Code, art. L110-4; GDPR, art. 17(3)(e))."),
    };
}
