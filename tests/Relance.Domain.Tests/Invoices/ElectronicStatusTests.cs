using Relance.Domain.Customers;
using Relance.Domain.Invoices;

namespace Relance.Domain.Tests.Invoices;

public sealed class ElectronicStatusTests
{
    [Theory]
    [InlineData(207, HoldReason.Dispute)]
    [InlineData(208, HoldReason.Suspended)]
    [InlineData(210, HoldReason.Refused)]
    [InlineData(211, HoldReason.PaymentAnnounced)]
    [InlineData(213, HoldReason.Rejected)]
    [InlineData(501, HoldReason.Rejected)]
    [InlineData(225, HoldReason.PayeeChanged)]
    [InlineData(226, HoldReason.PayeeChanged)]
    [InlineData(227, HoldReason.PayeeChanged)]
    public void A_status_that_speaks_against_chasing_holds_the_invoice(int status, HoldReason expected) =>
        Assert.Equal(expected, ElectronicStatus.HoldOf(status));

    [Fact]
    public void No_other_status_holds_and_one_that_says_cashed_least_of_all()
    {
        var holding = Enumerable.Range(0, 1000).Where(status => ElectronicStatus.HoldOf(status) is not null);

        Assert.Equal([207, 208, 210, 211, 213, 225, 226, 227, 501], holding);
        Assert.Equal(212, ElectronicStatus.Cashed);
    }

    [Fact]
    public void Codes_of_the_standard_are_plausible_and_no_others()
    {
        var plausible = Enumerable.Range(0, 1000).Where(ElectronicStatus.IsPlausible);

        Assert.Equal([.. Enumerable.Range(200, 29), 501], plausible);
    }
}
