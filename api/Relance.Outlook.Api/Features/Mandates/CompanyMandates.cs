using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Mandates;

/// <summary>The orders of a client company to chase for it, and how it stands with them today.</summary>
internal static class CompanyMandates
{
    public static async Task<Ok<MandatesDto>> List(long companyId, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken);
        var rows = await db.Mandates.AsNoTracking().Where(row => row.CompanyId == companyId).OrderByDescending(row => row.From).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var needed = await db.MandatesOfAsync(company, cancellationToken);
        return TypedResults.Ok(new MandatesDto(needed is not null, MandateStateDto.Of(needed, clock.Today), rows.ConvertAll(row => MandateDto.Of(row, clock.Today))));
    }

    public static async Task<Results<Created<MandateDto>, ProblemHttpResult>> Add(
        long companyId, MandateEdit body, RelanceDbContext db, CurrentUser user, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (FaultOf(body) is { } fault) return fault;
        var row = new MandateRow { CompanyId = companyId, Reference = "", SignedBy = "", By = user.Name, At = clock.Now };
        Write(row, body);
        db.Mandates.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/companies/{companyId}/mandates/{row.Id}", MandateDto.Of(row, clock.Today));
    }

    public static async Task<Results<Ok<MandateDto>, ProblemHttpResult>> Put(
        long companyId, long mandateId, MandateEdit body, RelanceDbContext db, CurrentUser user, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, companyId, mandateId, cancellationToken) is not { } row) return NotFound();
        if (FaultOf(body) is { } fault) return fault;
        Write(row, body);
        (row.By, row.At) = (user.Name, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(MandateDto.Of(row, clock.Today));
    }

    public static async Task<Results<Ok<MandateDto>, ProblemHttpResult>> Remove(long companyId, long mandateId, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, companyId, mandateId, cancellationToken) is not { } row) return NotFound();
        db.Mandates.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(MandateDto.Of(row, clock.Today));
    }

    private static Task<MandateRow?> FindAsync(RelanceDbContext db, long companyId, long mandateId, CancellationToken cancellationToken) =>
        db.Mandates.SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == mandateId, cancellationToken);

    private static void Write(MandateRow row, MandateEdit body) =>
        (row.Reference, row.From, row.Until, row.SignedBy) = (body.Reference!.Trim(), body.From!.Value, body.Until, body.SignedBy!.Trim());

    private static ProblemHttpResult? FaultOf(MandateEdit body) =>
        body.Reference?.Trim() is not { Length: > 0 and <= 100 } ? Problems.Invalid("reference", Say.Current("La référence du mandat est obligatoire (100 caractères au plus).", "The reference of the mandate is required (100 characters at most)."))
        : body.SignedBy?.Trim() is not { Length: > 0 and <= 100 } ? Problems.Invalid("signedBy", Say.Current("Indiquez qui a signé pour le client (100 caractères au plus).", "Say who signed for the client (100 characters at most)."))
        : body.From is not { Year: >= 2000 and <= 2100 } ? Problems.Invalid("from", Say.Current("Le mandat commence entre 2000 et 2100.", "The mandate begins between 2000 and 2100."))
        : body.Until is { Year: > 2100 } || body.Until < body.From ? Problems.Invalid("until", Say.Current("Le mandat finit au plus tôt le jour où il commence.", "The mandate ends on the day on which it begins, or later."))
        : null;

    private static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Mandat", "Mandate"));
}

/// <param name="Reference" example="LM-2026-014">As in the firm's files.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; nothing for no end.</param>
/// <param name="SignedBy" example="Jeanne Morin, gérante">Who signed for the client company.</param>
public sealed record MandateEdit(string? Reference, DateOnly? From, DateOnly? Until, string? SignedBy);

/// <param name="IsRequired">The firm chases by mandate only.</param>
/// <param name="State">How the company stands today; null where none is required.</param>
/// <param name="Items">Newest first.</param>
public sealed record MandatesDto(bool IsRequired, MandateStateDto? State, IReadOnlyList<MandateDto> Items);

/// <param name="By">Who entered it, or changed it last.</param>
public sealed record MandateDto(long Id, string Reference, DateOnly From, DateOnly? Until, string SignedBy, bool IsValid, string By, DateTimeOffset At)
{
    internal static MandateDto Of(MandateRow row, DateOnly today) => new(
        row.Id, row.Reference, row.From, row.Until, row.SignedBy, new Domain.Companies.Mandate(row.From, row.Until).IsValidOn(today), row.By, row.At);
}
