using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>Which column feeds which field.</summary>
internal sealed class CsvLayout
{
    private readonly Dictionary<string, int> _columnByField;

    private CsvLayout(string[] headers, Dictionary<string, int> columnByField)
    {
        Headers = headers;
        _columnByField = columnByField;
    }

    public string[] Headers { get; }

    public int Recognised => _columnByField.Count;

    public bool Has(string field) => _columnByField.ContainsKey(field);

    public bool HasAny(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Has(field))
                return true;
        }

        return false;
    }

    public string? Header(string field) => _columnByField.TryGetValue(field, out var column) ? Headers[column] : null;

    /// <summary>The cell that feeds the field; empty when there is none.</summary>
    public string Cell(CsvLine row, string field) =>
        _columnByField.TryGetValue(field, out var column) && column < row.Cells.Length ? row.Cells[column] : "";

    public string? FieldOf(int column)
    {
        foreach (var (field, at) in _columnByField)
        {
            if (at == column)
                return field;
        }

        return null;
    }

    /// <summary>The columns by the user's choice, then by synonyms.</summary>
    public static CsvLayout Guess(string[] cells, IReadOnlyDictionary<string, string>? mapping)
    {
        var headers = Unique(cells);
        var names = Array.ConvertAll(headers, HeaderName);
        var byField = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var (header, field) in mapping ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            var column = Array.FindIndex(headers, h => SameHeader(h, header));
            if (column < 0 || !taken.Add(column) || field.Length == 0)
                continue;
            byField[field] = column;
        }

        foreach (var (field, synonyms) in HeaderSynonyms.All)
        {
            if (!byField.ContainsKey(field) && Best(names, synonyms, field, taken, byField) is { } column && taken.Add(column))
                byField[field] = column;
        }

        return new CsvLayout(headers, byField);
    }

    public static bool SameHeader(string a, string b) => string.Equals(Normal.Form(a), Normal.Form(b), StringComparison.Ordinal) && (Normal.Form(a).Length > 0 || string.Equals(a, b, StringComparison.Ordinal));

    private static int? Best(string[] names, string[] synonyms, string field, HashSet<int> taken, Dictionary<string, int> byField)
    {
        foreach (var synonym in synonyms)
        {
            // Beside a first name, "nom" is the person's.
            if (field is Fields.CustomerName && synonym is "nom" or "name" && byField.ContainsKey(Fields.FirstName))
                continue;
            for (var i = 0; i < names.Length; i++)
            {
                if (!taken.Contains(i) && string.Equals(names[i], synonym, StringComparison.Ordinal))
                    return i;
            }
        }

        return null;
    }

    /// <summary>"Montant TTC (€)" and "Montant TTC en euros" are "montant ttc".</summary>
    private static string HeaderName(string header)
    {
        var name = Normal.Form(header);
        foreach (var ending in (ReadOnlySpan<string>)[" en euros", " euros", " en eur", " eur", " en euro", " euro"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return name;
    }

    private static string[] Unique(string[] cells)
    {
        var headers = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var name = cells[i].Length == 0 ? $"#{i + 1}" : CellText.OneLine(cells[i]);
            var same = headers.AsSpan(0, i).Count(name);
            headers[i] = same == 0 ? name : $"{name} ({same + 1})";
        }

        return headers;
    }
}
