using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Relance.Outlook.Api.Tests.Borders;

/// <summary>Runs the analyzer of Relance.Domain, with its list, over code that breaks it.</summary>
public sealed class BannedSymbolTests
{
    private static readonly string Domain = Path.Combine(ApiSources.Root, "api", "Relance.Domain");
    private static readonly string List = File.ReadAllText(Path.Combine(Domain, "BannedSymbols.txt"));

    /// <summary>One violation for each line of the list.</summary>
    public static readonly TheoryData<string, string> Violations = new()
    {
        { "P:System.DateTime.Now", "object X() => System.DateTime.Now;" },
        { "P:System.DateTime.UtcNow", "object X() => System.DateTime.UtcNow;" },
        { "P:System.DateTime.Today", "object X() => System.DateTime.Today;" },
        { "P:System.DateTimeOffset.Now", "object X() => System.DateTimeOffset.Now;" },
        { "P:System.DateTimeOffset.UtcNow", "object X() => System.DateTimeOffset.UtcNow;" },
        { "T:System.TimeProvider", "object X() => System.TimeProvider.System;" },
        { "T:System.Diagnostics.Stopwatch", "object X() => System.Diagnostics.Stopwatch.GetTimestamp();" },
        { "M:System.Guid.NewGuid", "object X() => System.Guid.NewGuid();" },
        { "M:System.Guid.CreateVersion7", "object X() => System.Guid.CreateVersion7();" },
        { "T:System.Random", "object X() => System.Random.Shared.Next();" },
        { "T:System.Environment", "object X() => System.Environment.MachineName;" },
        { "N:System.IO", "object X() => System.IO.File.ReadAllText(\"x\");" },
        { "T:System.Console", "void X() => System.Console.WriteLine();" },
        { "N:System.Net.Http", "object X() => new System.Net.Http.HttpClient();" },
        { "T:System.Threading.Tasks.Task", "object X() => System.Threading.Tasks.Task.CompletedTask;" },
        { "T:System.Threading.Tasks.Task`1", "object X() => new System.Threading.Tasks.TaskCompletionSource<int>().Task.Result;" },
        { "T:System.Threading.Tasks.ValueTask", "object X() => new System.Threading.Tasks.ValueTask();" },
        { "T:System.Threading.Tasks.ValueTask`1", "object X() => new System.Threading.Tasks.ValueTask<int>(1);" },
        { "P:System.Globalization.CultureInfo.CurrentCulture", "object X() => System.Globalization.CultureInfo.CurrentCulture;" },
        { "P:System.Globalization.CultureInfo.CurrentUICulture", "object X() => System.Globalization.CultureInfo.CurrentUICulture;" },
        { "T:System.Double", "decimal X(decimal d) => (decimal)System.Double.Parse(\"1\", null);" },
        { "T:System.Single", "decimal X(decimal d) => (decimal)System.Single.Parse(\"1\", null);" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task A_banned_symbol_barks(string symbol, string member)
    {
        var barks = await BarksAsync($"class C {{ {member} }}");

        Assert.Contains(symbol, List, StringComparison.Ordinal);
        Assert.NotEmpty(barks);
    }

    [Fact]
    public void Every_line_of_the_list_has_its_violation()
    {
        var listed = List.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')[0]);

        Assert.Equal(listed, Violations.Select(row => row.Data.Item1));
    }

    [Fact]
    public async Task Allowed_code_does_not_bark() =>
        Assert.Empty(await BarksAsync("class C { System.DateOnly X(System.DateOnly day) => day.AddDays(1); decimal Y(decimal a) => a * 1.5m; }"));

    [Fact]
    public void The_domain_is_built_with_the_analyzer_and_the_list_and_breaks_the_build()
    {
        var project = File.ReadAllText(Path.Combine(Domain, "Relance.Domain.csproj"));
        var sources = Directory.EnumerateFiles(Domain, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

        Assert.Contains("<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", project, StringComparison.Ordinal);
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", project, StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", project + File.ReadAllText(Path.Combine(ApiSources.Root, ".editorconfig")), StringComparison.Ordinal);
        Assert.All(sources, source => Assert.DoesNotContain("RS0030", source, StringComparison.Ordinal));
    }

    private static async Task<List<string>> BarksAsync(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(fault => fault.Severity == DiagnosticSeverity.Error));

        var options = new AnalyzerOptions([new ListFile()]);
        var found = await compilation.WithAnalyzers(Analyzers(), options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id == "RS0030").Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "BannedApiAnalyzers");
        Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        var assembly = Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll"));
        return [.. assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    private sealed class ListFile : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(List);
    }
}
