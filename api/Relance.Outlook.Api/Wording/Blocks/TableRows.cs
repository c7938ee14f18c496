using System.Globalization;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>The rows of a table, no more than a message can bear: what is left out is counted and added up, never dropped in silence.</summary>
internal static class TableRows
{
    public const int Most = 100;

    public static List<TextRow> Of<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> cells, Func<T, decimal> amount, string currency, Typography format)
    {
        var rows = items.Take(Most).Select(item => new TextRow(cells(item))).ToList();
        if (items.Count > Most)
        {
            var count = (items.Count - Most).ToString(CultureInfo.InvariantCulture);
            rows.Add(new TextRow([format.Say($"… et {count} autres factures", $"… and {count} more invoices"), format.Money(items.Skip(Most).Sum(amount), currency)], TextRowKind.Step));
        }

        return rows;
    }
}
