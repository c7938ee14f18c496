namespace Relance.Outlook.Api.Documents;

/// <summary>What stands on an invoice.</summary>
/// <param name="Sender">Who invoices.</param>
/// <param name="Customer">Who pays.</param>
/// <param name="Number">The invoice's number.</param>
/// <param name="CustomerCode">The customer in the sender's accounts.</param>
/// <param name="IssueDate">The invoice's date.</param>
/// <param name="DueDate">The last day to pay.</param>
/// <param name="TermsDays">Days from the one to the other.</param>
/// <param name="Reference">The customer's order or commitment number; null when there is none.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Lines">At most <see cref="InvoicePdf.MostLines"/>.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="ToPublicBuyer">Public buyers owe another rate of interest.</param>
public sealed record InvoiceDocument(
    InvoiceSender Sender,
    InvoiceParty Customer,
    string Number,
    string CustomerCode,
    DateOnly IssueDate,
    DateOnly DueDate,
    int TermsDays,
    string? Reference,
    string Subject,
    IReadOnlyList<InvoiceLine> Lines,
    string Language,
    bool ToPublicBuyer)
{
    public decimal Net => Lines.Sum(l => l.Net);

    public decimal Tax => Lines.GroupBy(l => l.TaxRate).Sum(g => TaxOf(g.Key));

    public decimal Total => Net + Tax;

    public decimal TaxOf(decimal rate) => Math.Round(Lines.Where(l => l.TaxRate == rate).Sum(l => l.Net) * rate / 100, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A name and its address.</summary>
public sealed record InvoiceParty(string Name, string Street, string City, string? Attention = null, string? Country = null);

/// <summary>The company that invoices, with all that the law wants to see of it.</summary>
public sealed record InvoiceSender(
    string Name,
    string Trade,
    InvoiceParty Address,
    string Phone,
    string Email,
    string Siren,
    string TaxNumber,
    string LegalForm,
    string Register,
    string Iban,
    string Bic);

/// <summary>One line, before tax.</summary>
public sealed record InvoiceLine(string Text, string? Detail, decimal Quantity, string Unit, decimal UnitPrice, decimal TaxRate)
{
    public decimal Net => Math.Round(Quantity * UnitPrice, 2, MidpointRounding.AwayFromZero);
}
