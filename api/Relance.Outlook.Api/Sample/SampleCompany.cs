using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Sample;

/// <summary>
/// Atelier Morin, joiners in Nantes, who do not exist: their SIREN was never given out, their bank neither, and their
/// customers live under <c>.example</c>. Their books are alive: whatever the day, invoices are late, paid, promised.
/// </summary>
public static class SampleCompany
{
    /// <summary>Who they are.</summary>
    public static SampleIdentity Identity { get; } = new(
        Name: "Atelier Morin",
        Trade: "Menuiserie et agencement sur mesure",
        LegalForm: "SAS au capital de 40 000 €".Replace(' ', '\u00A0'),
        Register: "RCS Nantes 000 123 455",
        Siren: "000123455",
        TaxNumber: "FR31000123455",
        Iban: "FR7699999000440001234567843",
        Bic: "FICTFRPPXXX",
        Street: "12 rue des Copeaux",
        City: "44000 Nantes",
        Phone: "02 61 91 00 12",
        Email: "compta@atelier-morin.example",
        Signatory: "Claire Morin",
        Signature: "Claire Morin\nAtelier Morin\n12 rue des Copeaux, 44000 Nantes\n02 61 91 00 12",
        DefaultTermsDays: 30);

    /// <summary>Customers chased by another plan than the company's, by code.</summary>
    public static IReadOnlyDictionary<string, string> WithOwnPlan { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PHARVERT"] = BuiltInPlans.Telephone.Code,
        ["ETE"] = BuiltInPlans.Telephone.Code,
        ["CRUMBLE"] = BuiltInPlans.Formal.Code,
        ["AMARRE"] = BuiltInPlans.Tight.Code,
        ["GALERNE"] = BuiltInPlans.Tight.Code,
    };

    /// <summary>The plan of large accounts.</summary>
    public static string PlanForLargeAccounts => BuiltInPlans.Relationship.Code;

    /// <summary>The customer who is handled with most care.</summary>
    public const string LargeAccount = "BOUTARD";

    /// <summary>The files as they are on that day. The same day always gives the same files.</summary>
    public static SampleFiles Create(DateOnly today) => Files(SampleBooks.On(today), today, today);

    /// <summary>
    /// The files some days after <see cref="Create"/> was called for <paramref name="today"/>: nothing new is invoiced, but the invoices named
    /// have been paid and lettered meanwhile.
    /// </summary>
    /// <param name="today">The day of the first files.</param>
    /// <param name="days">How many days later.</param>
    /// <param name="paid">Numbers of open invoices.</param>
    public static SampleFiles Later(DateOnly today, int days, params IReadOnlyCollection<string> paid)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var books = SampleBooks.On(today);
        var date = WorkingDays.OnOrBefore(today.AddDays(days));
        foreach (var number in paid)
        {
            var sale = books.Sales.Find(s => string.Equals(s.Number, number, StringComparison.Ordinal) && s.Open > 0)
                ?? throw new ArgumentException($"{number} is not an open invoice of that day.", nameof(paid));
            sale.Settle(new SampleSettlement(date, sale.Open, SettlementKind.Transfer));
        }

        return Files(books, today, today.AddDays(days));
    }

    private static SampleFiles Files(SampleBooks books, DateOnly today, DateOnly asOf) => new(
        Identity,
        SampleFec.Write(books, today, asOf),
        SampleContacts.Write(),
        [.. books.Sales.Where(s => s.Open > 0).Select(s => new SampleInvoice(s.Customer.Code, $"{s.Number}.pdf", SampleInvoiceDocuments.Of(s)))],
        books.OpenItems());
}
