namespace Relance.LocalMailbox.Tests;

/// <summary>The plans by which the checking proxy fails: each kind that its README names, all of them mixed as in its example, and none.</summary>
internal static class ProxyFaults
{
    private const string None = "none";
    private const string Mixed = "mixed";

    /// <summary>Lost for good; whether it was carried out only a look can tell.</summary>
    private static readonly string[] Losing = ["504-after", "reset-after", "truncate"];

    private static readonly int[] Slow = [50, 200];

    private static readonly string[] All = ["429", "500", "503", "504", "504-after", "reset-before", "reset-after", "truncate", "slow"];

    public static TheoryData<string> Kinds => [None, .. All, Mixed];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="fraction">Of the requests.</param>
    /// <param name="most">So many of what reads, and so many of what writes.</param>
    public static object[] Of(string kind, double fraction, int most) => kind switch
    {
        None => [],
        Mixed => [.. All.SelectMany(fault => Rules(fault, 1.5 * fraction / All.Length, Math.Max(1, most / 3)))],
        _ => Rules(kind, fraction, most),
    };

    /// <summary>A plan under which nothing failed has shown nothing.</summary>
    public static void AssertMet(string kind, ProxyReport report)
    {
        if (kind == None) Assert.Empty(report.Faults);
        else if (kind == Mixed) Assert.True(report.Faults.Count > 2, $"Only {string.Join(", ", report.Faults.Keys)} came up.");
        else Assert.True(report.Faults.GetValueOrDefault(kind) > 0, $"{kind} did not come up.");
        if (Losing.Contains(kind)) Assert.NotEqual(0, report.Lost.Count);
    }

    /// <remarks>
    /// Two losses are left out. Asked for again, an upload session doubles nothing, and would count as a repetition; and of a slice of an upload
    /// nothing tells whether it arrived but putting it again, which the proxy calls out of order.
    /// </remarks>
    private static object[] Rules(string fault, double fraction, int most)
    {
        var isLoss = Losing.Contains(fault);
        return
        [
            new { fault, fraction, max = most, retryAfter = 0, delayMs = Slow, methods = new[] { "GET" } },
            new
            {
                fault,
                fraction,
                max = most,
                retryAfter = 0,
                delayMs = Slow,
                methods = isLoss ? ["POST", "PATCH", "DELETE"] : new[] { "POST", "PATCH", "DELETE", "PUT" },
                path = isLoss ? "^(?!.*createUploadSession)" : null,
            },
        ];
    }
}
