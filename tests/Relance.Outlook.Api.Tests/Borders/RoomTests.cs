using Microsoft.CodeAnalysis;

namespace Relance.Outlook.Api.Tests.Borders;

public sealed class RoomTests
{
    private static readonly Lazy<List<Use>> Uses = new(ApiSources.Uses);

    [Fact]
    public void No_room_uses_what_the_table_does_not_allow() =>
        Assert.Equal("", string.Join('\n', MayUse.Violations(Uses.Value).Select(use => $"{use.Place} {use.From} -> {use.To} {use.Type}")));

    [Fact]
    public void Every_room_that_exists_is_in_the_table_and_its_uses_are_really_seen()
    {
        var rooms = Uses.Value.Select(use => use.From.StartsWith("Features/", StringComparison.Ordinal) ? "Features/*" : use.From).Distinct();

        Assert.Empty(rooms.Except(MayUse.Table.Keys));
        Assert.True(Uses.Value.Count > 500);
    }

    [Fact]
    public void Every_exemption_is_still_needed() => Assert.All(MayUse.Exemptions, exemption =>
        Assert.Contains(Uses.Value, use => !use.IsDirective && MayUse.Covers(exemption, use)));

    [Fact]
    public void Every_file_stands_in_the_folder_of_its_namespace()
    {
        var astray = from tree in ApiSources.Compilation.SyntaxTrees
                     let name = tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>().FirstOrDefault()
                     where name is not null && Rooms.OfNamespace(name.Name.ToString()) != Rooms.OfFile(tree.FilePath)
                     select tree.FilePath;

        Assert.Empty(astray);
    }

    /// <summary>The names resolve only if the compiler finds its references and implicit usings: else this guard would be blind.</summary>
    [Fact]
    public void The_sources_are_understood()
    {
        // Source generators do not run here: the methods that they would write are missing, and nothing else is.
        var faults = ApiSources.Compilation.GetDiagnostics()
            .Where(fault => fault.Severity == DiagnosticSeverity.Error && fault.Id is not ("CS8795" or "CS8797"));

        Assert.Empty(faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("Features/Worklist/X.cs", "using Relance.Outlook.Api.Features.Reminders;", "Features/Reminders")]
    [InlineData("Features/Worklist/X.cs", "class X { Relance.Outlook.Api.Features.Reminders.ReminderQueue? q; }", "Features/Reminders")]
    [InlineData("Features/Worklist/X.cs", "namespace Relance.Outlook.Api.Features.Worklist; class X { Reminders.ReminderQueue? q; }", "Features/Reminders")]
    [InlineData("Features/Worklist/X.cs", "using Relance.Outlook.Api.Mailbox.Graph;", "Mailbox/Graph")]
    [InlineData("Features/Worklist/X.cs", "class X { void M() => global::Relance.Outlook.Api.Mailbox.Graph.GraphSetup.AddGraphMailbox(null!); }", "Mailbox/Graph")]
    [InlineData("Features/Worklist/X.cs", "using M = Microsoft.Graph.Models.Message; class X { M? m; }", "Microsoft.Graph")]
    [InlineData("Features/Worklist/X.cs", "class X { Microsoft.Kiota.Abstractions.RequestInformation? r; }", "Microsoft.Graph")]
    [InlineData("Features/Worklist/X.cs", "using Relance.Outlook.Api.Jobs;", "Jobs")]
    [InlineData("Features/Worklist/X.cs", "using Relance.LocalMailbox;", "LocalMailbox")]
    [InlineData("Features/Worklist/X.cs", "using Relance.Outlook.Api.Sample;", "Sample")]
    [InlineData("Mailbox/X.cs", "using Microsoft.Graph.Models;", "Microsoft.Graph")]
    [InlineData("Mailbox/X.cs", "namespace Relance.Outlook.Api.Mailbox; class X { Graph.GraphMailboxes? g; }", "Mailbox/Graph")]
    [InlineData("Mailbox/X.cs", "using Relance.Outlook.Api.Storage;", "Storage")]
    [InlineData("Mailbox/X.cs", "class X { HttpContext? c; }", "ASP.NET")]
    [InlineData("Mailbox/X.cs", "using Microsoft.EntityFrameworkCore;", "EF")]
    [InlineData("Mailbox/Graph/X.cs", "using Relance.Outlook.Api.Features.Sync;", "Features/Sync")]
    [InlineData("Mailbox/Graph/X.cs", "namespace Relance.Outlook.Api.Mailbox.Graph; class X { Storage.RelanceDbContext? d; }", "Storage")]
    [InlineData("Sources/X.cs", "using Relance.Outlook.Api.Features.Imports;", "Features/Imports")]
    [InlineData("Sources/X.cs", "using Relance.Outlook.Api.Mailbox;", "Mailbox")]
    [InlineData("Wording/X.cs", "using Relance.Outlook.Api.Features.Reminders;", "Features/Reminders")]
    [InlineData("Wording/X.cs", "using Relance.Outlook.Api.Storage.Rows;", "Storage")]
    [InlineData("Documents/X.cs", "using Relance.Outlook.Api.Features.Imports;", "Features/Imports")]
    [InlineData("Documents/X.cs", "using Relance.Outlook.Api.Mailbox;", "Mailbox")]
    [InlineData("Wording/X.cs", "using QRCoder;", "QRCoder")]
    [InlineData("Storage/X.cs", "using Relance.Outlook.Api.Features.Imports;", "Features/Imports")]
    [InlineData("Storage/X.cs", "class X { Relance.Outlook.Api.Mailbox.IMailbox? m; }", "Mailbox")]
    [InlineData("Storage/X.cs", "class X { Relance.Outlook.Api.Sources.SourceReader? m; }", "Sources")]
    [InlineData("Storage/X.cs", "class X { Relance.Outlook.Api.Platform.CurrentUser? m; }", "Platform")]
    [InlineData("Jobs/X.cs", "using Relance.Outlook.Api.Mailbox.Graph;", "Mailbox/Graph")]
    [InlineData("Jobs/X.cs", "using Relance.Outlook.Api.Wording;", "Wording")]
    [InlineData("Platform/X.cs", "using Relance.Outlook.Api.Features.Sync;", "Features/Sync")]
    [InlineData("Platform/X.cs", "using Microsoft.Graph;", "Microsoft.Graph")]
    public void A_violation_is_reported(string path, string source, string room)
    {
        var uses = ApiSources.UsesOf(path, source);

        var violation = Assert.Single(MayUse.Violations(uses).Select(use => use.To).Distinct());

        Assert.Equal(room, violation);
    }

    [Theory]
    [InlineData("Features/Worklist/X.cs", "class X { Relance.Outlook.Api.Mailbox.IMailbox? m; Relance.Domain.Money a; Relance.Outlook.Api.Storage.RelanceDbContext? d; }")]
    [InlineData("Features/X.cs", "using Relance.Outlook.Api.Features.Sync;")]
    [InlineData("Storage/X.cs", "class X { Relance.Outlook.Api.Mailbox.IncomingKind k; }")]
    [InlineData("Mailbox/X.cs", "// using Microsoft.Graph;\nclass X { string s = \"Microsoft.Graph.Models\"; }")]
    public void What_the_table_allows_is_not(string path, string source) => Assert.Empty(MayUse.Violations(ApiSources.UsesOf(path, source)));
}
