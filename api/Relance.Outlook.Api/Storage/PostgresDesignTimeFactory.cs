using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Relance.Outlook.Api.Storage;

/// <summary>For <c>dotnet ef migrations add</c> only; see CONTRIBUTING in the README.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresRelanceDbContext>
{
    public PostgresRelanceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql("Host=design").Options, new WriterGate());
}
