using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>What a contacts file will do. A field that the file lacks leaves what is known untouched; nobody is ever removed.</summary>
internal sealed record ContactPlan(
    IReadOnlyList<SourceContact> CreateCustomers, IReadOnlyList<SourceContact> CreateContacts, IReadOnlyList<(ContactRow Row, SourceContact Contact)> UpdateContacts,
    IReadOnlyList<(CustomerRow Row, SourceContact Contact)> UpdateCustomers, int Unchanged)
{
    public static ContactPlan Of(IReadOnlyDictionary<string, CustomerRow> customers, IReadOnlyList<SourceContact> listed)
    {
        var createCustomers = new Dictionary<string, SourceContact>(StringComparer.Ordinal);
        var createContacts = new List<SourceContact>();
        var updateContacts = new List<(ContactRow, SourceContact)>();
        var updateCustomers = new List<(CustomerRow, SourceContact)>();
        var taken = new HashSet<(string, string?)>();
        var unchanged = 0;
        foreach (var contact in listed)
        {
            var email = contact.Email?.ToLowerInvariant();
            var isRepeated = !taken.Add((contact.CustomerCode, email ?? contact.PersonName));
            if (isRepeated) continue;

            customers.TryGetValue(contact.CustomerCode, out var customer);
            if (customer is null) createCustomers.TryAdd(contact.CustomerCode, contact);
            else if (ChangesCustomer(customer, contact)) updateCustomers.Add((customer, contact));

            var person = customer?.Contacts.Find(row => email is null ? row.Email is null && row.Name == contact.PersonName : row.Email == email)
                // A customer known without address gets it here: the same person completed, not a second one.
                ?? customer?.Contacts.Find(row => email is not null && row.Email is null && (row.Name is null || row.Name == contact.PersonName));
            if (person is null && (email ?? contact.PersonName ?? contact.Phone) is not null) createContacts.Add(contact);
            else if (person is not null && Changes(person, contact, email)) updateContacts.Add((person, contact));
            else unchanged++;
        }

        return new ContactPlan([.. createCustomers.Values], createContacts, updateContacts, updateCustomers, unchanged);
    }

    private static bool ChangesCustomer(CustomerRow row, SourceContact contact) =>
        (contact.CustomerName is { Length: > 0 } name && row.Name != name) || (contact.Language is { } language && row.Language != language)
        || (contact.TermsDays is { } terms && row.TermsDays != terms)
        || (contact.Address is { } address && row.Address != address) || (contact.Segment is { } segment && row.Segment != segment);

    private static bool Changes(ContactRow row, SourceContact contact, string? email) =>
        (email is not null && row.Email != email) || (contact.PersonName is { } name && row.Name != name) || (contact.Phone is { } phone && row.Phone != phone);
}
