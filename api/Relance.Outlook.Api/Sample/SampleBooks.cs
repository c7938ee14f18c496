using Relance.Domain.Plans;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Sample;

/// <summary>All sales of the last fourteen months and what became of them, as on one day.</summary>
internal sealed class SampleBooks
{
    private const int OldestDays = 425;

    private readonly DateOnly _today;

    private SampleBooks(DateOnly today) => _today = today;

    public List<SampleSale> Sales { get; private set; } = [];

    public List<SampleCredit> Credits { get; private set; } = [];

    public static SampleBooks On(DateOnly today)
    {
        var books = new SampleBooks(today);
        for (var i = 0; i < SampleCustomers.All.Length; i++)
        {
            // The seed is the customer's place: adding one at the end changes no other.
            var random = new Random(1000 + i);
            books.AddHistory(SampleCustomers.All[i], random);
            books.AddSituations(SampleCustomers.All[i], random);
        }

        books.Number();
        return books;
    }

    public IReadOnlyList<SampleOpenItem> OpenItems() =>
    [
        .. Sales.Where(s => s.Open > 0)
            .Select(s => new SampleOpenItem(s.Customer.Code, s.Customer.Name, s.Number, SourceItemKind.Invoice, s.IssueDate, s.DueDate, s.Open, s.Total)),
        .. Credits.Select(c => new SampleOpenItem(
            c.Customer.Code, c.Customer.Name, c.Number, c.IsCreditNote ? SourceItemKind.CreditNote : SourceItemKind.Payment, c.Date, null, c.Amount, c.Amount)),
    ];

    /// <summary>Invoices that were paid, each customer at its own pace.</summary>
    private void AddHistory(SampleCustomer customer, Random random)
    {
        var count = random.Next(1, 4);
        var habit = random.Next(0, 22);
        var youngest = customer.TermsDays + habit + 12;
        for (var k = 0; k < count; k++)
        {
            var age = youngest + ((OldestDays - youngest) * (k + random.NextDouble()) / count);
            var sale = Sale(customer, WorkingDays.OnOrBefore(_today.AddDays(-(int)age)), random);
            var paid = WorkingDays.OnOrAfter(sale.DueDate.AddDays(random.Next(-3, habit + 1)));
            if (random.Next(9) == 0)
            {
                var first = Math.Round(sale.Total * 0.3m, 2);
                sale.Settle(new SampleSettlement(WorkingDays.OnOrAfter(sale.IssueDate.AddDays(5)), first, SettlementKind.Transfer));
            }

            sale.Settle(new SampleSettlement(paid, sale.Open, SettlementKind.Transfer));
        }
    }

    private void AddSituations(SampleCustomer customer, Random random)
    {
        foreach (var situation in SampleSituations.ByCustomer.GetValueOrDefault(customer.Code, []))
        {
            if (situation.Kind is SituationKind.CreditNote or SituationKind.PaymentOnAccount)
                AddCredit(customer, situation);
            else
                AddOpen(customer, situation, random);
        }
    }

    private void AddOpen(SampleCustomer customer, SampleSituation situation, Random random)
    {
        // At least a week late stays so, less than a week too: working days may only shift away from the limit.
        var issue = _today.AddDays(-situation.Days - customer.TermsDays);
        issue = situation.Days >= 7 ? WorkingDays.OnOrBefore(issue) : WorkingDays.OnOrAfter(issue);
        var sale = Sale(customer, issue > _today ? WorkingDays.OnOrBefore(_today) : issue, random);
        var settledOn = WorkingDays.OnOrBefore(_today.AddDays(-Math.Max(2, situation.Days / 3)));
        settledOn = settledOn < sale.IssueDate ? sale.IssueDate : settledOn;
        switch (situation.Kind)
        {
            case SituationKind.PartlyPaid:
                sale.Settle(new SampleSettlement(settledOn, Math.Round(sale.Total * situation.Share, 2), SettlementKind.Transfer));
                break;
            case SituationKind.Residue:
                sale.Settle(new SampleSettlement(settledOn, Math.Round(sale.Total * (1 - situation.Share), 2), SettlementKind.Transfer));
                sale.IsLetteredDespiteGap = true;
                break;
            case SituationKind.Doubtful:
                sale.Settle(new SampleSettlement(settledOn, sale.Total, SettlementKind.Doubtful));
                break;
        }
    }

    private void AddCredit(SampleCustomer customer, SampleSituation situation)
    {
        var last = Sales.FindLast(s => s.Customer == customer)!;
        Credits.Add(new SampleCredit(
            customer, WorkingDays.OnOrBefore(_today.AddDays(-situation.Days)), Math.Round(last.Total * situation.Share, 2), situation.Kind == SituationKind.CreditNote));
    }

    private SampleSale Sale(SampleCustomer customer, DateOnly issue, Random random)
    {
        var sale = new SampleSale(customer, issue, SampleCatalogue.Subject(random, customer.Language), SampleCatalogue.Lines(random, customer.Language));
        Sales.Add(sale);
        return sale;
    }

    /// <summary>Invoices and credit notes are numbered by year, in the order of their dates and without a gap, as the law asks.</summary>
    private void Number()
    {
        Sales = [.. Sales.OrderBy(s => s.IssueDate)];
        Credits = [.. Credits.OrderBy(c => c.Date)];
        foreach (var year in Sales.GroupBy(s => s.IssueDate.Year))
        {
            var number = 0;
            foreach (var sale in year)
                sale.Number = $"F{year.Key}-{++number:0000}";
        }

        var other = 0;
        foreach (var credit in Credits)
            credit.Number = credit.IsCreditNote ? $"AV{credit.Date.Year}-{++other:000}" : $"VIR{credit.Date:yyMMdd}-{++other:000}";
    }
}
