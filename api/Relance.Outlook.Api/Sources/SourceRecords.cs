namespace Relance.Outlook.Api.Sources;

/// <summary>An uploaded file: its name as the user knows it, and a seekable stream of its bytes.</summary>
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
/// <param name="Open">What is still open, always positive; the kind says on which side.</param>
/// <param name="Original">What the document was for, when the file says so (invoice partly paid).</param>
/// <param name="DueDate">Null for credits. For invoices always set: from the file, or computed from terms.</param>
/// <param name="DueDateComputed">True when the due date comes from the customer's terms and not from the file.</param>
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
public sealed record SourceContact(
    int Line,
    string CustomerCode,
    string? CustomerName,
    string? PersonName,
    string? Email,
    string? Language,
    string? Phone,
    int? TermsDays);

/// <summary>A line not taken, or taken with a doubt: where, why (stable code) and the value that was there.</summary>
/// <param name="Line">1-based; null when it concerns the whole file.</param>
/// <param name="Column">The column's name as the file writes it, when one is at fault.</param>
public sealed record SourceIssue(string File, int? Line, string? Column, string Code, string? Value = null);

/// <summary>A column of a CSV file: its header, the field it feeds (null: not used) and the first values, for the mapping screen.</summary>
public sealed record SourceColumn(string Header, string? Field, IReadOnlyList<string> Samples);

/// <summary>What a file gave.</summary>
/// <param name="Kind"><c>csv</c>, <c>fec</c> or <c>contacts</c>.</param>
/// <param name="ListsAllOpenItems">True when what is missing from the file has been settled (a FEC always; a CSV in replace mode is decided by the caller).</param>
/// <param name="DataDate">The last day that the file knows about (latest entry date of a FEC), null when unknown.</param>
public sealed record SourceReading(
    string Kind,
    IReadOnlyList<SourceItem> Items,
    IReadOnlyList<SourceContact> Contacts,
    IReadOnlyList<SourceIssue> Rejected,
    IReadOnlyList<SourceIssue> Warnings,
    bool ListsAllOpenItems,
    DateOnly? DataDate,
    IReadOnlyList<SourceColumn> Columns);

/// <summary>The whole file is refused: none of the known kinds, empty, binary or unreadable.</summary>
public sealed class SourceRefusedException(SourceIssue issue) : Exception(issue.Code)
{
    public SourceIssue Issue { get; } = issue;
}
