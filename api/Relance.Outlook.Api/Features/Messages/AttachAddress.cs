using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Messages;

/// <summary>Whoever writes from this address writes for that customer from now on. Whom reminders go to stays as it is.</summary>
internal static class AttachAddress
{
    public static async Task<Results<Ok<AttachedDto>, ProblemHttpResult>> Attach(
        long companyId, long customerId, AttachedAddress body, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (TypedAddress.Normal(body.Address) is not { } email) return Problems.Invalid("address", TypedAddress.NotValid);
        return await db.WriteAsync<Results<Ok<AttachedDto>, ProblemHttpResult>>(
            async () =>
            {
                var customer = await db.Customers.Include(row => row.Contacts).SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken);
                if (customer is null) return Problems.NotFound(Say.Current("Client", "Customer"));
                if (customer.Contacts.Exists(contact => contact.Email == email)) return TypedResults.Ok(new AttachedDto(customer.Id, customer.Name, email));

                var owner = await db.Contacts.Where(contact => contact.CompanyId == companyId && contact.Email == email).Select(contact => contact.Customer!.Name).FirstOrDefaultAsync(cancellationToken);
                if (owner is not null)
                {
                    return Problems.Problem(409, "address.taken", Say.Current("Adresse déjà connue", "Address already known"), Say.Current(
                        $"Cette adresse est celle d’un contact {Typography.Of(owner)}.", $"This address is a contact's of {owner}."));
                }

                // Known, and not written to: as somebody who has left.
                var name = body.Name?.Trim() is { Length: > 0 } given ? given : null;
                customer.Contacts.Add(new ContactRow { CompanyId = companyId, Email = email, Name = name, RetiredOn = clock.Today });
                return TypedResults.Ok(new AttachedDto(customer.Id, customer.Name, email));
            },
            cancellationToken);
    }
}

/// <param name="Address" example="dupont@client.example">Required.</param>
/// <param name="Name">Of the person, when known.</param>
public sealed record AttachedAddress(string? Address, string? Name);

/// <summary>Whose the address is now.</summary>
public sealed record AttachedDto(long CustomerId, string CustomerName, string Address);
