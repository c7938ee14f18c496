using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.PersonalData;

/// <summary>What somebody who asks may see. The address comes in the body: addresses of calls are written to the logs of proxies.</summary>
internal static class ExportPerson
{
    public static async Task<Results<Ok<PersonalDataDto>, ProblemHttpResult>> Export(
        long companyId, PersonRequest body, RelanceDbContext db, PersonalFiles files, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (TypedAddress.Normal(body.Address) is not { } address) return Problems.Invalid("address", TypedAddress.NotValid);

        var quoted = PersonalFiles.Quoted(address);
        var found = await files.OfAddressAsync(companyId, address, cancellationToken);
        var names = found.ToDictionary(file => file.Customer.Id, file => file.Customer.Name);
        var exchanges = await db.Exchanges.AsNoTracking().Where(row => row.CompanyId == companyId && (row.From == address || RelanceDbContext.Lower(row.To).Contains(quoted))).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var replies = await db.Replies.AsNoTracking().Where(row => row.CompanyId == companyId && row.FromAddress == address).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var reminders = await db.Reminders.AsNoTracking().Where(row => row.CompanyId == companyId && RelanceDbContext.Lower(row.To).Contains(quoted)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var byHand = await db.FoundMails.AsNoTracking().Where(row => row.CompanyId == companyId && RelanceDbContext.Lower(row.To).Contains(quoted)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new PersonalDataDto(
            address, clock.Now, Information,
            [.. found.SelectMany(file => file.Contacts.Select(row => new PersonContactDto(file.Customer.Id, file.Customer.Name, row.Name, row.Email, row.Phone, row.RetiredOn)))],
            exchanges.ConvertAll(row => new PersonExchangeDto(NameOf(row.CustomerId), row.At, $"{row.Kind}", row.From, row.To, row.Subject, row.Text, row.Original)),
            replies.ConvertAll(row => new PersonReplyDto(NameOf(row.CustomerId), row.ReceivedAt, row.FromName, row.Subject, row.Text, row.Decision)),
            reminders.ConvertAll(row => new PersonMailDto(NameOf(row.CustomerId), row.SentAt ?? row.CreatedAt, row.SentSubject ?? row.Subject, row.SentText ?? row.Html, row.To)),
            byHand.ConvertAll(row => new PersonMailDto(NameOf(row.CustomerId), row.SentAt, row.Subject, row.Text, row.To)),
            [.. found.SelectMany(file => ErasePerson.Verdicts(files, file))]));

        string NameOf(long customerId) => names.GetValueOrDefault(customerId, "");
    }

    private static string Information => Say.Current(
        "Ces données servent à recouvrer des factures impayées et à en garder la preuve. Base légale : l’intérêt légitime du créancier (RGPD, art. 6, § 1, f) et, pour un particulier, l’exécution du contrat (art. 6, § 1, b). "
        + "Source : la comptabilité du créancier et les messages échangés. Destinataires : le créancier, le cabinet qui relance pour lui, leur hébergeur. Vous pouvez demander l’accès, la rectification, l’effacement, la limitation, "
        + "vous opposer au traitement, et saisir la CNIL. Durées : voir « retention ».",
        "These data serve to collect unpaid invoices and to keep evidence of it. Ground: the creditor’s legitimate interest (GDPR, art. 6(1)(f)) and, for a consumer, performance of the contract (art. 6(1)(b)). "
        + "Source: the creditor’s books and the messages exchanged. Recipients: the creditor, the firm that chases for it, their host. You may ask for access, rectification, erasure and restriction, "
        + "object, and complain to the supervisory authority. Durations: see “retention”.");
}
