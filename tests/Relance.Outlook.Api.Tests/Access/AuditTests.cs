using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Features.Firm;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Storage;

namespace Relance.Outlook.Api.Tests.Access;

/// <summary>Who saw and did what.</summary>
public sealed class AuditTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_look_and_every_act_is_noted_with_what_came_of_it_and_without_names_of_debtors()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var reader = await host.Newcomer();
        await company.Invites(reader.User, Role.Reader);
        var customer = Assert.Single(await company.Customers());
        await reader.Api.Get<Features.Customers.CustomerDto>($"{company.Path}/customers/{customer.Id}");
        await reader.Api.Get<Page<Features.Customers.CustomerSummaryDto>>($"{company.Path}/customers?search=Lupin");
        await reader.Api.RefusedPut($"{company.Path}/customers/{customer.Id}/contact", new { name = "Lupin", email = "lupin@lupin.example" });

        var all = await Audit(company, $"person={reader.User}@atelier-morin.example");

        Assert.Equal(
            [("putContact", $"companyId={company.Id} customerId={customer.Id}", 403), ("listCustomers", $"companyId={company.Id}", 200), ("getCustomer", $"companyId={company.Id} customerId={customer.Id}", 200)],
            all.Select(entry => (entry.Operation, entry.Ids, entry.Status)));
        Assert.DoesNotContain("lupin", System.Text.Json.JsonSerializer.Serialize(await Audit(company, "")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_that_was_kept_is_noted_as_well()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.Worklist();
        await company.Worklist();

        var looks = await Audit(company, "");

        Assert.Equal(2, looks.Count(entry => entry.Operation == "getWorklist"));
    }

    [Fact]
    public async Task It_is_shown_by_day_and_page_of_one_company_only()
    {
        var company = await (await host.Newcomer()).Opens();
        var other = await (await host.Newcomer()).Opens();
        await other.Worklist();
        for (var i = 0; i < 3; i++) await company.Worklist();

        var first = await company.Who.Api.Get<Page<AuditEntryDto>>($"{company.Path}/audit?limit=2");
        var second = await company.Who.Api.Get<Page<AuditEntryDto>>($"{company.Path}/audit?limit=2&cursor={first.NextCursor}");
        var earlier = await Audit(company, "day=2020-01-01");

        Assert.Equal((2, 2), (first.Items.Count, second.Items.Count));
        Assert.All([.. first.Items, .. second.Items], entry => Assert.Equal(company.Id, entry.CompanyId));
        Assert.Empty(earlier);
    }

    [Fact]
    public async Task The_administrator_sees_the_whole_firm()
    {
        var company = await (await host.Newcomer()).Opens();
        await company.Worklist();
        var administrator = await host.Administrator();

        var all = (await administrator.Api.Get<Page<AuditEntryDto>>($"/api/firm/audit?person={company.Who.User}@atelier-morin.example")).Items;

        Assert.Equal(["createCompany", "getWorklist"], all.Select(entry => entry.Operation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_process_had_noted_is_brought_by_the_next_and_only_once()
    {
        var rows = new[] { Row(), Row() };
        var folder = Directory.CreateDirectory(Path.Combine(host.DataDirectory, "audit")).FullName;
        var lines = rows.Select(row => System.Text.Json.JsonSerializer.Serialize(row)).ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, "left.jsonl"), $"{lines[0]}\n{lines[1]}\n{lines[0][..20]}", Stop);
        await Bring();
        await File.WriteAllTextAsync(Path.Combine(folder, "left-again.jsonl"), $"{lines[0]}\n", Stop);
        await Bring();

        await using var scope = host.Services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Audit.CountAsync(row => row.UserId == rows[0].UserId, Stop);

        Assert.Equal(2, known);
        Assert.Empty(Directory.EnumerateFiles(folder, "left*"));
    }

    [Fact]
    public async Task What_is_older_than_is_kept_goes_and_nothing_else()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var (gone, kept) = (Row(daysAgo: 370), Row(daysAgo: 360));
        gone.UserId = kept.UserId = "somebody-of-last-year";
        db.Audit.AddRange(gone, kept);
        await db.SaveChangesAsync(Stop);

        await host.Services.GetRequiredService<Relance.Outlook.Api.Platform.Access.AuditTrail>().PurgeAsync(Stop);
        var left = await db.Audit.AsNoTracking().Where(row => row.Id == gone.Id || row.Id == kept.Id).Select(row => row.Id).ToListAsync(Stop);

        Assert.Equal([kept.Id], left);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task No_row_is_changed_and_none_deleted_that_is_younger_than_six_months(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InContextAsync(async db =>
        {
            db.Audit.AddRange(Row(), Row(daysAgo: 179), Row(daysAgo: 182));
            return await db.SaveChangesAsync(Stop);
        });

        var changed = await Assert.ThrowsAnyAsync<DbException>(() => Run("""UPDATE "Audit" SET "UserName" = 'autre'"""));
        var deleted = await Assert.ThrowsAnyAsync<DbException>(() => Run("""DELETE FROM "Audit" """));
        await database.InContextAsync(db => db.Audit.Where(row => row.At < TimeProvider.System.GetUtcNow().AddDays(-181)).ExecuteDeleteAsync(Stop));
        var left = await database.InContextAsync(db => db.Audit.CountAsync(Stop));

        Assert.All([changed, deleted], refusal => Assert.Contains("journal", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(2, left);

        Task<int> Run(string sql) => database.InContextAsync(db => db.Database.ExecuteSqlRawAsync(sql, Stop));
    }

    private static AuditRow Row(int daysAgo = 0) => new()
    {
        Id = Guid.CreateVersion7(),
        At = TimeProvider.System.GetUtcNow().AddDays(-daysAgo),
        TenantId = "t",
        UserId = "somebody-of-before",
        UserName = "u@firm.example",
        Operation = "getWorklist",
        Status = 200,
    };

    private async Task Bring() => await host.Services.GetRequiredService<Relance.Outlook.Api.Platform.Access.AuditTrail>().BringAsync(Stop);

    private static async Task<IReadOnlyList<AuditEntryDto>> Audit(Company company, string query) => (await company.Who.Api.Get<Page<AuditEntryDto>>($"{company.Path}/audit?limit=1000&{query}")).Items;
}
