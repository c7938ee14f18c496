using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>A company's open invoices and the file that lists them. Addresses are those of nobody else: one person is written to once a week.</summary>
internal sealed class Books
{
    private static int companies;

    private readonly string domain = $"c{Interlocked.Increment(ref companies).ToString(CultureInfo.InvariantCulture)}.example";
    private readonly List<Entry> entries = [];

    public static Books With(string customer, int late = 10) => new Books().Owing(customer, late: late);

    /// <summary>So many customers, each with one late invoice.</summary>
    public static Books WithCustomers(int count)
    {
        var books = new Books();
        for (var i = 1; i <= count; i++) books.Owing($"Client {i.ToString("000", CultureInfo.InvariantCulture)}");
        return books;
    }

    /// <param name="late">Days since the due date.</param>
    /// <param name="email">Null for an address of its own, empty for none.</param>
    public Books Owing(string customer, string? number = null, int late = 10, decimal open = 120m, string? email = null)
    {
        var code = customer.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        entries.Add(new Entry(code, customer, number ?? $"F-{code}-{entries.Count + 1}", RelanceHost.Today.AddDays(-late), open, email ?? AddressOf(customer)));
        return this;
    }

    public Books Settled(string number)
    {
        entries.RemoveAll(entry => entry.Number == number);
        return this;
    }

    /// <summary>What is still open after a payment in part.</summary>
    public Books Reduced(string number, decimal open)
    {
        var at = entries.FindIndex(entry => entry.Number == number);
        entries[at] = entries[at] with { Open = open };
        return this;
    }

    public string AddressOf(string customer) => $"{customer.Replace(" ", ".", StringComparison.Ordinal).ToLowerInvariant()}@{domain}";

    public Upload Csv(string name = "postes.csv")
    {
        var text = new StringBuilder("Code client;Nom client;N° facture;Date facture;Échéance;Restant dû;E-mail\r\n");
        foreach (var entry in entries)
            text.Append(CultureInfo.InvariantCulture, $"{entry.Code};{entry.Name};{entry.Number};{entry.Due.AddDays(-30):dd/MM/yyyy};{entry.Due:dd/MM/yyyy};{entry.Open:0.00};{entry.Email}\r\n");
        return Upload.Text(name, text.ToString());
    }

    private sealed record Entry(string Code, string Name, string Number, DateOnly Due, decimal Open, string Email);
}
