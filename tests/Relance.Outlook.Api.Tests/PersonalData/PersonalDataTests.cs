using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.PersonalData;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.PersonalData;

/// <summary>Somebody asks what is known of him, or to be forgotten: the law is followed both ways, and said.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    private RelanceHost host = null!;
    private Company company = null!;
    private Books books = null!;
    private CustomerFile lupin = null!;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        host = await RelanceHost.Start();
        books = Books.With("Lupin").Owing("Vidal");
        company = await (await host.SignIn("claire")).Keeps(books);
        lupin = await company.File("Lupin");
        address = books.AddressOf("Lupin");
        await lupin.Reach(new { name = "Arsène Lupin", email = address, phone = "0102030405" });
        await company.SendAll();
        var sent = (await company.Reminders()).Single(reminder => reminder.CustomerId == lupin.Id);
        await host.Control.Answer(sent.ItemId!, body: "Je paierai vendredi.");
        await company.Who.Sync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Who_asks_sees_everything_that_is_kept_and_nothing_of_others()
    {
        var data = await Export(address);

        Assert.Equal(("Arsène Lupin", address, "0102030405"), (Assert.Single(data.Contacts).Name, data.Contacts[0].Email, data.Contacts[0].Phone));
        Assert.Equal(["ReminderSent", "ReplyReceived"], data.Exchanges.Select(exchange => exchange.Kind));
        Assert.All(data.Exchanges, exchange => Assert.NotNull(exchange.Original));
        Assert.Contains("Je paierai vendredi.", Assert.Single(data.Replies).Text);
        Assert.Equal("Lupin", Assert.Single(data.Reminders).Customer);
        Assert.Contains("art.\u00a06, §\u00a01,\u00a0f", data.Information);
    }

    [Fact]
    public async Task While_something_is_owed_everything_stays_and_the_answer_says_why()
    {
        var report = await Erase(new { address });

        Assert.Empty(report.Erased);
        Assert.Equal([("contact", RetentionReason.Open), ("history", RetentionReason.Open)], report.Kept.Select(kept => (kept.What, kept.Reason)));
        Assert.All(report.Kept, kept => Assert.Contains("art.\u00a017, §\u00a03,\u00a0e", kept.Explanation));
        Assert.Equal("Arsène Lupin", (await Export(address)).Contacts[0].Name);
    }

    [Fact]
    public async Task Once_it_is_paid_the_person_goes_and_the_evidence_stays_with_its_day()
    {
        await Paid();

        var report = await Erase(new { address });

        Assert.Equal(["contact"], report.Erased.Select(erased => erased.What));
        var kept = Assert.Single(report.Kept);
        Assert.Equal(("history", RelanceHost.Today.AddYears(5)), (kept.What, kept.Until!.Value));
        Assert.Contains("10 mars 2031", kept.Explanation);
        var contact = (await lupin.Read()).Contacts;
        Assert.DoesNotContain(contact, one => one.Name is not null || one.Email is not null || one.Phone is not null);
        Assert.Equal(2, (await lupin.History()).Count);
    }

    [Fact]
    public async Task A_look_beforehand_changes_nothing()
    {
        await Paid();

        var report = await Erase(new { address, dryRun = true });

        Assert.True(report.DryRun);
        Assert.NotEmpty(report.Erased);
        Assert.Equal("Arsène Lupin", (await Export(address)).Contacts[0].Name);
    }

    [Fact]
    public async Task At_the_end_of_its_time_the_history_goes_and_its_mark_stays()
    {
        await Paid();
        var originals = (await Export(address)).Exchanges.Select(exchange => exchange.Original!).ToList();
        await host.Control.AdvanceDays(365 * 6);
        Assert.Equal(["contact", "history"], (await company.Who.Api.Get<List<RetentionDto>>($"{company.Path}/personal-data/due")).Where(due => due.CustomerId == lupin.Id).Select(due => due.What));

        var report = await Erase(new { customerId = lupin.Id });

        Assert.Equal(["contact", "history"], report.Erased.Select(erased => erased.What));
        Assert.Empty(await lupin.History());
        Assert.Empty((await Export(address)).Reminders);
        Assert.All(originals, hash => Assert.False(File.Exists(Path.Combine(host.DataDirectory, "files", hash[..2], hash))));
        var mark = Assert.Single(await company.Who.Api.Get<List<ErasureDto>>($"{company.Path}/personal-data/erasures"));
        Assert.Equal((lupin.Id, 2, 64), (mark.CustomerId, mark.Entries, mark.Hash.Length));
        Assert.True((await company.Who.Api.Get<HistoryVerificationDto>($"{company.Path}/history/verification")).IsWhole);
        await lupin.Log(new { kind = "note", text = "Nouvelle affaire" });
        Assert.True((await company.Who.Api.Get<HistoryVerificationDto>($"{company.Path}/history/verification")).IsWhole);
    }

    [Theory]
    [InlineData("DELETE FROM \"Exchanges\"")]
    [InlineData("DELETE FROM \"ChainHeads\"")]
    [InlineData("INSERT INTO \"Erasures\" (\"CompanyId\", \"CustomerId\", \"At\", \"By\", \"Entries\", \"Hash\") SELECT \"CompanyId\", \"CustomerId\", '2126-01-01 00:00:00Z', 'x', 99, \"Hash\" FROM \"ChainHeads\"")]
    public async Task By_hand_nothing_goes_that_is_younger_or_not_in_the_register(string sql)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal(2, (await lupin.History()).Count);
    }

    [Fact]
    public async Task Even_the_register_does_not_let_go_what_is_young()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"Erasures\" (\"CompanyId\", \"CustomerId\", \"At\", \"By\", \"Entries\", \"Hash\") SELECT \"CompanyId\", \"CustomerId\", '2026-03-11 00:00:00Z', 'x', \"Count\", \"Hash\" FROM \"ChainHeads\"");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Exchanges\""));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Erasures\""));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE \"Erasures\" SET \"Entries\" = 1"));
    }

    [Fact]
    public async Task An_address_of_nobody_is_known_nowhere_and_a_wrong_one_is_refused()
    {
        var nobody = await Export("personne@ailleurs.example");
        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/personal-data/export", new { address = "pas une adresse" });

        Assert.Empty(nobody.Contacts);
        Assert.Empty(nobody.Exchanges);
        Assert.Equal((400, "address"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    private Task<PersonalDataDto> Export(string of) => company.Who.Api.Post<PersonalDataDto>($"{company.Path}/personal-data/export", new { address = of });

    private Task<ErasureReportDto> Erase(object request) => company.Who.Api.Post<ErasureReportDto>($"{company.Path}/personal-data/erasure", request);

    /// <summary>The next list of open invoices no longer names his.</summary>
    private async Task Paid() => await company.Import(Books.With("Autre").Csv());
}
