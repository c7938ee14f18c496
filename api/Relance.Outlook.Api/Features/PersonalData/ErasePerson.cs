using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.PersonalData;

/// <summary>
/// Erases what the law does not want kept, of a person or of a customer whose time is over, and says what stays, why and until when.
/// Invoices stay: they are the creditor's books.
/// </summary>
internal sealed class ErasePerson(RelanceDbContext db, FileStore store, RelanceClock clock)
{
    public static async Task<Results<Ok<ErasureReportDto>, ProblemHttpResult>> Erase(
        long companyId, ErasureRequest body, RelanceDbContext db, PersonalFiles files, ErasePerson erase, CurrentUser user, CancellationToken cancellationToken)
    {
        List<PersonalFile> found;
        if (body.CustomerId is { } customerId)
        {
            if (!await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)) return Problems.NotFound(Say.Current("Client", "Customer"));
            found = [await files.OfCustomerAsync(customerId, cancellationToken)];
        }
        else if (TypedAddress.Normal(body.Address) is { } address)
        {
            found = await files.OfAddressAsync(companyId, address, cancellationToken);
        }
        else
        {
            return Problems.Invalid("address", TypedAddress.NotValid);
        }

        var verdicts = found.SelectMany(file => Verdicts(files, file)).ToList();
        var report = new ErasureReportDto(body.DryRun, verdicts.FindAll(IsErasable), verdicts.FindAll(verdict => !IsErasable(verdict)));
        if (!body.DryRun) await erase.RunAsync(found, user, cancellationToken);
        return TypedResults.Ok(report);

        static bool IsErasable(RetentionDto verdict) => verdict.Reason == Domain.Evidence.RetentionReason.Erasable;
    }

    /// <summary>Customers whose time is over: nothing open, and the last fact older than the history is kept.</summary>
    public static async Task<Ok<IReadOnlyList<RetentionDto>>> Due(long companyId, PersonalFiles files, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<RetentionDto>>([.. (await files.DueAsync(companyId, cancellationToken)).SelectMany(file => Verdicts(files, file))]);

    /// <summary>Histories that were erased, newest first.</summary>
    public static async Task<Ok<IReadOnlyList<ErasureDto>>> Done(long companyId, RelanceDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ErasureDto>>(await db.Erasures.AsNoTracking().Where(row => row.CompanyId == companyId).OrderByDescending(row => row.Id)
            .Select(row => new ErasureDto(row.CustomerId, row.At, row.By, row.Entries, row.Hash)).ToListAsync(cancellationToken));

    internal static IEnumerable<RetentionDto> Verdicts(PersonalFiles files, PersonalFile file)
    {
        foreach (var group in file.Contacts.GroupBy(file.VerdictOf)) yield return files.Tell(file, "contact", group.Key, group.Count());
        if (file.Entries > 0) yield return files.Tell(file, "history", file.History, file.Entries);
    }

    private async Task RunAsync(List<PersonalFile> found, CurrentUser user, CancellationToken cancellationToken)
    {
        var unused = await db.WriteAsync(
            async () =>
            {
                var originals = new List<string>();
                foreach (var file in found)
                {
                    foreach (var contact in file.Contacts.Where(contact => file.VerdictOf(contact).IsErasable)) Forget(contact);
                    if (file is { Entries: > 0, History.IsErasable: true }) originals.AddRange(await ForgetHistoryAsync(file.Customer, user, cancellationToken));
                }

                return originals;
            },
            cancellationToken);
        foreach (var hash in unused.Distinct(StringComparer.Ordinal)) await DeleteIfUnusedAsync(hash, cancellationToken);
    }

    private void Forget(ContactRow contact)
    {
        (contact.Name, contact.Email, contact.Phone) = (null, null, null);
        contact.RetiredOn ??= clock.Today;
    }

    /// <summary>That it was there stays known; the database lets go what this row covers, and nothing else.</summary>
    /// <returns>The files that it rested on.</returns>
    private async Task<List<string>> ForgetHistoryAsync(CustomerRow customer, CurrentUser user, CancellationToken cancellationToken)
    {
        var (company, id) = (customer.CompanyId, customer.Id);
        var head = await db.ChainHeads.AsNoTracking().SingleAsync(row => row.CompanyId == company && row.CustomerId == id, cancellationToken);
        db.Erasures.Add(new ErasureRow { CompanyId = company, CustomerId = id, At = clock.Now, By = user.Name, Entries = head.Count, Hash = head.Hash });
        await db.SaveChangesAsync(cancellationToken);

        var hashes = await db.Exchanges.Where(row => row.CompanyId == company && row.CustomerId == id && row.Original != null).Select(row => row.Original!)
            .Union(db.Proofs.Where(row => row.CompanyId == company && row.CustomerId == id).Select(row => row.File)).ToListAsync(cancellationToken);
        await db.Proofs.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Replies.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.FoundMails.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.MailsCounted.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ReminderItems.Where(row => db.Reminders.Any(reminder => reminder.Id == row.ReminderId && reminder.CompanyId == company && reminder.CustomerId == id)).ExecuteDeleteAsync(cancellationToken);
        await db.Reminders.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        db.Holds.RemoveRange(await db.Holds.Include(row => row.Parts).Where(row => row.CompanyId == company && row.CustomerId == id).ToListAsync(cancellationToken));
        await db.Exchanges.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ChainHeads.Where(row => row.CompanyId == company && row.CustomerId == id).ExecuteDeleteAsync(cancellationToken);
        return hashes;
    }

    /// <summary>The same file may be an invoice's, or stand in another history.</summary>
    private async Task DeleteIfUnusedAsync(string hash, CancellationToken cancellationToken)
    {
        var isUsed = await db.Exchanges.AnyAsync(row => row.Original == hash, cancellationToken) || await db.Proofs.AnyAsync(row => row.File == hash, cancellationToken)
            || await db.Items.AnyAsync(row => row.Pdf == hash, cancellationToken) || await db.Replies.AnyAsync(row => row.Original == hash, cancellationToken)
            || await db.Reminders.AnyAsync(row => row.Original == hash, cancellationToken) || await db.FoundMails.AnyAsync(row => row.Original == hash, cancellationToken);
        if (!isUsed) store.Delete(hash);
    }
}
