using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>The reminders of a company, and the one behind a message.</summary>
internal static class ListReminders
{
    public static async Task<Results<Ok<Page<ReminderDto>>, ProblemHttpResult>> Reminders(
        long companyId, string? state, string? cursor, int? limit, RelanceDbContext db, CancellationToken cancellationToken)
    {
        if (!Choice.TryRead<ReminderState>(state, out var wanted)) return Problems.Invalid("state", Say.Current($"États possibles : {Choice.All<ReminderState>()}.", $"Possible states: {Choice.All<ReminderState>()}."));

        var paging = Paging.From(cursor, limit);
        var query = db.Reminders.AsNoTracking().Include(row => row.Items).Include(row => row.Customer).Where(row => row.CompanyId == companyId);
        if (wanted is not null) query = query.Where(row => row.State == wanted);
        var rows = await query.OrderByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => ReminderDto.Of(row, withText: false))));
    }

    public static async Task<Results<Ok<ReminderDto>, ProblemHttpResult>> GetReminder(
        long id, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken) =>
        await Mine(db, access).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? TypedResults.Ok(ReminderDto.Of(row, withText: true)) : NotFound();

    public static async Task<Results<Ok<ReminderDto>, ProblemHttpResult>> ReminderByItem(
        string itemId, RelanceDbContext db, CompanyAccess access, StoredIds storedIds, CancellationToken cancellationToken)
    {
        var row = await BehindAsync(itemId, db, access, cancellationToken);
        if (row is null && await storedIds.OfAsync(itemId, cancellationToken) is { } stored) row = await BehindAsync(stored, db, access, cancellationToken);
        return row is null ? NotFound() : TypedResults.Ok(ReminderDto.Of(row, withText: true));
    }

    private static async Task<ReminderRow?> BehindAsync(string itemId, RelanceDbContext db, CompanyAccess access, CancellationToken cancellationToken)
    {
        var reply = await db.Replies.Where(row => row.MessageId == itemId && row.ReminderId != null).Select(row => row.ReminderId).FirstOrDefaultAsync(cancellationToken);
        return await Mine(db, access).FirstOrDefaultAsync(row => row.MessageId == itemId || row.Id == reply, cancellationToken);
    }

    internal static IQueryable<ReminderRow> Mine(RelanceDbContext db, CompanyAccess access)
    {
        var mine = access.CompanyIds();
        return db.Reminders.AsNoTracking().Include(row => row.Items).Include(row => row.Customer).Where(row => mine.Contains(row.CompanyId));
    }

    internal static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Relance", "Reminder"));
}

/// <param name="State">proposed, drafted, sent, answered, bounced, withdrawn or superseded.</param>
/// <param name="DetectedBy">How the sent message was recognised.</param>
/// <param name="Confidence">certain, or confirmed by the user when its marks were lost; null before it is sent.</param>
/// <param name="ItemId">The immutable id of the message.</param>
/// <param name="Html">The text as drafted; only when one reminder is asked for.</param>
public sealed record ReminderDto(
    long Id, long CompanyId, long CustomerId, string CustomerName, ReminderState State, int Level, string LevelName, Tone Tone, string Subject,
    IReadOnlyList<string> To, MoneyDto Amount, IReadOnlyList<ReminderInvoiceDto> Invoices, DateTimeOffset CreatedAt, DateTimeOffset? DraftedAt, DateTimeOffset? SentAt,
    string? DetectedBy, string? Confidence, string? WebLink, string? ItemId, string? Html, Channel Channel, MoneyDto LateFees, DateOnly? Deadline)
{
    public static ReminderDto Of(ReminderRow row, bool withText) => new(
        row.Id, row.CompanyId, row.CustomerId, row.Customer!.Name, row.State, row.Level, NameOf(row), row.Tone, row.Subject,
        JsonSerializer.Deserialize<string[]>(row.To)!, MoneyDto.Of(row.Amount, row.Currency),
        [.. row.Items.Select(item => new ReminderInvoiceDto(item.ItemId, item.Number, MoneyDto.Of(item.Open, row.Currency), item.Level))],
        row.CreatedAt, row.DraftedAt, row.SentAt, row.DetectedBy, row.DetectedBy is null ? null : row.DetectedBy == "confirmed" ? "confirmed" : "certain", row.WebLink, row.MessageId, withText ? row.Html : null, row.Channel, MoneyDto.Of(row.LateFees, row.Currency), row.Deadline);

    private static string NameOf(ReminderRow row)
    {
        var format = new Typography(Say.Language);
        if (row.Template == TemplateCodes.PaymentPlan) return format.Say("Proposition d’échéancier", "Payment plan proposal");
        return Wording.LevelName.Of(new ReminderLevel(row.Level, row.Template == TemplateCodes.BeforeDue ? -1 : 0, row.Channel, row.Tone), format);
    }
}

/// <summary>An invoice as the reminder claimed it.</summary>
public sealed record ReminderInvoiceDto(long Id, string Number, MoneyDto Open, int Level);
