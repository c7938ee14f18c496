using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>Completes or corrects the person that a customer's reminders go to.</summary>
internal static class PutContact
{
    public static async Task<Results<Ok<CustomerDto>, ProblemHttpResult>> Contact(
        long companyId, long customerId, ContactEdit body, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.Include(row => row.Contacts).SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken);
        if (customer is null) return Problems.NotFound(Say.Current("Client", "Customer"));

        if (TypedAddress.Normal(body.Email) is not { } email) return Problems.Invalid("email", TypedAddress.NotValid);
        if (body.Language is not (null or "fr" or "en")) return Problems.Invalid("language", Say.Current("La langue est « fr » ou « en ».", "The language is fr or en."));

        var active = customer.Contacts.Where(row => row.RetiredOn is null).OrderBy(row => row.Id).ToList();
        var contact = customer.Contacts.OrderBy(row => row.Id).FirstOrDefault(row => row.Email == email)
            ?? active.Find(row => row.Email is null || row.Bounced)
            ?? active.FirstOrDefault();
        if (contact is null) customer.Contacts.Add(contact = new ContactRow { CompanyId = companyId });
        (contact.Email, contact.Bounced, contact.RetiredOn) = (email, false, null);
        contact.Name = body.Name?.Trim() is { Length: > 0 } name ? name : contact.Name;
        contact.Phone = body.Phone?.Trim() is { Length: > 0 } phone ? phone : contact.Phone;
        customer.Language = body.Language ?? customer.Language;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok((await GetCustomer.ReadAsync(companyId, customerId, db, ledgers, clock, cancellationToken))!);
    }
}

/// <param name="Email" example="compta@client.example">Required.</param>
public sealed record ContactEdit(string? Name, string? Email, string? Phone, string? Language);
