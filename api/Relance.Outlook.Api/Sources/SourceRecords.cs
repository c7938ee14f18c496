using Relance.Domain.Customers;

namespace Relance.Outlook.Api.Sources;

/// <summary>An uploaded file.</summary>
/// <param name="Name">Its name as the user knows it.</param>
/// <param name="Content">A seekable stream of its bytes.</param>
public sealed record SourceFile(string Name, Stream Content);

/// <summary>What the reader may know besides the file.</summary>
/// <param name="Mapping">Field names by header text, chosen by the user; null lets the reader guess by synonyms.</param>
/// <param name="DefaultTermsDays">The company's payment terms, for files that carry no due date.</param>
/// <param name="TermsDaysByCustomer">Terms of the customers that have their own, by customer code.</param>
/// <param name="DefaultCurrency">Used where the file names none.</param>
public sealed record ReadOptions(
    IReadOnlyDictionary<string, string>? Mapping,
    int DefaultTermsDays,
    IReadOnlyDictionary<string, int> TermsDaysByCustomer,
    string DefaultCurrency = "EUR");

/// <summary>What an open item is. A credit of unknown nature is kept as such: it is netted, never guessed.</summary>
public enum SourceItemKind { Invoice, CreditNote, Payment, UnknownCredit }

/// <summary>One open item, the neutral record that every reader of invoices yields.</summary>
/// <param name="Line">1-based line of the file that the item starts at.</param>
/// <param name="CustomerCode">The customer as the source codes it.</param>
/// <param name="CustomerName">The customer as the source names it; the code when it gives no name.</param>
/// <param name="Number">The document's number.</param>
/// <param name="Kind">What it is, and on which side it stands.</param>
/// <param name="IssueDate">The document's date.</param>
/// <param name="Open">What is still open, always positive; the kind says on which side.</param>
/// <param name="Original">What the document was for, when the file says so (invoice partly paid).</param>
/// <param name="DueDate">Null for credits. For invoices always set: from the file, or computed from terms.</param>
/// <param name="DueDateComputed">True when the due date comes from the customer's terms and not from the file.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record SourceItem(
    int Line,
    string CustomerCode,
    string CustomerName,
    string Number,
    SourceItemKind Kind,
    DateOnly IssueDate,
    DateOnly? DueDate,
    bool DueDateComputed,
    decimal Open,
    decimal Original,
    string Currency);

/// <summary>One person to write to. Fields that the file lacks are null and leave what is known untouched.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="CustomerCode">The customer that this person answers for; its name when the file has no codes.</param>
/// <param name="CustomerName">The customer's name.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Email">A valid address.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Phone">As the file writes it.</param>
/// <param name="TermsDays">The customer's payment terms.</param>
public sealed record SourceContact(
    int Line,
    string CustomerCode,
    string? CustomerName,
    string? PersonName,
    string? Email,
    string? Language,
    string? Phone,
    int? TermsDays)
{
    /// <summary>Street, postcode and town of the customer, a line each.</summary>
    public string? Address { get; init; }

    /// <summary>What kind of customer it is.</summary>
    public Segment? Segment { get; init; }
}

/// <summary>A line not taken, or taken with a doubt: where, why (stable code) and the value that was there.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">1-based; null when it concerns the whole file.</param>
/// <param name="Column">The column's name as the file writes it, when one is at fault.</param>
/// <param name="Code">One of <see cref="SourceCodes"/>.</param>
/// <param name="Value">What was there; several values are joined by <c> · </c>, see <see cref="SourceMessages"/>.</param>
public sealed record SourceIssue(string File, int? Line, string? Column, string Code, string? Value = null);

/// <summary>A column of a CSV file, for the mapping screen.</summary>
/// <param name="Header">Its header as the file writes it; <c>#4</c> when it has none.</param>
/// <param name="Field">The field it feeds; null: not used.</param>
/// <param name="Samples">Its first values.</param>
public sealed record SourceColumn(string Header, string? Field, IReadOnlyList<string> Samples);

/// <summary>What a file gave.</summary>
/// <param name="Kind"><c>csv</c>, <c>fec</c> or <c>contacts</c>.</param>
/// <param name="Items">The open items, in the order of the file.</param>
/// <param name="Contacts">The persons to write to.</param>
/// <param name="Rejected">Lines (or e-mail addresses) not taken.</param>
/// <param name="Warnings">What was taken with a doubt, or left out on purpose.</param>
/// <param name="ListsAllOpenItems">True when what is missing from the file has been settled (a FEC always; a CSV in replace mode is decided by the caller).</param>
/// <param name="DataDate">The last day that the file knows about (latest entry date of a FEC), null when unknown.</param>
/// <param name="Columns">The columns of a CSV file and the guessed mapping; none for a FEC.</param>
public sealed record SourceReading(
    string Kind,
    IReadOnlyList<SourceItem> Items,
    IReadOnlyList<SourceContact> Contacts,
    IReadOnlyList<SourceIssue> Rejected,
    IReadOnlyList<SourceIssue> Warnings,
    bool ListsAllOpenItems,
    DateOnly? DataDate,
    IReadOnlyList<SourceColumn> Columns)
{
    /// <summary>Sales and receivables by month, oldest first; only a FEC knows them.</summary>
    public IReadOnlyList<SourceMonth> Months { get; init; } = [];
}

/// <summary>A month of the customers' accounts.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Invoiced">Taxes included, credit notes deducted.</param>
/// <param name="Collected">What came in through the bank and the till.</param>
/// <param name="Receivables">What customers owed at its end, or on the last day that the file knows.</param>
public sealed record SourceMonth(DateOnly Month, decimal Invoiced, decimal Collected, decimal Receivables);

/// <summary>The whole file is refused: none of the known kinds, empty, binary or unreadable.</summary>
public sealed class SourceRefusedException(SourceIssue issue) : Exception(issue.Code)
{
    public SourceIssue Issue { get; } = issue;

    /// <summary>What the columns look like, so that the user can say which is which when they were not recognised.</summary>
    public IReadOnlyList<SourceColumn> Columns { get; init; } = [];
}
