using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>What left and what came back, newest first.</summary>
internal static class GetHistory
{
    public static async Task<Results<Ok<Page<ExchangeDto>>, ProblemHttpResult>> History(
        long companyId, long customerId, string? cursor, int? limit, RelanceDbContext db, FileStore files, CancellationToken cancellationToken)
    {
        if (!await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)) return Problems.NotFound(Say.Current("Client", "Customer"));

        var paging = Paging.From(cursor, limit);
        var rows = await db.Exchanges.AsNoTracking().Where(row => row.CompanyId == companyId && row.CustomerId == customerId)
            .OrderByDescending(row => row.Sequence).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var proofs = (await db.Proofs.AsNoTracking().Where(row => row.CompanyId == companyId && row.CustomerId == customerId && ids.Contains(row.ExchangeId)).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ToLookup(row => row.ExchangeId, row => new ExchangeProofDto(row.Id, row.Name, row.ContentType, files.SizeOf(row.File), row.File));
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => ExchangeDto.Of(row, [.. proofs[row.Id]]))));
    }
}

/// <param name="Sequence">1, 2, 3… within the customer, without a gap.</param>
/// <param name="Title">One sentence.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it.</param>
/// <param name="Proofs">Files put to this entry, in the order they came: receipts, returned envelopes, signed agreements.</param>
public sealed record ExchangeDto(
    long Id, int Sequence, DateTimeOffset At, ExchangeKind Kind, string Title, string? Subject, string? Text, string? From, IReadOnlyList<string> To,
    int? Level, IReadOnlyList<string> Invoices, long? ReminderId, string? WebLink, string? ItemId, string Hash,
    IReadOnlyList<ExchangeProofDto> Proofs)
{
    internal static ExchangeDto Of(ExchangeRow row, IReadOnlyList<ExchangeProofDto> proofs)
    {
        var invoices = JsonSerializer.Deserialize<string[]>(row.Invoices)!;
        return new ExchangeDto(
            row.Id, row.Sequence, row.At, row.Kind, TitleOf(row, invoices.Length), row.Subject, row.Text, row.From, JsonSerializer.Deserialize<string[]>(row.To)!,
            row.Level, invoices, row.ReminderId, row.WebLink, row.MessageId, row.Hash, proofs);
    }

    private static string TitleOf(ExchangeRow row, int invoices)
    {
        var format = new Typography(Say.Language);
        var level = row.Level is { } number ? format.Level(number) : "";
        var facts = row.Amount is { } amount
            ? format.Say($"({invoices} {(invoices > 1 ? "factures" : "facture")}, {format.Money(amount, row.Currency!)})", $"({invoices} {(invoices > 1 ? "invoices" : "invoice")}, {format.Money(amount, row.Currency!)})")
            : "";
        // A payment plan put to the customer is no level of a plan.
        if (row is { Level: 0, Kind: ExchangeKind.ReminderSent or ExchangeKind.ReminderWithdrawn }) return ProposalOf(row, format);
        return row.Kind switch
        {
            ExchangeKind.ReminderSent => format.Say($"{level} envoyée {facts}", $"{level} sent {facts}"),
            ExchangeKind.ReminderWithdrawn => format.Say($"Brouillon de la {level} supprimé {facts}", $"Draft of the {level} deleted {facts}"),
            ExchangeKind.ReplyReceived => format.Say($"Réponse {Typography.Of(row.From ?? "")}", $"Reply from {row.From}"),
            ExchangeKind.AutoReplyReceived => format.Say($"Réponse automatique {Typography.Of(row.From ?? "")}", $"Automatic reply from {row.From}"),
            ExchangeKind.BounceReceived => format.Say("Message non remis : la relance ne compte pas", "Message not delivered: the reminder does not count"),
            _ => row.Subject ?? format.Say("Note", "Note"),
        };
    }

    private static string ProposalOf(ExchangeRow row, Typography format)
    {
        var amount = format.Money(row.Amount ?? 0, row.Currency ?? "EUR");
        return row.Kind == ExchangeKind.ReminderSent
            ? format.Say($"Proposition d’échéancier envoyée ({amount})", $"Payment plan proposal sent ({amount})")
            : format.Say($"Brouillon de la proposition d’échéancier supprimé ({amount})", $"Draft of the payment plan proposal deleted ({amount})");
    }
}

/// <param name="Name">The file's, as it was called when it came.</param>
/// <param name="Size">In bytes; null when the file is no longer in the store.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
public sealed record ExchangeProofDto(long Id, string Name, string ContentType, long? Size, string Sha256);
