using FsCheck.Fluent;

namespace Relance.Domain.Tests;

public sealed class MoneyTests
{
    private static readonly FsCheck.Gen<decimal> Cents = Gen.Choose(-100_000_000, 100_000_000).Select(cents => cents / 100m);

    [Fact]
    public void Amounts_of_one_currency_add_up_and_subtract()
    {
        var invoice = Money.Eur(1234.50m);
        var credit = Money.Eur(234.51m);

        var (sum, difference) = (invoice + credit, invoice - credit);

        Assert.Equal(new Money(1469.01m, "EUR"), sum);
        Assert.Equal(new Money(999.99m, "EUR"), difference);
    }

    [Fact]
    public void Ten_times_ten_cents_are_one_euro_exactly()
    {
        var tenCents = Money.Eur(0.10m);

        var sum = Enumerable.Repeat(tenCents, 10).Aggregate(Money.Zero("EUR"), (total, next) => total + next);

        Assert.Equal(Money.Eur(1.00m), sum);
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("eur")]
    [InlineData("")]
    public void Amounts_of_different_currencies_never_add_up(string other)
    {
        var euros = Money.Eur(1);
        var foreign = new Money(1, other);

        var refusal = Assert.Throws<InvalidOperationException>(() => euros + foreign);
        Assert.Throws<InvalidOperationException>(() => foreign - euros);

        Assert.Contains("EUR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_one_currency_is_not_nothing_of_another() =>
        Assert.NotEqual(Money.Zero("EUR"), Money.Zero("CHF"));

    [Fact]
    public void Adding_in_any_order_gives_the_same_and_subtracting_takes_it_back() =>
        Properties.Hold(Gen.ArrayOf(Cents, 3), amounts =>
        {
            var (a, b, c) = (Money.Eur(amounts[0]), Money.Eur(amounts[1]), Money.Eur(amounts[2]));

            Assert.Equal(a + b, b + a);
            Assert.Equal(a + b + c, a + (b + c));
            Assert.Equal(a, a + b - b);
            Assert.Equal(a, a + Money.Zero("EUR"));
        });
}
