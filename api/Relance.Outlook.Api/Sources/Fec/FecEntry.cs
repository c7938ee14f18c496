using System.Runtime.InteropServices;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>
/// The entry being read: its other accounts tell what a customer's credit is. Lines of an entry stand together in the file,
/// so one entry at a time is enough.
/// </summary>
internal sealed class FecEntry(List<ReceivableLine> lines)
{
    private readonly byte[] _number = new byte[64];
    private readonly List<int> _pending = [];
    private int _numberLength = -1;
    private FecJournals.Facts? _journal;
    private DateOnly _date;
    private long _sum;
    private bool _movesBank;
    private bool _movesSales;

    public void Continue(FecJournals.Facts journal, ReadOnlySpan<byte> number, DateOnly date)
    {
        number = number[..Math.Min(number.Length, _number.Length)];
        // Some programs number every entry 0: there, an entry ends when it balances.
        var ended = _numberLength >= 0 && _sum == 0 && _number.AsSpan(0, _numberLength).Trim("0 "u8).IsEmpty;
        if (!ended && journal == _journal && date == _date && number.SequenceEqual(_number.AsSpan(0, Math.Max(0, _numberLength))))
            return;

        Close();
        _journal = journal;
        _date = date;
        number.CopyTo(_number);
        _numberLength = number.Length;
    }

    public void Add(ReadOnlySpan<byte> account, long cents)
    {
        _sum += cents;
        // 511: cheques to be cashed; 58: transfers between own accounts.
        if (account.StartsWith("51"u8) || account.StartsWith("53"u8) || account.StartsWith("58"u8))
        {
            _movesBank = true;
            _journal!.BankLines++;
        }
        else if (account.StartsWith("70"u8))
        {
            _movesSales = true;
            _journal!.SalesLines++;
        }
    }

    public void AddReceivable() => _pending.Add(lines.Count - 1);

    public void Close()
    {
        var all = CollectionsMarshal.AsSpan(lines);
        foreach (var at in _pending)
        {
            all[at].CreditKind = _movesBank && !_movesSales ? SourceItemKind.Payment
                : _movesSales && !_movesBank ? SourceItemKind.CreditNote
                : SourceItemKind.UnknownCredit;
        }

        _pending.Clear();
        _sum = 0;
        _movesBank = _movesSales = false;
    }
}
