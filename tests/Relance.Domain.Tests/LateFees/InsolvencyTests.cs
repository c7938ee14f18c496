namespace Relance.Domain.Tests.LateFees;

public sealed class InsolvencyTests
{
    [Fact]
    public void Interest_stops_on_the_day_before_the_judgment()
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-12-31") with { InsolvencyOpenedOn = Claim.Day("2025-09-01") };

        var fee = claim.Fee();

        Assert.Equal([Claim.Line("2025-07-31", "2025-08-31", 32, 1000m, 12.15m, 10.65m)], fee.Lines.Select(Claim.Shown));
        Assert.Equal(40m, fee.Indemnity);
    }

    [Theory]
    [InlineData("2025-07-15", 0, 0)]
    [InlineData("2025-07-31", 0, 0)]
    [InlineData("2025-08-01", 1, 40)]
    public void Opened_by_the_due_date_it_takes_the_indemnity_too(string opened, int days, decimal indemnity)
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-12-31") with { InsolvencyOpenedOn = Claim.Day(opened) };

        var fee = claim.Fee();

        Assert.Equal((days, indemnity), (fee.Lines.Sum(line => line.Days), fee.Indemnity));
    }

    [Theory]
    [InlineData("2025-08-31")]
    [InlineData("2025-09-01")]
    public void Opened_on_the_stop_day_or_later_it_changes_nothing(string opened)
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-08-31");

        var line = Assert.Single((claim with { InsolvencyOpenedOn = Claim.Day(opened) }).Fee().Lines);

        Assert.Equal(Assert.Single(claim.Fee().Lines), line);
    }
}
