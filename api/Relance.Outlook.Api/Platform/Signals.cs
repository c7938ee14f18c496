using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// What the product counts of its own work, besides what ASP.NET, Kestrel, the HTTP client and Npgsql count. docs/signals.md says which are worth
/// watching. Tags carry codes and kinds, never a person, an address or a company.
/// </summary>
internal sealed class Signals : IDisposable
{
    public const string Name = "Relance.Outlook";

    private readonly Meter meter;
    private readonly Counter<long> drafts;
    private readonly Histogram<double> draftSeconds;
    private readonly UpDownCounter<long> operations;
    private readonly Histogram<double> readSeconds;
    private readonly Counter<long> messages;
    private readonly Counter<long> checks;
    private readonly Counter<long> importLines;
    private readonly Counter<long> refusals;
    private readonly Counter<long> historyFaults;

    public Signals(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        drafts = meter.CreateCounter<long>("relance.drafts", "{draft}", "Customers for whom a draft was asked, by outcome and code.");
        draftSeconds = meter.CreateHistogram<double>("relance.draft.duration", "s", "From a customer's turn to the draft in the mailbox.");
        operations = meter.CreateUpDownCounter<long>("relance.operations.running", "{operation}", "Runs of drafting under way in this instance.");
        readSeconds = meter.CreateHistogram<double>("relance.mailbox.read.duration", "s", "Reading of one mailbox, by code: ok, or what was wrong.");
        messages = meter.CreateCounter<long>("relance.messages", "{message}", "What was found in mailboxes, by kind.");
        checks = meter.CreateCounter<long>("relance.checks", "{check}", "Checks at Send, by outcome: ok, or warned.");
        importLines = meter.CreateCounter<long>("relance.import.lines", "{line}", "Lines imported, by result: created, updated, unchanged, closed, rejected.");
        refusals = meter.CreateCounter<long>("relance.tokens.refused", "{token}", "Tokens refused, by code.");
        historyFaults = meter.CreateCounter<long>("relance.history.faults", "{fault}", "Entries of a history that are not what was written.");
    }

    public void Drafted(string outcome, string? code, TimeSpan took)
    {
        var tags = new TagList { { "outcome", outcome }, { "code", code ?? "" } };
        drafts.Add(1, tags);
        draftSeconds.Record(took.TotalSeconds, tags);
    }

    public void OperationBegun() => operations.Add(1);

    public void OperationEnded() => operations.Add(-1);

    public void MailboxRead(string? fault, TimeSpan took) => readSeconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("code", fault ?? "ok"));

    public void Found(string kind, int count)
    {
        if (count > 0) messages.Add(count, new KeyValuePair<string, object?>("kind", kind));
    }

    public void Checked(bool isFine) => checks.Add(1, new KeyValuePair<string, object?>("outcome", isFine ? "ok" : "warned"));

    public void Imported(string result, int lines)
    {
        if (lines > 0) importLines.Add(lines, new KeyValuePair<string, object?>("result", result));
    }

    public void Refused(string code) => refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    public void HistoryBroken(int faults)
    {
        if (faults > 0) historyFaults.Add(faults);
    }

    public void Dispose() => meter.Dispose();
}
