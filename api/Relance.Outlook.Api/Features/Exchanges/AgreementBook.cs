using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>Promises, disputes, payment plans, pauses, stops: created, changed and ended by a person, and each time written to the history.</summary>
internal sealed class AgreementBook(RelanceDbContext db, ExchangeLog log, RelanceClock clock, CurrentUser user)
{
    public Task<Results<Created<AgreementDto>, ProblemHttpResult>> CreateAsync(long companyId, long customerId, IHoldRequest request, CancellationToken cancellationToken) =>
        db.WriteAsync<Results<Created<AgreementDto>, ProblemHttpResult>>(
            async () =>
            {
                var (row, refusal) = await AddAsync(companyId, customerId, request, cancellationToken);
                if (refusal is not null) return refusal;
                await db.SaveChangesAsync(cancellationToken);
                return TypedResults.Created($"/api/companies/{companyId}/customers/{customerId}/agreements", AgreementDto.Of(row));
            },
            cancellationToken);

    /// <summary>The same inside the caller's transaction.</summary>
    public async Task<(HoldRow Row, ProblemHttpResult? Refusal)> AddAsync(long companyId, long customerId, IHoldRequest request, CancellationToken cancellationToken)
    {
        var row = new HoldRow { CompanyId = companyId, CustomerId = customerId, Currency = "", By = user.Name, CreatedAt = clock.Now };
        if (await FillAsync(row, request, cancellationToken) is { } refusal) return (row, refusal);
        db.Holds.Add(row);
        await LogAsync(row, KindOf(row.Reason), HoldSentence(row), row.Note, cancellationToken);
        return (row, null);
    }

    public Task<Results<Ok<AgreementDto>, ProblemHttpResult>> ChangeAsync(
        long companyId, long customerId, long id, IHoldRequest request, CancellationToken cancellationToken) =>
        db.WriteAsync<Results<Ok<AgreementDto>, ProblemHttpResult>>(
            async () =>
            {
                if (await FindAsync(companyId, customerId, id, request.GetType(), cancellationToken) is not { } row) return NotFound();
                var before = HoldSentence(row);
                if (await FillAsync(row, request, cancellationToken) is { } refusal) return refusal;
                var format = French();
                await LogAsync(row, ExchangeKind.HoldChanged, format.Say($"{HoldSentence(row)} (auparavant : {before})", ""), row.Note, cancellationToken);
                return TypedResults.Ok(AgreementDto.Of(row));
            },
            cancellationToken);

    public Task<Results<Ok<AgreementDto>, ProblemHttpResult>> EndAsync(
        long companyId, long customerId, long id, Type kind, string? reason, CancellationToken cancellationToken) =>
        db.WriteAsync<Results<Ok<AgreementDto>, ProblemHttpResult>>(
            async () =>
            {
                if (await FindAsync(companyId, customerId, id, kind, cancellationToken) is not { } row) return NotFound();
                (row.EndedAt, row.EndedBy, row.EndNote) = (clock.Now, user.Name, reason?.Trim());
                await LogAsync(row, ExchangeKind.HoldEnded, French().Say($"Fin : {HoldSentence(row)}", ""), row.EndNote, cancellationToken);
                return TypedResults.Ok(AgreementDto.Of(row));
            },
            cancellationToken);

