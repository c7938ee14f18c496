using Relance.Domain.Tests.Decisions;

namespace Relance.Domain.Tests.Invoices;

public sealed class InstalmentTests
{
    [Theory]
    [InlineData(-20, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(400, 400)]
    public void An_instalment_is_late_from_the_day_after_its_due_date(int sinceDue, int expected) =>
        Assert.Equal(expected, Given.Late(sinceDue).DaysLate(Given.Today));
}
