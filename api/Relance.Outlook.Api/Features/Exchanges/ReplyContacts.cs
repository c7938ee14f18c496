using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What a reply tells about whom to write to: somebody has left, or an address was wrong. Sentences are in French, as the history is.</summary>
internal sealed class ReplyContacts(RelanceDbContext db, RelanceClock clock)
{
    /// <summary>The person is written to no more; whoever is named instead is, from now on.</summary>
    public async Task<(string? Sentence, ProblemHttpResult? Refusal)> RetireAsync(ReplyRow reply, string? address, string? name, CancellationToken cancellationToken)
    {
        var email = TypedAddress.Normal(address);
        if (email is null && (!string.IsNullOrWhiteSpace(address) || !string.IsNullOrWhiteSpace(name))) return (null, NotValid());
        var people = await PeopleAsync(reply, cancellationToken);
        var written = await WrittenToAsync(reply, cancellationToken);
        var leaving = people.FindAll(person => person.RetiredOn is null && person.Email is { } own && written.Contains(own));
        var who = leaving.Find(person => string.Equals(person.Email, reply.FromAddress, StringComparison.OrdinalIgnoreCase)) ?? leaving.FirstOrDefault();
        if (who is null && email is null)
            return (null, Problems.Invalid("address", Say.Current("Cette personne n’est pas un contact du client : indiquez l’adresse à laquelle écrire.", "This person is no contact of the customer: give the address to write to.")));
        if (who is not null && who.Email == email)
            return (null, Problems.Invalid("address", Say.Current("C’est l’adresse à laquelle il ne faut plus écrire : indiquez-en une autre.", "That is the address not to write to any more: give another one.")));

        if (who is not null) who.RetiredOn = clock.Today;
        if (email is not null) Put(reply, people, email, name);
        var gone = who is null ? null : $"Ne plus écrire à {Named(who)}.";
        var instead = email is null ? null : $"Écrire désormais à {email}.";
        return (string.Join(" ", new[] { gone, instead }.OfType<string>()), null);
    }

    /// <summary>The address that bounced is replaced by the right one, and written to again.</summary>
    public async Task<(string? Sentence, ProblemHttpResult? Refusal)> CorrectAsync(ReplyRow reply, string? address, string? name, CancellationToken cancellationToken)
    {
        if (reply.Kind != Mailbox.IncomingKind.Bounce)
            return (null, Problems.Invalid("decision", Say.Current("Seul un message non remis donne lieu à une adresse corrigée.", "Only a message that was not delivered leads to a corrected address.")));
        if (TypedAddress.Normal(address) is not { } email) return (null, NotValid());

        var people = await PeopleAsync(reply, cancellationToken);
        var written = await WrittenToAsync(reply, cancellationToken);
        var wrong = people.Find(person => person is { Bounced: true, RetiredOn: null } && written.Contains(person.Email!)) ?? people.Find(person => person is { Bounced: true, RetiredOn: null });
        if (wrong?.Email is not { } old || old == email || people.Exists(person => person.Email == email))
        {
            if (wrong is not null && wrong.Email != email) wrong.RetiredOn = clock.Today;
            Put(reply, people, email, name);
            return ($"Écrire désormais à {email}.", null);
        }

        (wrong.Email, wrong.Bounced) = (email, false);
        if (name?.Trim() is { Length: > 0 } given) wrong.Name = given;
        return ($"Adresse corrigée : {old} est remplacée par {email}.", null);
    }

    /// <summary>The contact with that address, there again if it had left; a new one when there is none.</summary>
    private void Put(ReplyRow reply, List<ContactRow> people, string email, string? name)
    {
        var person = people.Find(one => one.Email == email);
        if (person is null) db.Contacts.Add(person = new ContactRow { CompanyId = reply.CompanyId, CustomerId = reply.CustomerId, Email = email });
        (person.Bounced, person.RetiredOn) = (false, null);
        if (name?.Trim() is { Length: > 0 } given) person.Name = given;
    }

    private Task<List<ContactRow>> PeopleAsync(ReplyRow reply, CancellationToken cancellationToken) =>
        db.Contacts.Where(person => person.CompanyId == reply.CompanyId && person.CustomerId == reply.CustomerId).OrderBy(person => person.Id).ToListAsync(cancellationToken);

    /// <summary>Those that the reminder went to; without one, the sender.</summary>
    private async Task<HashSet<string>> WrittenToAsync(ReplyRow reply, CancellationToken cancellationToken)
    {
        var to = await db.Reminders.Where(reminder => reminder.Id == reply.ReminderId && reminder.CompanyId == reply.CompanyId).Select(reminder => reminder.To).SingleOrDefaultAsync(cancellationToken);
        var addresses = to is null ? [reply.FromAddress] : JsonSerializer.Deserialize<string[]>(to)!;
        return new(addresses, StringComparer.OrdinalIgnoreCase);
    }

    private static string Named(ContactRow person) => person.Name is { Length: > 0 } name ? $"{name} ({person.Email})" : person.Email!;

    /// <summary>In small letters; null when it is no plausible address.</summary>
    private static ProblemHttpResult NotValid() => Problems.Invalid("address", TypedAddress.NotValid);
}