    /// <summary>Null when the company has no such customer.</summary>
    public async Task<List<AgreementDto>?> ListAsync(long companyId, long customerId, CancellationToken cancellationToken)
    {
        if (!await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)) return null;
        var rows = await db.Holds.AsNoTracking().Include(row => row.Parts).Where(row => row.CompanyId == companyId && row.CustomerId == customerId)
            .OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(AgreementDto.Of);
    }

    private async Task<HoldRow?> FindAsync(long companyId, long customerId, long id, Type kind, CancellationToken cancellationToken)
    {
        var row = await db.Holds.Include(hold => hold.Parts)
            .SingleOrDefaultAsync(hold => hold.CompanyId == companyId && hold.CustomerId == customerId && hold.Id == id && hold.EndedAt == null, cancellationToken);
        return row is not null && KindsOf(row.Reason) == kind ? row : null;
    }

    private static Type? KindsOf(HoldReason reason) => reason switch
    {
        HoldReason.Promise => typeof(PromiseRequest),
        HoldReason.Dispute => typeof(DisputeRequest),
        HoldReason.Pause or HoldReason.CallBack => typeof(PauseRequest),
        HoldReason.Stop => typeof(StopRequest),
        HoldReason.PaymentAnnounced => typeof(PaymentAnnouncementRequest),
        HoldReason.Insolvency => typeof(InsolvencyRequest),
        HoldReason.PaymentPlan => typeof(PaymentPlanRequest),
        _ => null,
    };

    /// <summary>Puts what the request says into the row; a refusal says why not.</summary>
    private async Task<ProblemHttpResult?> FillAsync(HoldRow row, IHoldRequest request, CancellationToken cancellationToken)
    {
        var isKnown = await db.Customers.AnyAsync(customer => customer.CompanyId == row.CompanyId && customer.Id == row.CustomerId, cancellationToken);
        if (!isKnown) return NotFound();
        var open = await db.Items.AsNoTracking()
            .Where(item => item.CompanyId == row.CompanyId && item.CustomerId == row.CustomerId && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice)
            .ToListAsync(cancellationToken);
        var chosen = request.InvoiceIds is { Count: > 0 } ids ? open.FindAll(item => ids.Contains(item.Id)) : open;
        if (request.InvoiceIds is { Count: > 0 } wanted && chosen.Count != wanted.Distinct().Count())
            return Problems.Invalid("invoiceIds", Say.Current("Une de ces factures n’est pas ouverte chez ce client.", "One of these invoices is not open for this customer."));
        if (chosen.Select(item => item.Currency).Distinct(StringComparer.Ordinal).Count() > 1)
            return Problems.Invalid("invoiceIds", Say.Current("Choisissez des factures d’une seule devise.", "Choose invoices of one currency."));
        if (chosen.Count == 0 && request is PaymentPlanRequest or PromiseRequest or PaymentAnnouncementRequest)
            return Problems.Invalid("invoiceIds", Say.Current("Ce client n’a pas de facture ouverte.", "This customer has no open invoice."));

        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var amount = chosen.Sum(item => item.Open);
        if (ReadHold.Of(request, amount, clock.Today, faults) is not { } draft)
            return Problems.Problem(400, "invalid", Say.Current("Saisie incorrecte", "Invalid input"), string.Join(" ", faults.Values.SelectMany(messages => messages)), faults);
        if (draft.Reason == HoldReason.PaymentPlan && await IsPlannedAsync(row, chosen, cancellationToken))
            return Problems.Problem(409, "paymentPlan.overlaps", Say.Current("Échéancier déjà en cours", "Payment plan already running"), Say.Current("Une de ces factures est déjà dans un échéancier : terminez-le d’abord.", "One of these invoices is in a payment plan already: end that one first."));

        // Nothing is touched before this line: a row that is being changed is saved with whatever it holds, refused or not.
        (row.Reason, row.Since, row.Until, row.PromisedFor, row.Amount) = (draft.Reason, draft.Since, draft.Until, draft.PromisedFor, draft.Amount);
        row.OpenThen = amount;
        row.Currency = chosen.FirstOrDefault()?.Currency ?? await db.Companies.Where(company => company.Id == row.CompanyId).Select(company => company.Currency).SingleAsync(cancellationToken);
        // What was promised or announced is about what was open then, never about what is invoiced later.
        var coversAll = request.InvoiceIds is not { Count: > 0 } && draft.Reason is not (HoldReason.PaymentPlan or HoldReason.Promise or HoldReason.PaymentAnnounced);
        row.ItemIds = coversAll ? null : JsonSerializer.Serialize(chosen.Select(item => item.Id).Order());
        row.Note = request.Note?.Trim() is { Length: > 0 } note ? note : null;
        row.Parts.Clear();
        row.Parts.AddRange(draft.Parts.Select(part => new HoldPartRow { DueOn = part.DueOn, Amount = part.Amount }));
        return null;
    }

    private async Task<bool> IsPlannedAsync(HoldRow row, List<ItemRow> items, CancellationToken cancellationToken)
    {
        var others = await db.Holds.AsNoTracking().Where(hold => hold.CustomerId == row.CustomerId && hold.Id != row.Id && hold.Reason == HoldReason.PaymentPlan && hold.EndedAt == null).ToListAsync(cancellationToken);
        return others.SelectMany(hold => LedgerHolds.Items(hold)!).Intersect(items.Select(item => item.Id)).Any();
    }

    private async Task LogAsync(HoldRow row, ExchangeKind kind, string sentence, string? note, CancellationToken cancellationToken)
    {
        var items = LedgerHolds.Items(row);
        var numbers = items is null ? [] : await db.Items.Where(item => items.Contains(item.Id)).Select(item => item.Number).ToListAsync(cancellationToken);
        await log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = row.CompanyId,
                CustomerId = row.CustomerId,
                At = clock.Now,
                Kind = kind,
                Subject = sentence,
                Text = note,
                From = user.Name,
                To = "[]",
                Invoices = JsonSerializer.Serialize(numbers),
                Amount = row.Amount,
                Currency = row.Amount is null ? null : row.Currency,
                PreviousHash = "",
                Hash = "",
            },
            cancellationToken);
    }

    /// <summary>The history is kept in French, whoever writes it: it is made to be read by a French court.</summary>
    private static Typography French() => new("fr");

    private static string HoldSentence(HoldRow row) => HoldText.Sentence(AgreementDto.FactsOf(row), French());

    private static ExchangeKind KindOf(HoldReason reason) => Enum.Parse<ExchangeKind>(reason.ToString());

    internal static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Accord", "Agreement"));
}

