using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Faults;

/// <summary>One line of the plan, as it is put and shown.</summary>
internal sealed class FaultRule
{
    public string? Method { get; init; }

    /// <summary>A regular expression on the path; without it every path.</summary>
    public string? Path { get; init; }

    /// <summary><c>before</c>: the request is not carried out. <c>after</c>: it is, and its answer is lost or replaced.</summary>
    public string When { get; init; } = "before";

    public int? Status { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>Breaks the connection instead of answering.</summary>
    public bool Reset { get; init; }

    public int DelayMs { get; init; }

    public string? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Of the answer, besides those that every answer has: a Location for a redirect.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The real answer breaks off in the middle: as a whole answer of half the length, or with <see cref="Reset"/> as a broken connection.</summary>
    public bool Truncate { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>So many matching requests pass first.</summary>
    public int Skip { get; init; }

    public int Seen { get; set; }

    public int Hits { get; set; }

    [JsonIgnore]
    public bool OnlyDelays => Status is null && !Reset && !Truncate;

    /// <summary>What is wrong with the rule, or null.</summary>
    public string? Complaint()
    {
        if (When is not ("before" or "after"))
        {
            return $"when must be before or after, not '{When}'";
        }

        if (Status is < 200 or > 599 || Times < 1 || Skip < 0 || DelayMs < 0 || RetryAfter < 0)
        {
            return "status must lie between 200 and 599, times be at least 1, and skip, delayMs and retryAfter not be negative";
        }

        if ((OnlyDelays && DelayMs == 0) || (Status is null && (Body is not null || Headers is not null)))
        {
            return "a rule needs a status, reset, truncate or delayMs (and a body or headers need a status)";
        }

        if (Truncate && (Status is not null || When == "before"))
        {
            return "truncate cuts the real answer: it goes with when=after and without a status";
        }

        try
        {
            _ = Regex.IsMatch("", Path ?? "", RegexOptions.None, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (ArgumentException e)
        {
            return $"path is no regular expression: {e.Message}";
        }
    }

    public bool Matches(string method, string path) =>
        Hits < Times
        && (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || Regex.IsMatch(path, Path, RegexOptions.None, TimeSpan.FromSeconds(1)));
}
