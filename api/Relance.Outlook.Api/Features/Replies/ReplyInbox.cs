using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Replies;

/// <summary>What came back, and the human's decision about it.</summary>
internal static class ReplyInbox
{
    public static async Task<Results<Ok<Page<ReplyDto>>, ProblemHttpResult>> ListReplies(
        long companyId, string? state, string? cursor, int? limit, RelanceDbContext db, CancellationToken cancellationToken)
    {
        if (!Choice.TryRead<ReplyState>(state, out var wanted)) return Problems.Invalid("state", Say.Current($"États possibles : {Choice.All<ReplyState>()}.", $"Possible states: {Choice.All<ReplyState>()}."));

        var paging = Paging.From(cursor, limit);
        var query = db.Replies.AsNoTracking().Include(row => row.Customer).Where(row => row.CompanyId == companyId);
        if (wanted is not null) query = query.Where(row => row.State == wanted);
        var rows = await query.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(ReplyDto.Of)));
    }

    public static async Task<Results<Ok<ReplyDto>, ProblemHttpResult>> Decide(
        long id, ReplyDecision body, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var row = await db.Replies.Include(reply => reply.Customer).SingleOrDefaultAsync(reply => reply.Id == id && mine.Contains(reply.CompanyId), cancellationToken);
        if (row is null) return Problems.NotFound(Say.Current("Réponse", "Reply"));
        if (await access.RoleInAsync(row.CompanyId, cancellationToken) < Role.Collector)
        {
            return Problems.Problem(403, "role", Say.Current("Droit insuffisant", "Not allowed"), Say.Current(
                "Votre rôle dans ce dossier ne permet pas cette action.", "Your role in this company does not allow this."));
        }

        if (body.Decision is not ("handled" or "toReview"))
        {
            return Problems.Invalid("decision", Say.Current("La décision est « handled » (traitée) ou « toReview » (à revoir).", "The decision is handled or toReview."));
        }

        row.State = body.Decision == "handled" ? ReplyState.Handled : ReplyState.ToReview;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(ReplyDto.Of(row));
    }
}

/// <param name="Decision" example="handled">handled: it has been read, chasing may go on; toReview takes that back.</param>
public sealed record ReplyDecision(string? Decision);

/// <param name="Kind">human, autoReply, bounce or receipt.</param>
/// <param name="Text">What the sender added, without the quoted reminder.</param>
/// <param name="LinkedBy">references, conversation, sender, or senderShared when the person is a contact of several customers.</param>
public sealed record ReplyDto(
    long Id, long CompanyId, long CustomerId, string CustomerName, long? ReminderId, IncomingKind Kind, ReplyState State, MailAddress From, DateTimeOffset ReceivedAt,
    string Subject, string Text, string? WebLink, string ItemId, string LinkedBy)
{
    public static ReplyDto Of(ReplyRow row) => new(
        row.Id, row.CompanyId, row.CustomerId, row.Customer!.Name, row.ReminderId, row.Kind, row.State, new MailAddress(row.FromName, row.FromAddress), row.ReceivedAt,
        row.Subject, row.Text, row.WebLink, row.MessageId, row.LinkedBy);
}