/// <param name="Kind">promise, paymentAnnounced, dispute, paymentPlan, pause, callBack, stop or insolvency.</param>
/// <param name="Text">What was agreed, in one sentence.</param>
/// <param name="InvoiceIds">The invoices concerned; null for the whole customer.</param>
/// <param name="Until">The last day without a reminder; null while only a person ends it.</param>
/// <param name="IsActive">Whether nobody has ended it.</param>
public sealed record AgreementDto(
    long Id, HoldReason Kind, string Text, DateOnly Since, DateOnly? Until, DateOnly? PromisedFor, MoneyDto? Amount, IReadOnlyList<long>? InvoiceIds,
    IReadOnlyList<PaymentPlanPartDto> Parts, string? Note, string By, DateTimeOffset CreatedAt, bool IsActive, DateTimeOffset? EndedAt, string? EndedBy, string? EndNote)
{
    internal static AgreementDto Of(HoldRow row) => new(
        row.Id, row.Reason, HoldText.Sentence(FactsOf(row), new Typography(Say.Language)), row.Since, UntilOf(row), row.PromisedFor,
        row.Amount is { } amount ? MoneyDto.Of(amount, row.Currency) : null, LedgerHolds.Items(row)?.Order().ToList(),
        [.. row.Parts.OrderBy(part => part.DueOn).Select(part => new PaymentPlanPartDto(part.DueOn, MoneyDto.Of(part.Amount, row.Currency)))],
        row.Note, row.By, row.CreatedAt, row.EndedAt is null, row.EndedAt, row.EndedBy, row.EndNote);

    internal static HoldFacts FactsOf(HoldRow row) => new(
        row.Reason, row.Since, row.Until, row.PromisedFor, row.Amount, row.Currency, [.. row.Parts.OrderBy(part => part.DueOn).Select(part => new PaymentPlanPart(part.DueOn, part.Amount))]);

    private static DateOnly? UntilOf(HoldRow row) => row.Reason == HoldReason.Promise ? LedgerHolds.PromiseOf(row).HoldsUntil : row.Until;
}
