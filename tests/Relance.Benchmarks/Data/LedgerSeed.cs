namespace Relance.Benchmarks;

internal sealed record SeedInvoice(int Number, int DaysLate, decimal Amount, int LevelDone, int LevelDoneDaysAgo);

internal sealed record SeedCustomer(int Number, string Name, string Email, IReadOnlyList<SeedInvoice> Invoices);

/// <summary>The same ledger each time: five open invoices a customer, due from 90 days ago to 45 days ahead, every third late one reminded before.</summary>
internal static class LedgerSeed
{
    public const int InvoicesPerCustomer = 5;

    public static IEnumerable<SeedCustomer> Customers(int count)
    {
        var random = new Random(20260310);
        for (var customer = 1; customer <= count; customer++)
        {
            var invoices = new SeedInvoice[InvoicesPerCustomer];
            for (var i = 0; i < invoices.Length; i++)
            {
                var late = random.Next(-45, 91);
                var reminded = late > 10 && random.Next(3) == 0;
                invoices[i] = new SeedInvoice(
                    (customer * InvoicesPerCustomer) + i, late, random.Next(2_000, 900_000) / 100m, reminded ? 1 : 0, reminded ? random.Next(1, late - 7) : 0);
            }

            yield return new SeedCustomer(customer, $"Établissements Client {customer}", $"compta{customer}@client{customer}.example", invoices);
        }
    }
}
