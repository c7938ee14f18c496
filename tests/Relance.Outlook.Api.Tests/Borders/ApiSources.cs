using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Relance.Outlook.Api.Tests.Borders;

/// <summary>The sources of the API as the compiler understands them: every name is resolved, however it is written.</summary>
internal static class ApiSources
{
    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    public static readonly string Root = FindRoot();

    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>Everything that every file uses of another room.</summary>
    public static List<Use> Uses() => UsesOf(Compilation, Compilation.SyntaxTrees);

    /// <summary>What a file would use, were it part of the API at that path.</summary>
    public static List<Use> UsesOf(string path, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, path: path);
        return UsesOf(Compilation.AddSyntaxTrees(tree), [tree]);
    }

    private static List<Use> UsesOf(CSharpCompilation compilation, IEnumerable<SyntaxTree> trees)
    {
        var uses = new ConcurrentBag<Use>();
        Parallel.ForEach(trees.Where(tree => tree.FilePath.Length > 0), tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (UseOf(name, model, tree) is { } use) uses.Add(use);
            }
        });
        return [.. uses.Distinct().OrderBy(use => use.Place, StringComparer.Ordinal)];
    }

    private static Use? UseOf(SimpleNameSyntax name, SemanticModel model, SyntaxTree tree)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is IMethodSymbol { ReducedFrom: { } extension }) symbol = extension;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        var used = type?.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? (symbol as INamespaceSymbol)?.ToDisplayString();
        var home = symbol is INamespaceSymbol ? UsingDirective(name) : type?.ContainingNamespace.ToDisplayString();
        if (home is null || Rooms.OfNamespace(home) is not { } room) return null;

        var from = Rooms.OfFile(tree.FilePath);
        var line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
        return room == from ? null : new Use(from, room, type is null ? home : used!, $"{tree.FilePath}:{line}", IsDirective: type is null);
    }

    /// <summary>The namespace of a using directive, even when nothing of it is used; null elsewhere: the type named after it counts.</summary>
    private static string? UsingDirective(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null, NamespaceOrType: { } whole } && whole.GetLastToken() == name.Identifier ? whole.ToString() : null;

    private static CSharpCompilation Compile()
    {
        var folder = Path.Combine(Root, "api", "Relance.Outlook.Api");
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (file, path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(pair => !pair.path.StartsWith("obj/", StringComparison.Ordinal) && !pair.path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(pair => CSharpSyntaxTree.ParseText(File.ReadAllText(pair.file), path: pair.path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings));

        // What this test process runs on is what the API runs on. The API itself is left out: it is compiled from its sources.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Relance.Outlook.Api", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Relance.Outlook.Api", trees, references, options);
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
