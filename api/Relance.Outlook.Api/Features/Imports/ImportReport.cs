using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Imports;

/// <param name="Id">To undo it by; null for a dry run.</param>
/// <param name="Created">Open items that were not known.</param>
/// <param name="Closed">Open items that the file no longer lists: they have been settled.</param>
/// <param name="DataDate">The last day that the file knows about.</param>
/// <param name="Columns">The columns of a CSV file as they were understood; empty for other kinds.</param>
/// <param name="Rejected">Lines not taken.</param>
/// <param name="Warnings">Lines taken with a doubt.</param>
public sealed record ImportReport(
    long? Id, string Kind, bool DryRun, IReadOnlyList<string> Files, int Created, int Updated, int Unchanged, int Closed, ContactCounts Contacts,
    int Documents, int OpenInvoices, int OpenCustomers, IReadOnlyList<MoneyDto> OpenTotals, DateOnly? DataDate, IReadOnlyList<ColumnDto> Columns,
    IReadOnlyList<FieldDto> Fields, IReadOnlyList<ImportIssueDto> Rejected, IReadOnlyList<ImportIssueDto> Warnings, IReadOnlyList<ClosedItemDto> ClosedItems);

public sealed record ContactCounts(int Created, int Updated, int Unchanged);

public sealed record ColumnDto(string Header, string? Field, IReadOnlyList<string> Samples);

public sealed record FieldDto(string Name, string Label, bool Required);

/// <param name="Line">1-based; null when it concerns the whole file.</param>
/// <param name="Code">Stable; the message is for people.</param>
public sealed record ImportIssueDto(string File, int? Line, string? Column, string Code, string Message);

public sealed record ClosedItemDto(string Number, string CustomerName, MoneyDto Amount);

public sealed record ImportRunDto(
    long Id, DateTimeOffset At, string By, string Kind, IReadOnlyList<string> Files, int Created, int Updated, int Unchanged, int Closed, int Rejected,
    bool CanUndo, DateTimeOffset? UndoneAt);
