using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>What an import will do to the open items: computed before anything is touched, the same for a dry run and for real.</summary>
internal sealed record ImportPlan(
    IReadOnlyList<SourceItem> Create, IReadOnlyList<(ItemRow Row, SourceItem Item)> Update, int Unchanged, IReadOnlyList<(ItemRow Row, decimal Open)> Close)
{
    private readonly record struct Key(string Customer, SourceItemKind Kind, string Number);

    /// <param name="existing">Every item of the company that the file could concern, with the customer loaded.</param>
    /// <param name="listed">What the file lists as open.</param>
    /// <param name="isComplete">True when what is missing from the file has been settled.</param>
    public static ImportPlan Of(IReadOnlyList<ItemRow> existing, IReadOnlyList<SourceItem> listed, bool isComplete)
    {
        var known = existing.ToLookup(row => new Key(row.Customer!.Code, row.Kind, row.Number));
        var create = new List<SourceItem>();
        var update = new List<(ItemRow, SourceItem)>();
        var seen = new HashSet<ItemRow>(ReferenceEqualityComparer.Instance);
        var unchanged = 0;
        foreach (var group in listed.GroupBy(item => new Key(item.CustomerCode, item.Kind, item.Number)))
        {
            var rows = known[group.Key].ToList();
            var items = group.ToList();
            foreach (var item in items)
            {
                if (Match(rows, item, items.Count) is not { } row)
                {
                    create.Add(item);
                    continue;
                }

                rows.Remove(row);
                seen.Add(row);
                if (IsSame(row, item)) unchanged++;
                else update.Add((row, item));
            }
        }

        var close = isComplete ? existing.Where(row => row.ClosedOn is null && !seen.Contains(row)).Select(row => (row, row.Open)).ToList() : [];
        return new ImportPlan(create, update, unchanged, close);
    }

    /// <summary>One document listed once matches by number even if its due date moved; instalments match by due date.</summary>
    private static ItemRow? Match(List<ItemRow> rows, SourceItem item, int listedTimes) =>
        rows.Find(row => row.DueDate == item.DueDate) ?? (rows.Count == 1 && listedTimes == 1 ? rows[0] : null);

    private static bool IsSame(ItemRow row, SourceItem item) =>
        row.ClosedOn is null && row.Open == item.Open && row.Original == item.Original && row.DueDate == item.DueDate && row.IssueDate == item.IssueDate
        && row.DueDateComputed == item.DueDateComputed && row.Currency == item.Currency && (row.Customer!.Name == item.CustomerName || item.CustomerName.Length == 0);
}
