using Microsoft.EntityFrameworkCore;

namespace Relance.Outlook.Api.Tests.Storage;

public sealed class WriterTests
{
    private const int Writers = 16;
    private const int Times = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_writers_at_once_all_get_through_and_lose_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var customer = await database.AddCustomerAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Times; i++)
            {
                var item = TestDatabase.Item(customer, $"{writer}-{i}", 0.01m);
                await database.InContextAsync(async db => { db.Items.Add(item); return await db.SaveChangesAsync(Stop); });
                await database.InContextAsync(async db => { (await db.Items.SingleAsync(row => row.Id == item.Id, Stop)).LevelDone = 1; return await db.SaveChangesAsync(Stop); });
            }
        }, Stop)));

        var count = await database.InContextAsync(db => db.Items.CountAsync(item => item.LevelDone == 1, Stop));
        var sum = await database.InContextAsync(db => db.Items.SumAsync(item => item.Open, Stop));
        Assert.Equal((Writers * Times, Writers * Times * 0.01m), (count, sum));
    }

    [Fact]
    public async Task Reading_and_then_writing_is_one_step_for_all_the_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        var customer = await database.AddCustomerAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Times; i++)
            {
                await database.InContextAsync(db => db.WriteAsync(async () => (await db.Companies.SingleAsync(row => row.Id == customer.CompanyId, Stop)).PaymentTermsDays++, Stop));
            }
        }, Stop)));

        var counted = await database.InContextAsync(db => db.Companies.Select(company => company.PaymentTermsDays).SingleAsync(Stop));
        Assert.Equal(Writers * Times, counted);
    }

    [Fact]
    public async Task What_fails_in_the_middle_leaves_nothing_and_lets_the_next_writer_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var customer = await database.AddCustomerAsync();

        var failing = database.InContextAsync(db => db.WriteAsync<int>(async () =>
        {
            db.Items.Add(TestDatabase.Item(customer, "lost", 1));
            await db.SaveChangesAsync(Stop);
            throw new InvalidOperationException("in the middle");
        }, Stop));

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await database.InContextAsync(async db => { db.Items.Add(TestDatabase.Item(customer, "kept", 1)); return await db.SaveChangesAsync(Stop); });
        Assert.Equal(["kept"], await database.InContextAsync(db => db.Items.Select(item => item.Number).ToListAsync(Stop)));
    }
}
