using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What came back, with what it seems to mean.</summary>
internal static class ListReplies
{
    public static async Task<Results<Ok<Page<ReplyDto>>, ProblemHttpResult>> Replies(
        long companyId, string? state, string? portfolio, string? cursor, int? limit, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken)
    {
        if (!Choice.TryRead<ReplyState>(state, out var wanted)) return Problems.Invalid("state", Say.Current($"États possibles : {Choice.All<ReplyState>()}.", $"Possible states: {Choice.All<ReplyState>()}."));

        if (await Portfolio.ReadAsync(portfolio, companyId, access, cancellationToken) is not { } chosen) return Portfolio.Unknown();

        var paging = Paging.From(cursor, limit);
        var query = db.Replies.AsNoTracking().Include(row => row.Customer).Where(row => row.CompanyId == companyId);
        if (!string.IsNullOrEmpty(portfolio)) query = query.Where(row => chosen.Of(db.Customers).Select(customer => customer.Id).Contains(row.CustomerId));
        if (wanted is not null) query = query.Where(row => row.State == wanted);
        var rows = await query.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        var open = await OpenInvoicesAsync(db, companyId, [.. rows.Select(row => row.CustomerId).Distinct()], cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => ReplyDto.Of(row, open))));
    }

    /// <summary>The open invoices of these customers, of which a reply may name some.</summary>
    public static async Task<ILookup<long, OpenInvoice>> OpenInvoicesAsync(RelanceDbContext db, long companyId, List<long> customerIds, CancellationToken cancellationToken)
    {
        var items = await db.Items.AsNoTracking()
            .Where(item => item.CompanyId == companyId && customerIds.Contains(item.CustomerId) && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice)
            .OrderBy(item => item.Id).Select(item => new { item.CustomerId, item.Id, item.Number }).ToListAsync(cancellationToken);
        return items.ToLookup(item => item.CustomerId, item => new OpenInvoice(item.Id, item.Number));
    }
}

/// <summary>An invoice that a reply may name.</summary>
internal sealed record OpenInvoice(long Id, string Number);

/// <param name="Kind">human, autoReply, bounce or receipt.</param>
/// <param name="State">toReview: it suspends chasing when a person wrote it. handled: somebody has decided. dismissed: not about this customer.</param>
/// <param name="Text">What the sender added, without the quoted reminder.</param>
/// <param name="LinkedBy">references, conversation, sender, or senderShared when the person is a contact of several customers.</param>
/// <param name="Suggestion">What it seems to mean; null for receipts. A human decides.</param>
/// <param name="Decision">What was decided; null while nobody has.</param>
/// <param name="Notice">What an earlier decision brought and this one leaves in force; null when there is nothing of the kind.</param>
public sealed record ReplyDto(
    long Id, long CompanyId, long CustomerId, string CustomerName, long? ReminderId, IncomingKind Kind, ReplyState State, MailAddress From, DateTimeOffset ReceivedAt,
    string Subject, string Text, string? WebLink, string ItemId, string LinkedBy, ReplySuggestionDto? Suggestion, string? Decision, string? DecidedBy, DateTimeOffset? DecidedAt, string? Notice)
{
    internal static ReplyDto Of(ReplyRow row, ILookup<long, OpenInvoice> open, string? notice = null) => new(
        row.Id, row.CompanyId, row.CustomerId, row.Customer!.Name, row.ReminderId, row.Kind, row.State, new MailAddress(row.FromName, row.FromAddress), row.ReceivedAt,
        row.Subject, row.Text, row.WebLink, row.MessageId, row.LinkedBy, ReplySuggestionDto.Of(row, [.. open[row.CustomerId]]), row.Decision, row.DecidedBy, row.DecidedAt, notice);
}
