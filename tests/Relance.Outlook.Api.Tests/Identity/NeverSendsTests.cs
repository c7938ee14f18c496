using System.Text.RegularExpressions;
using Relance.Outlook.Api.Mailbox.Graph;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>A human sends. The application cannot: nothing that asks for a permission names one that could.</summary>
public sealed partial class NeverSendsTests
{
    /// <summary>The ids of Mail.Send (delegated, application) and Mail.Send.Shared.</summary>
    private static readonly string[] Ids = ["e383f46e-2787-4529-855e-0e479a3ffac0", "b633e1c5-b582-4048-a93e-9f11b44c7e96", "a367ab51-6b49-43bf-a716-a1fb06d2a174"];

    [Fact]
    public void The_scopes_that_are_asked_of_Entra_are_these_and_no_others()
    {
        var all = GraphScopes.Own.Concat(GraphScopes.Shared).Distinct(StringComparer.Ordinal).Select(scope => scope.Replace("https://graph.microsoft.com/", "", StringComparison.Ordinal));

        Assert.Equal(["Mail.ReadWrite", "Mail.ReadWrite.Shared", "User.Read"], all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_source_asks_for_a_scope_anywhere_else()
    {
        var asking = Sources("api/Relance.Outlook.Api", "*.cs").Where(source => source.Text.Contains("https://graph.microsoft.com/", StringComparison.Ordinal)).Select(source => Path.GetFileName(source.Path));

        Assert.Equal(["GraphScopes.cs", "Setup.cs"], asking.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("addin-manifest", "*")]
    [InlineData("addin-web/manifest", "*.mjs")]
    [InlineData("addin-web/src", "*.ts")]
    public void No_manifest_and_no_source_knows_the_permission(string folder, string pattern)
    {
        var sources = Sources(folder, pattern);

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, source => IsAsked(source.Text));
    }

    /// <summary>The diagnosis looks whether somebody has granted it all the same.</summary>
    [Fact]
    public void In_the_server_only_the_diagnosis_knows_it_to_have_it_taken_back() =>
        Assert.Equal(["RegistrationChecks.cs"], Sources("api/Relance.Outlook.Api", "*.cs").Where(source => IsAsked(source.Text)).Select(source => Path.GetFileName(source.Path)));

    [Fact]
    public void The_registration_script_does_not_either_and_the_check_only_to_take_it_back()
    {
        var scripts = Sources("api/scripts", "*.sh");

        Assert.Equal(3, scripts.Count);
        Assert.DoesNotContain(scripts, script => Ids.Any(id => script.Text.Contains(id, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("check-entra.sh", Path.GetFileName(Assert.Single(scripts, script => script.Text.Contains("Mail.Send", StringComparison.Ordinal)).Path));
    }

    [Theory]
    [InlineData("private static readonly string[] Scopes = [\"Mail.Send\"];")]
    [InlineData("<Scope>https://graph.microsoft.com/Mail.Send</Scope>")]
    [InlineData("{ \"id\": \"e383f46e-2787-4529-855e-0e479a3ffac0\" }")]
    public void The_guard_barks(string violation) => Assert.True(IsAsked(violation));

    /// <summary>Between quotes, slashes or brackets, not in a sentence of a comment that promises the contrary.</summary>
    private static bool IsAsked(string text) => AsAValue().IsMatch(text) || Ids.Any(id => text.Contains(id, StringComparison.OrdinalIgnoreCase));

    private static List<(string Path, string Text)> Sources(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(FakeAzure.Root(), folder), pattern, SearchOption.AllDirectories).Where(path => !path.EndsWith(".png", StringComparison.Ordinal)).Select(path => (path, File.ReadAllText(path)))];

    [GeneratedRegex("[\"'`/>]Mail\\.Send", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsAValue();
}
