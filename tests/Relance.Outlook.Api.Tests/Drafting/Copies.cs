using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>Copies of invoices of any size, and what lies in the database about reminders.</summary>
internal static class Copies
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Gives each of the company's invoices a copy of so many bytes, in the order of their numbers; the copies by file name.</summary>
    public static async Task<Dictionary<string, byte[]>> WithCopies(this RelanceHost host, Company company, params int[] sizes)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var files = scope.ServiceProvider.GetRequiredService<FileStore>();
        var copies = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (item, size) in (await db.Items.Where(item => item.CompanyId == company.Id).OrderBy(item => item.Number).ToListAsync()).Zip(sizes))
        {
            var content = RandomNumberGenerator.GetBytes(size);
            (item.Pdf, item.PdfName) = (await files.PutAsync(content, CancellationToken.None), $"{item.Number}.pdf");
            copies[item.PdfName] = content;
        }

        await db.SaveChangesAsync();
        return copies;
    }

    public static async Task RenameCopies(this RelanceHost host, Company company, string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Items.Where(item => item.CompanyId == company.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.PdfName, name));
    }

    public static async Task<List<ReminderRow>> Rows(this RelanceHost host, Company company)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Reminders.AsNoTracking().Include(row => row.Items)
            .Where(row => row.CompanyId == company.Id).OrderBy(row => row.Id).ToListAsync();
    }
}
