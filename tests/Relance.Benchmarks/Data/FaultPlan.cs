namespace Relance.Benchmarks;

/// <summary>Every tenth creation fails, in each of the ways in which Graph fails: before and after it has acted, by status, by throttling, by a broken connection.</summary>
internal static class FaultPlan
{
    private const string Path = "/messages$";

    public static IReadOnlyList<object> OneInTen(int requests) =>
        [.. Enumerable.Range(0, requests / 10).Select(at => Rule(at % 6, skip: (at * 9) + 5))];

    private static object Rule(int kind, int skip) => kind switch
    {
        0 => new { method = "POST", path = Path, when = "before", status = 503, skip },
        1 => new { method = "POST", path = Path, when = "after", status = 504, skip },
        2 => new { method = "POST", path = Path, when = "before", reset = true, skip },
        3 => new { method = "POST", path = Path, when = "after", reset = true, skip },
        4 => new { method = "POST", path = Path, when = "before", status = 429, retryAfter = 1, skip },
        _ => new { method = "POST", path = Path, when = "after", status = 500, skip },
    };
}
