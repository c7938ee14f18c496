using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

/// <summary>What a FEC tells of each month: sales, what came in, what customers owed at its end.</summary>
public class FecMonthTests
{
    [Fact]
    public void Each_month_has_its_sales_its_receipts_and_what_was_owed_at_its_end()
    {
        var fec = new Fec().Opening("A-1", "20260101", 50).Sale("F-1", "20260110", 300).Payment("V-1", "20260212", 120).Sale("F-2", "20260305", 80);

        var months = Reading.Of(fec.Text()).Months;

        Assert.Equal([new(Day(1), 300, 0, 350), new(Day(2), 0, 120, 230), new(Day(3), 80, 0, 310)], months);
    }

    [Fact]
    public void A_credit_note_is_taken_off_the_sales()
    {
        var fec = new Fec().Sale("F-1", "20260110", 300).Entry().Line("VE", "20260120", "411000", "C001", "AV-1", -100).Line("VE", "20260120", "706000", "", "AV-1", 100);

        Assert.Equal(new SourceMonth(Day(1), 200, 0, 200), Assert.Single(Reading.Of(fec.Text()).Months));
    }

    [Fact]
    public void A_second_opening_carries_forward_what_the_file_has_already_told()
    {
        var fec = new Fec().Opening("A-1", "20250101", 50).Sale("F-1", "20250610", 100).Opening("A-2", "20260101", 150);

        Assert.Equal(150, Reading.Of(fec.Text()).Months[^1].Receivables);
    }

    [Fact]
    public void A_date_gone_wrong_does_not_give_hundreds_of_months_and_what_it_moved_is_owed_all_the_same()
    {
        var fec = new Fec().Sale("F-1", "20010110", 40).Sale("F-2", "20260110", 60);

        var months = Reading.Of(fec.Text()).Months;

        Assert.Equal((24, 100m, 60m), (months.Count, months[^1].Receivables, months.Sum(month => month.Invoiced)));
    }

    private static DateOnly Day(int month) => new(2026, month, 1);
}
