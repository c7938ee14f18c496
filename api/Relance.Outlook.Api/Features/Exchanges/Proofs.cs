using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>Files put to an entry of the history: receipts of registered letters, returned envelopes, signed agreements.</summary>
internal static class Proofs
{
    private const long MostBytes = 10 * 1024 * 1024;
    private const int LongestName = 200;

    public static async Task<Results<Created<ProofDto>, ProblemHttpResult>> Add(
        long companyId, long customerId, long exchangeId, IFormFile file, RelanceDbContext db, FileStore files, ExchangeLog log, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        var isKnown = await db.Exchanges.AnyAsync(row => row.CompanyId == companyId && row.CustomerId == customerId && row.Id == exchangeId, cancellationToken);
        if (!isKnown) return Problems.NotFound(Say.Current("Échange", "Exchange"));
        if (file.Length is 0 or > MostBytes) return Problems.Invalid("file", Say.Current("Choisissez un fichier de 10 Mo au plus.", "Choose a file of 10 MB at most."));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        if (TypeOf(content.ToArray()) is not { } type) return Problems.Invalid("file", Say.Current("Une preuve est un PDF ou une image (JPEG, PNG).", "A proof is a PDF or an image (JPEG, PNG)."));

        var hash = await files.PutAsync(content.ToArray(), cancellationToken);
        var name = Path.GetFileName(file.FileName);
        var proof = new ProofRow
        {
            CompanyId = companyId,
            CustomerId = customerId,
            ExchangeId = exchangeId,
            Name = name.Length > LongestName ? name[^LongestName..] : name,
            ContentType = type,
            File = hash,
            By = user.Name,
            At = clock.Now,
        };
        return await db.WriteAsync<Results<Created<ProofDto>, ProblemHttpResult>>(
            async () =>
            {
                db.Proofs.Add(proof);
                await log.AppendAsync(Entry(proof), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return TypedResults.Created($"/api/companies/{companyId}/customers/{customerId}/exchanges/{exchangeId}/proofs/{proof.Id}", ProofDto.Of(proof));
            },
            cancellationToken);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Download(
        long companyId, long customerId, long exchangeId, long proofId, RelanceDbContext db, FileStore files, CancellationToken cancellationToken)
    {
        var proof = await db.Proofs.AsNoTracking().SingleOrDefaultAsync(
            row => row.CompanyId == companyId && row.CustomerId == customerId && row.ExchangeId == exchangeId && row.Id == proofId, cancellationToken);
        if (proof is null || await files.GetAsync(proof.File, cancellationToken) is not { } content) return Problems.NotFound(Say.Current("Preuve", "Proof"));
        return TypedResults.File(content, proof.ContentType, proof.Name);
    }

    /// <summary>The history names the file by its content: a file put in its place later would be seen.</summary>
    private static ExchangeRow Entry(ProofRow proof) => new()
    {
        CompanyId = proof.CompanyId,
        CustomerId = proof.CustomerId,
        At = proof.At,
        Kind = ExchangeKind.Proof,
        Subject = Typography.French($"Preuve jointe : {proof.Name}"),
        Text = $"SHA-256 {proof.File}",
        From = proof.By,
        To = "[]",
        Invoices = JsonSerializer.Serialize(Array.Empty<string>()),
        PreviousHash = "",
        Hash = "",
    };

    /// <summary>By its first bytes, whatever it is called.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "application/pdf"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "image/png"
        : null;
}

/// <param name="Sha256">Of the file, in hexadecimal.</param>
public sealed record ProofDto(long Id, string Name, string ContentType, string Sha256, string By, DateTimeOffset At)
{
    internal static ProofDto Of(ProofRow row) => new(row.Id, row.Name, row.ContentType, row.File, row.By, row.At);
}
