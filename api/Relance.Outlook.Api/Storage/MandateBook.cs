using Microsoft.EntityFrameworkCore;
using Relance.Domain.Companies;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>The mandates that a decision reads.</summary>
public static class MandateBook
{
    /// <summary>Those of the company; null where its firm needs none.</summary>
    public static async Task<IReadOnlyList<Mandate>?> MandatesOfAsync(this RelanceDbContext db, CompanyRow company, CancellationToken cancellationToken)
    {
        if (!await db.Firms.AnyAsync(firm => firm.TenantId == company.TenantId && firm.RequiresMandate, cancellationToken)) return null;
        var rows = await db.Mandates.AsNoTracking().Where(row => row.CompanyId == company.Id).Select(row => new { row.From, row.Until }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Mandate(row.From, row.Until));
    }
}
