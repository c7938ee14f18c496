using System.Text.RegularExpressions;
using Relance.Outlook.Api.Tests.Identity;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>The reference of settings is the options classes'. UPDATE_CONFIGURATION=1 in the environment writes it anew.</summary>
public sealed partial class ConfigurationTests
{
    private static readonly string Reference = Path.Combine(FakeAzure.Root(), "docs", "configuration.md");

    [Fact]
    public async Task The_reference_names_every_setting_as_the_code_has_it()
    {
        var written = ConfigurationReference.Write();

        if (Environment.GetEnvironmentVariable("UPDATE_CONFIGURATION") == "1") await File.WriteAllTextAsync(Reference, written, TestContext.Current.CancellationToken);

        Assert.Equal(written, (await File.ReadAllTextAsync(Reference, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_section_that_is_read_is_in_it()
    {
        var source = File.ReadAllText(Path.Combine(FakeAzure.Root(), "api", "Relance.Outlook.Api", "Platform", "Setup.cs"));

        var read = Read().Matches(source).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(ConfigurationReference.Sections().Select(section => section.Section)));
    }

    [Fact]
    public void Every_setting_says_what_it_means()
    {
        var rows = ConfigurationReference.Write().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.True(rows.Count > 20);
        Assert.DoesNotContain(rows, row => row.EndsWith("|  |", StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_and_the_guides_name_no_setting_that_does_not_exist()
    {
        var known = ConfigurationReference.Write();
        string[] guides = [Path.Combine(FakeAzure.Root(), "README.md"), .. Directory.GetFiles(Path.Combine(FakeAzure.Root(), "docs"), "*.md")];

        var named = guides.SelectMany(guide => Named().Matches(File.ReadAllText(guide)).Select(match => match.Value.TrimEnd('_'))).Distinct();

        Assert.All(named, name => Assert.Contains($"`{name}", known, StringComparison.Ordinal));
    }

    [GeneratedRegex("Section<[A-Za-z]+>\\(configuration, \"(?<name>[A-Za-z]+)\"\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Read();

    [GeneratedRegex("(Relance|Database|Mailbox|LocalMailbox|AzureAd|Proxy)__[A-Za-z_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
