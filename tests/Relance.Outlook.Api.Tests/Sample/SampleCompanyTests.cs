using System.Globalization;
using System.Numerics;
using System.Text;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sample;

public class SampleCompanyTests
{
    public static TheoryData<string> Days => ["2026-11-22", "2026-01-01", "2026-05-01", "2027-02-28", "2028-02-29", "2026-12-31", "2026-04-06", "2026-07-14"];

    [Theory]
    [MemberData(nameof(Days))]
    public void The_reader_finds_exactly_the_open_items_that_the_books_intend(string day)
    {
        var sample = SampleCompany.Create(Day(day));

        var reading = Read(sample);

        var expected = sample.OpenItems.Select(i => (i.CustomerCode, i.CustomerName, i.Number, i.Kind, i.IssueDate, i.DueDate, i.Open, i.Original)).Order();
        Assert.Equal(expected, reading.Items.Select(i => (i.CustomerCode, i.CustomerName, i.Number, i.Kind, i.IssueDate, i.DueDate, i.Open, i.Original)).Order());
        Assert.Empty(reading.Rejected);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Only_the_doubtful_customer_and_the_letter_with_a_gap_are_worth_a_warning(string day)
    {
        var sample = SampleCompany.Create(Day(day));

        var reading = Read(sample);

        Assert.Equal([SourceCodes.FecAccountIgnored, SourceCodes.FecLetterGap], reading.Warnings.Select(w => w.Code).Order());
        Assert.EndsWith("ORIANE Librairie Oriane", reading.Warnings.Single(w => w.Code == SourceCodes.FecLetterGap).Value);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Twelve_to_eighteen_customers_are_due_for_a_first_reminder(string day)
    {
        var today = Day(day);

        var due = DueForAReminder(SampleCompany.Create(today), today);

        Assert.InRange(due.Count, 12, 18);
        Assert.DoesNotContain("FOURNIL", due);
        Assert.DoesNotContain("TANGON", due);
        Assert.Contains("TERRAZA", due);
        Assert.Contains("STAUBIN", due);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Dates_are_working_days_of_the_last_fourteen_months_and_none_is_to_come(string day)
    {
        var today = Day(day);

        var lines = Fields(SampleCompany.Create(today));

        var dates = lines.Where(f => f[0] != "AN").Select(f => Day($"{f[3][..4]}-{f[3][4..6]}-{f[3][6..]}")).ToList();
        Assert.All(dates, d => Assert.True(WorkingDays.IsWorkingDay(d), d.ToString("O", CultureInfo.InvariantCulture)));
        Assert.Equal(WorkingDays.OnOrBefore(today), dates.Max());
        Assert.All(lines, f => Assert.True(string.CompareOrdinal(f[9], today.AddDays(-450).ToString("yyyyMMdd", CultureInfo.InvariantCulture)) > 0));
    }

    [Fact]
    public void Each_entry_balances_and_stands_in_its_journal_in_the_order_of_dates()
    {
        var lines = Fields(SampleCompany.Create(Day("2026-11-22")));

        Assert.All(lines.GroupBy(f => f[2]), e => Assert.Equal(0, e.Sum(f => Amount(f[11]) - Amount(f[12]))));
        Assert.Equal(["AN", "BQ", "OD", "VE"], lines.Select(f => f[0]).Distinct().Order());
        Assert.Equal(lines.Select(f => f[3]).Order(StringComparer.Ordinal), lines.Select(f => f[3]));
        Assert.Equal("000123455FEC20261130.txt", SampleCompany.Create(Day("2026-11-22")).Fec.Name);
    }

    [Fact]
    public void About_two_hundred_invoices_and_sixty_customers_are_in_every_situation()
    {
        var sample = SampleCompany.Create(Day("2026-11-22"));

        var sold = Fields(sample).Where(f => f[4] == "411000" && f[8].StartsWith('F')).Select(f => f[8]).Distinct().Count();

        Assert.InRange(sold, 160, 220);
        Assert.InRange(Contacts(sample).Select(c => c.CustomerCode).Distinct().Count(), 60, 60);
        Assert.Contains(sample.OpenItems, i => i.Kind == SourceItemKind.CreditNote);
        Assert.Contains(sample.OpenItems, i => i.Kind == SourceItemKind.Payment);
        Assert.Contains(sample.OpenItems, i => i.Kind == SourceItemKind.Invoice && i.Open < i.Original);
    }

    [Fact]
    public void Contacts_match_customers_two_have_no_address_and_two_share_one()
    {
        var sample = SampleCompany.Create(Day("2026-11-22"));

        var contacts = Contacts(sample);

        Assert.Empty(sample.OpenItems.Select(i => (i.CustomerCode, (string?)i.CustomerName)).Except(contacts.Select(c => (c.CustomerCode, c.CustomerName))));
        Assert.Equal(["GRANDPRE", "TERRAZA"], contacts.Where(c => c.Email is null).Select(c => c.CustomerCode).Order());
        Assert.Equal(["SILLONA", "SILLONB"], contacts.Where(c => c.Email is not null).GroupBy(c => c.Email).Single(g => g.Count() > 1).Select(c => c.CustomerCode));
        Assert.All(contacts, c => Assert.True(c.Email is null || c.Email.EndsWith(".example", StringComparison.Ordinal)));
        Assert.Equal(3, contacts.Count(c => c.Language == "en"));
    }

    [Fact]
    public void The_same_day_gives_the_same_files()
    {
        var first = SampleCompany.Create(Day("2026-11-22"));
        var second = SampleCompany.Create(Day("2026-11-22"));

        Assert.Equal(first.Fec.Content, second.Fec.Content);
        Assert.Equal(first.Contacts.Content, second.Contacts.Content);
    }

    [Fact]
    public void Some_days_later_the_invoices_named_are_paid_and_nothing_else_has_changed()
    {
        var before = SampleCompany.Create(Day("2026-11-22"));
        var paid = before.OpenItems.Where(i => i.CustomerCode is "ETE" or "MOULIN").Select(i => i.Number).ToArray();

        var after = SampleCompany.Later(Day("2026-11-22"), 4, paid);

        var reading = Read(after);
        Assert.Equal(2, paid.Length);
        Assert.Equal(before.OpenItems.Select(i => i.Number).Except(paid).Order(), reading.Items.Select(i => i.Number).Order());
        Assert.Equal(new DateOnly(2026, 11, 26), reading.DataDate);
        Assert.Equal([SourceCodes.FecAccountIgnored, SourceCodes.FecLetterGap], reading.Warnings.Select(w => w.Code).Order());
    }

    [Fact]
    public void Paying_an_invoice_that_is_not_open_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => SampleCompany.Later(Day("2026-11-22"), 4, "F1999-0001"));
    }

    [Fact]
    public void The_identity_holds_together()
    {
        var me = SampleCompany.Identity;

        var luhn = me.Siren.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : ((c - '0') * 2 / 10) + ((c - '0') * 2 % 10)).Sum();
        var iban = string.Concat((me.Iban[4..] + me.Iban[..4]).Select(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(0, luhn % 10);
        Assert.Equal(1, (int)(BigInteger.Parse(iban, CultureInfo.InvariantCulture) % 97));
        Assert.Equal((12 + (3 * (int.Parse(me.Siren, CultureInfo.InvariantCulture) % 97))) % 97, int.Parse(me.TaxNumber[2..4], CultureInfo.InvariantCulture));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static List<string[]> Fields(SampleFiles sample) =>
        [.. Encoding.UTF8.GetString(sample.Fec.Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];

    private static IReadOnlyList<SourceContact> Contacts(SampleFiles sample)
    {
        var reading = SourceReader.Read(sample.Contacts.Upload(), "auto", new ReadOptions(null, 30, new Dictionary<string, int>()), TestContext.Current.CancellationToken);
        Assert.Equal("contacts", reading.Kind);
        Assert.Empty(reading.Rejected.Concat(reading.Warnings));
        return reading.Contacts;
    }

    private static SourceReading Read(SampleFiles sample)
    {
        var terms = Contacts(sample).DistinctBy(c => c.CustomerCode).ToDictionary(c => c.CustomerCode, c => c.TermsDays!.Value);
        return SourceReader.Read(sample.Fec.Upload(), "auto", new ReadOptions(null, 30, terms), TestContext.Current.CancellationToken);
    }

    private static List<string> DueForAReminder(SampleFiles sample, DateOnly today) =>
    [
        .. sample.OpenItems.GroupBy(i => i.CustomerCode)
            .Where(g => g.Any(i => i.DueDate is { } due && today.DayNumber - due.DayNumber >= 7))
            .Where(g => g.Sum(i => i.DueDate is { } due ? (due < today ? i.Open : 0) : -i.Open) > 0)
            .Select(g => g.Key),
    ];
}
