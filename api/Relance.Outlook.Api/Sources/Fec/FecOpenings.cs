namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>
/// Unlettered balances brought forward. Programs often letter last year's invoice with this year's payment and leave the opening line
/// that stands for the invoice without a letter: the gap of the group is then exactly that line.
/// </summary>
internal sealed class FecOpenings
{
    private readonly FecLedger _ledger;
    private readonly List<OpenLine> _open;
    private readonly HashSet<int> _used = [];
    private readonly Dictionary<(int Account, long Cents), Queue<int>> _lines = [];

    public FecOpenings(FecLedger ledger, List<OpenLine> open)
    {
        _ledger = ledger;
        _open = open;
        foreach (var (line, cents) in open)
        {
            if (!ledger.Lines[line].IsOpening)
                continue;
            var key = (ledger.Lines[line].Account, cents);
            if (!_lines.TryGetValue(key, out var queue))
                _lines[key] = queue = new Queue<int>();
            queue.Enqueue(line);
        }
    }

    public bool TryUse(int account, long cents)
    {
        if (!_lines.TryGetValue((account, cents), out var queue) || !queue.TryDequeue(out var line))
            return false;
        return _used.Add(_ledger.Lines[line].Number);
    }

    public void RemoveUsed()
    {
        if (_used.Count > 0)
            _open.RemoveAll(o => _used.Contains(_ledger.Lines[o.Line].Number));
    }
}
