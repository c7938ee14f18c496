using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Texts that a company has changed. All versions are kept; the newest counts, unless it goes back to the original.</summary>
internal static class OwnTemplates
{
    /// <summary>The version in force; null when the product's own text is.</summary>
    public static async Task<TemplateRow?> CurrentAsync(this DbSet<TemplateRow> templates, long companyId, string code, string language, CancellationToken cancellationToken)
    {
        var newest = await templates.AsNoTracking().Where(row => row.CompanyId == companyId && row.Code == code && row.Language == language)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return newest?.Body is null ? null : newest;
    }
}
