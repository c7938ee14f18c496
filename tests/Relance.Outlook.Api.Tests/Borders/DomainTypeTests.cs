using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Relance.Outlook.Api.Tests.Borders;

/// <summary>
/// The analyzer sees what banned types do, but not their mention: a signature of Task, the keyword double and the literal 1.5
/// pass it. So the types of the list are looked for here, in every type and expression of the domain.
/// </summary>
public sealed class DomainTypeTests
{
    private static readonly string Domain = Path.Combine(ApiSources.Root, "api", "Relance.Domain");

    private static readonly HashSet<string> Banned =
        [.. File.ReadAllLines(Path.Combine(Domain, "BannedSymbols.txt")).Where(line => line.StartsWith("T:", StringComparison.Ordinal)).Select(line => line.Split(';')[0])];

    [Fact]
    public void The_domain_mentions_no_banned_type()
    {
        var trees = Directory.EnumerateFiles(Domain, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(Domain, file))).ToArray();

        var found = Mentions(trees);

        Assert.True(trees.Length > 10);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("double X() => 1;")]
    [InlineData("decimal X(float rate) => 1;")]
    [InlineData("decimal X(decimal d) { var y = 1.5; return d * (decimal)y; }")]
    [InlineData("decimal X(decimal d) => d * (decimal)System.Math.Sqrt(4);")]
    [InlineData("System.Collections.Generic.List<double>? rates;")]
    [InlineData("async System.Threading.Tasks.Task X() { }")]
    [InlineData("System.Threading.Tasks.ValueTask<int> X() => default;")]
    [InlineData("System.TimeProvider? clock;")]
    [InlineData("void X(System.Random chance) { }")]
    public void A_mention_is_reported(string member)
    {
        var snippet = CSharpSyntaxTree.ParseText($"class C {{ {member} }}");

        var found = Mentions([snippet]);

        Assert.NotEmpty(found);
    }

    [Fact]
    public void Decimals_and_days_are_not() =>
        Assert.Empty(Mentions([CSharpSyntaxTree.ParseText("class C { decimal X(System.DateOnly day, int n) => 1.5m * n + day.DayNumber; }")]));

    private static List<string> Mentions(SyntaxTree[] trees)
    {
        var implicitUsings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Domain", [.. trees, implicitUsings], references, options);
        Assert.DoesNotContain(compilation.GetDiagnostics(), fault => fault.Severity == DiagnosticSeverity.Error);

        var found = from tree in trees
                    let model = compilation.GetSemanticModel(tree)
                    from node in tree.GetRoot().DescendantNodes()
                    let type = model.GetTypeInfo(node).Type?.OriginalDefinition.GetDocumentationCommentId()
                    where type is not null && Banned.Contains(type)
                    select $"{tree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {type}";
        return [.. found.Distinct()];
    }
}
