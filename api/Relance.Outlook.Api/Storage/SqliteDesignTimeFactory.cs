using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Relance.Outlook.Api.Storage;

/// <summary>For <c>dotnet ef migrations add</c> only; see CONTRIBUTING in the README.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteRelanceDbContext>
{
    public SqliteRelanceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite("Data Source=design.db").Options, new WriterGate());
}
