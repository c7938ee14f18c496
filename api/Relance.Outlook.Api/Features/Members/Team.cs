using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Members;

/// <summary>Who works for a company: people invited by user name, and groups of the directory.</summary>
internal sealed class Team(RelanceDbContext db, CompanyAccess access, CurrentUser user)
{
    public static async Task<Ok<List<MemberDto>>> List(long companyId, Team team, CancellationToken cancellationToken) =>
        TypedResults.Ok(await team.ListAsync(companyId, cancellationToken));

    public static Task<Results<Created<MemberDto>, ProblemHttpResult>> Invite(long companyId, Invitation body, Team team, CancellationToken cancellationToken) =>
        team.InviteAsync(companyId, body, cancellationToken);

    public static Task<Results<Ok<MemberDto>, ProblemHttpResult>> Change(long companyId, long memberId, MemberEdit body, Team team, CancellationToken cancellationToken) =>
        body.Role is { } role
            ? team.ChangeAsync(companyId, memberId, role, cancellationToken)
            : Task.FromResult<Results<Ok<MemberDto>, ProblemHttpResult>>(MemberProblems.NoRole());

    public static Task<Results<Ok<MemberDto>, ProblemHttpResult>> Remove(long companyId, long memberId, Team team, CancellationToken cancellationToken) =>
        team.ChangeAsync(companyId, memberId, null, cancellationToken);

    private async Task<List<MemberDto>> ListAsync(long companyId, CancellationToken cancellationToken)
    {
        var customers = await db.Customers.Where(row => row.CompanyId == companyId && row.CollectorId != null).GroupBy(row => row.CollectorId!.Value)
            .Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Key, own => own.Count, cancellationToken);
        var mine = await access.MemberIdsAsync(companyId, cancellationToken);
        var rows = await db.Members.AsNoTracking().Where(row => row.CompanyId == companyId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => MemberDto.Of(row, customers.GetValueOrDefault(row.Id), mine.Contains(row.Id)));
    }

    private async Task<Results<Created<MemberDto>, ProblemHttpResult>> InviteAsync(long companyId, Invitation body, CancellationToken cancellationToken)
    {
        if (body.Role is not { } role) return MemberProblems.NoRole();
        var group = Guid.TryParse(body.GroupId?.Trim(), out var id) && id != Guid.Empty ? id.ToString("D") : null;
        var person = TypedAddress.Normal(body.UserName ?? "");
        if (!string.IsNullOrWhiteSpace(body.GroupId) == !string.IsNullOrWhiteSpace(body.UserName)) return MemberProblems.PersonOrGroup();
        if (group is null && person is null) return string.IsNullOrWhiteSpace(body.GroupId) ? MemberProblems.NoPerson() : MemberProblems.NoGroup();
        if (body.Name is { Length: > 100 }) return Problems.Invalid("name", Say.Current("Le nom compte 100 caractères au plus.", "The name has 100 characters at most."));

        var invitee = group ?? person!;
        var name = body.Name?.Trim() is { Length: > 0 } given ? given : null;
        var invited = await db.WriteAsync(
            async () =>
            {
                if (await db.Members.AnyAsync(row => row.CompanyId == companyId && row.UserName == invitee, cancellationToken)) return null;
                var row = new MemberRow { CompanyId = companyId, UserName = invitee, GroupId = group, Name = name, Role = role };
                db.Members.Add(row);
                return row;
            },
            cancellationToken);
        return invited is null ? MemberProblems.Known() : TypedResults.Created($"/api/companies/{companyId}/members/{invited.Id}", MemberDto.Of(invited, 0, isMe: false));
    }

    /// <param name="companyId">Of the address.</param>
    /// <param name="memberId">Of the address.</param>
    /// <param name="role">Null removes the member; the portfolio is then nobody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private Task<Results<Ok<MemberDto>, ProblemHttpResult>> ChangeAsync(long companyId, long memberId, Role? role, CancellationToken cancellationToken) => db.WriteAsync<Results<Ok<MemberDto>, ProblemHttpResult>>(
        async () =>
        {
            var member = await db.Members.SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == memberId, cancellationToken);
            if (member is null) return MemberProblems.Unknown();
            if (member.Role == Role.Manager && role != Role.Manager && !await OthersManageAsync(member, cancellationToken)) return MemberProblems.LastManager();

            var customers = await db.Customers.CountAsync(row => row.CompanyId == companyId && row.CollectorId == memberId, cancellationToken);
            if (role is { } given)
            {
                member.Role = given;
            }
            else
            {
                db.Members.Remove(member);
                await db.Customers.Where(row => row.CompanyId == companyId && row.CollectorId == memberId).ExecuteUpdateAsync(set => set.SetProperty(row => row.CollectorId, (long?)null), cancellationToken);
            }

            return TypedResults.Ok(MemberDto.Of(member, customers, (await access.MemberIdsAsync(companyId, cancellationToken)).Contains(memberId)));
        },
        cancellationToken);

    /// <summary>Somebody who is known to come in still manages the company: a person who has signed in, a group that the caller is in, or an administrator.</summary>
    private async Task<bool> OthersManageAsync(MemberRow member, CancellationToken cancellationToken)
    {
        if (await access.IsAdministratorAsync(cancellationToken)) return true;
        if (await db.Administrators.AnyAsync(row => row.TenantId == user.TenantId && row.UserId != null, cancellationToken)) return true;
        var groups = user.Groups;
        return await db.Members.AnyAsync(
            row => row.CompanyId == member.CompanyId && row.Id != member.Id && row.Role == Role.Manager && (row.UserId != null || (row.GroupId != null && groups.Contains(row.GroupId))),
            cancellationToken);
    }
}

/// <param name="UserName" example="lea@cabinet.example">The person's user name in the directory; or</param>
/// <param name="GroupId" example="7a9f4c1e-3b5d-4f60-8a2c-1d2e3f405162">the object id of a group.</param>
/// <param name="Name">What the group is called here; of a person the directory says it.</param>
/// <param name="Role">reader, collector or manager.</param>
public sealed record Invitation(string? UserName, string? GroupId, string? Name, Role? Role);

public sealed record MemberEdit(Role? Role);

/// <param name="UserName">Null for a group.</param>
/// <param name="GroupId">Null for a person.</param>
/// <param name="Role">reader, collector or manager.</param>
/// <param name="HasSignedIn">The person has been here; always true for a group.</param>
/// <param name="IsMe">It is the caller, or one of her groups.</param>
/// <param name="Customers">How many are in the portfolio.</param>
public sealed record MemberDto(long Id, string? UserName, string? GroupId, string? Name, Role Role, bool HasSignedIn, bool IsMe, int Customers)
{
    internal static MemberDto Of(MemberRow row, int customers, bool isMe) => new(row.Id, row.GroupId is null ? row.UserName : null, row.GroupId, row.Name, row.Role, row.UserId is not null || row.GroupId is not null, isMe, customers);
}
