using System.Reflection;
using System.Runtime.CompilerServices;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>The complaints about Graph and Outlook that this product must survive (research, table E): each is named by the test that shows it.</summary>
public sealed class TableE
{
    /// <summary>The trait under which a test names a row by its first reference.</summary>
    public const string Row = "graph-outlook E";

    /// <summary>Rows that no test can show yet, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["office-js#6610"] = "nested app authentication in the pane is issue 5",
        ["OJS known issue 20 Aug 2026"] = "an Outlook that loads no add-ins: the README says so",
    };

    private static readonly string[] Rows =
    [
        "office-js#5566", "microsoft-graph-docs#11969", "office-js#2789", "office-js#6133", "office-js#5326", "microsoft-graph-docs#869", "microsoft-graph-docs#2350",
        "microsoft-graph-docs#3611", "microsoft-graph-docs#7478", "msgraph-sdk-java#1487", "msgraph-sdk-dotnet#2444", "msgraph-sdk-dotnet#2208", "microsoft-graph-docs#18761",
        "msgraph-sdk-java#1303", "office-js#6610", "MIW#1846", "OJS known issue 20 Aug 2026",
    ];

    [Fact]
    public void Every_row_is_named_by_a_test()
    {
        var named = Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>()).Where(trait => trait.Name == Row).Select(trait => trait.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Rows.Where(row => !named.Contains(row) && !Elsewhere.ContainsKey(row)));
        Assert.Equal([], named.Where(name => !Rows.Contains(name)));
    }

    [Fact]
    public void The_rows_are_those_of_the_research_where_it_is_at_hand()
    {
        if (Research() is not { } file) return;

        var lines = File.ReadLines(file).SkipWhile(line => !line.StartsWith("## E.", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("## F.", StringComparison.Ordinal));
        var rows = lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| #", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ')).ToList();

        Assert.Equal(Rows.Length, rows.Count);
        Assert.All(rows.Zip(Rows), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    private static string? Research([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "research", "graph-outlook.md");
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
