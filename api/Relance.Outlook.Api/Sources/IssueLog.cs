using System.Globalization;

namespace Relance.Outlook.Api.Sources;

/// <summary>Collects what a reader has to say about one file. The lists are bounded: a million wrong lines are one mistake, told once.</summary>
internal sealed class IssueLog(string file)
{
    private const int Limit = 1_000;
    private const int LongestValue = 120;

    private readonly List<SourceIssue> _rejected = [];
    private readonly List<SourceIssue> _warnings = [];
    private int _moreRejected;
    private int _moreWarnings;

    public void Reject(int? line, string? column, string code, string? value = null)
    {
        if (_rejected.Count < Limit)
            _rejected.Add(Issue(line, column, code, value));
        else
            _moreRejected++;
    }

    public void Warn(int? line, string? column, string code, string? value = null)
    {
        if (_warnings.Count < Limit)
            _warnings.Add(Issue(line, column, code, value));
        else
            _moreWarnings++;
    }

    public void WarnCounted(string code, int count)
    {
        if (count > 0)
            _warnings.Insert(0, Issue(null, null, code, count.ToString(CultureInfo.InvariantCulture)));
    }

    public SourceRefusedException Refuse(string code, string? value = null, int? line = null) => new(Issue(line, null, code, value));

    public IReadOnlyList<SourceIssue> Rejected => Closed(_rejected, _moreRejected, SourceCodes.MoreRejected);

    public IReadOnlyList<SourceIssue> Warnings => Closed(_warnings, _moreWarnings, SourceCodes.MoreWarnings);

    private List<SourceIssue> Closed(List<SourceIssue> issues, int more, string code) =>
        more == 0 ? issues : [.. issues, Issue(null, null, code, more.ToString(CultureInfo.InvariantCulture))];

    private SourceIssue Issue(int? line, string? column, string code, string? value) =>
        new(file, line, column, code, value is { Length: > LongestValue } ? string.Concat(value.AsSpan(0, LongestValue), "…") : value);
}
