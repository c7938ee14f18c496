using System.Reflection;

namespace Relance.Outlook.Api.Tests.Borders;

public sealed class AssemblyTests
{
    private static readonly Assembly Api = typeof(RelanceApp).Assembly;
    private static readonly Assembly LocalMailbox = typeof(Relance.LocalMailbox.LocalMailboxHost).Assembly;
    private static readonly Assembly Domain = typeof(Relance.Domain.Money).Assembly;

    [Fact]
    public void The_local_mailbox_knows_no_other_assembly_of_ours_and_no_Graph_SDK() =>
        Assert.DoesNotContain(References(LocalMailbox), IsForbiddenForTheMailbox);

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library() => Assert.DoesNotContain(References(Domain), IsOutsideTheBaseLibrary);

    [Fact]
    public void The_guards_bark_at_assemblies_that_break_them()
    {
        var asMailbox = References(Api).Where(IsForbiddenForTheMailbox).ToList();
        var asDomain = References(LocalMailbox).Where(IsOutsideTheBaseLibrary).ToList();

        Assert.Contains("Relance.Domain", asMailbox);
        Assert.Contains("Relance.LocalMailbox", asMailbox);
        Assert.Contains("Microsoft.Graph", asMailbox);
        Assert.Contains(asDomain, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    private static List<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];

    private static bool IsForbiddenForTheMailbox(string name) =>
        name.StartsWith("Relance", StringComparison.Ordinal) || name.StartsWith("Microsoft.Graph", StringComparison.Ordinal) || name.StartsWith("Microsoft.Kiota", StringComparison.Ordinal);

    private static bool IsOutsideTheBaseLibrary(string name) => !name.StartsWith("System.", StringComparison.Ordinal);
}
