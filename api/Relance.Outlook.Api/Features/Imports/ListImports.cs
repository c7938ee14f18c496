using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>The imports of a company, newest first.</summary>
internal static class ListImports
{
    public static async Task<Ok<Page<ImportRunDto>>> Imports(long companyId, string? cursor, int? limit, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var paging = Paging.From(cursor, limit);
        var rows = await db.Imports.AsNoTracking().Where(row => row.CompanyId == companyId)
            .OrderByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        var undoable = await UndoableAsync(companyId, db, cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => Of(row, row.Id == undoable))));
    }

    /// <summary>The last import that changed something; null when there is none or it has been taken back.</summary>
    internal static Task<long?> UndoableAsync(long companyId, RelanceDbContext db, CancellationToken cancellationToken) =>
        db.ImportChanges.Where(row => row.CompanyId == companyId).MaxAsync(row => (long?)row.ImportId, cancellationToken);

    internal static ImportRunDto Of(ImportRow row, bool canUndo) => new(
        row.Id, row.At, row.By, row.Kind, JsonSerializer.Deserialize<string[]>(row.Files)!, row.Created, row.Updated, row.Unchanged, row.Closed, row.Rejected, canUndo, row.UndoneAt);
}
