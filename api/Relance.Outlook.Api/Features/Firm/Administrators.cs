using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Firm;

/// <summary>The administrators by invitation. The first ones come by the app role of Entra, and are not in this list.</summary>
internal static class Administrators
{
    public static async Task<Ok<List<AdministratorDto>>> List(RelanceDbContext db, CurrentUser user, CancellationToken cancellationToken)
    {
        var rows = await db.Administrators.AsNoTracking().Where(row => row.TenantId == user.TenantId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(rows.ConvertAll(row => AdministratorDto.Of(row, user)));
    }

    public static async Task<Results<Created<AdministratorDto>, ProblemHttpResult>> Invite(AdministratorInvitation body, RelanceDbContext db, CurrentUser user, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (TypedAddress.Normal(body.UserName ?? "") is not { } userName)
        {
            return Problems.Invalid("userName", Say.Current(
                "Une personne s’invite par son nom d’utilisateur, par exemple lea@cabinet.fr.", "A person is invited by user name, for example lea@firm.com."));
        }

        var invited = await db.WriteAsync(
            async () =>
            {
                if (await db.Administrators.AnyAsync(row => row.TenantId == user.TenantId && row.UserName == userName, cancellationToken)) return null;
                return db.Administrators.Add(new AdministratorRow { TenantId = user.TenantId, UserName = userName, By = user.Name, At = clock.Now }).Entity;
            },
            cancellationToken);
        return invited is null
            ? Problems.Problem(409, "administrator.exists", Say.Current("Déjà administrateur", "Already an administrator"), Say.Current("Cette personne administre déjà le cabinet.", "This person is an administrator of the firm already."))
            : TypedResults.Created($"/api/firm/administrators/{invited.Id}", AdministratorDto.Of(invited, user));
    }

    public static Task<Results<Ok<AdministratorDto>, ProblemHttpResult>> Remove(long administratorId, RelanceDbContext db, CurrentUser user, CancellationToken cancellationToken) => db.WriteAsync<Results<Ok<AdministratorDto>, ProblemHttpResult>>(
        async () =>
        {
            var rows = await db.Administrators.Where(row => row.TenantId == user.TenantId).ToListAsync(cancellationToken);
            if (rows.Find(row => row.Id == administratorId) is not { } row) return Problems.NotFound(Say.Current("Administrateur", "Administrator"));
            // One by the directory's role is no row, and the only one whom we know to be there is the caller.
            if (!user.IsAdministratorByRole && !rows.Exists(other => other != row && other.UserId is not null))
            {
                return Problems.Problem(409, "administrator.last", Say.Current("Dernier administrateur", "Last administrator"), Say.Current(
                    "Le cabinet n’aurait plus d’administrateur connu : invitez-en d’abord un autre, qui se soit connecté.", "The firm would have no known administrator left: invite another one first, who has signed in."));
            }

            db.Administrators.Remove(row);
            return TypedResults.Ok(AdministratorDto.Of(row, user));
        },
        cancellationToken);
}

/// <param name="UserName" example="lea@cabinet.example">In the directory.</param>
public sealed record AdministratorInvitation(string? UserName);

/// <param name="HasSignedIn">Bound to a person of the directory.</param>
/// <param name="By">Who invited.</param>
public sealed record AdministratorDto(long Id, string UserName, string? Name, bool HasSignedIn, bool IsMe, string By, DateTimeOffset At)
{
    internal static AdministratorDto Of(AdministratorRow row, CurrentUser user) => new(row.Id, row.UserName, row.Name, row.UserId is not null, row.UserId == user.Id, row.By, row.At);
}
