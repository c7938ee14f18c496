using Relance.Outlook.Api.Tests.Laws;
using Xunit.Sdk;
using Xunit.v3;

// Most tests wait (for the mailbox's clock, a process, a poll) more than they reckon.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(Relance.Outlook.Api.Tests.LongestFirst))]

namespace Relance.Outlook.Api.Tests;

/// <summary>The months of the laws take as long as half of the other tests: begun last, they would keep one core busy and the other idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains(nameof(LawsTests), StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
