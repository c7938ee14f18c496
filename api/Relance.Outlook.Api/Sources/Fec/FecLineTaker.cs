using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Checks one line after the other and keeps those of customers.</summary>
internal sealed class FecLineTaker(FecHeader header, Encoding encoding, FecLedger ledger, ReadOptions options, IssueLog log)
{
    private const int LongestValue = 200;
    private static readonly string[] OtherReceivables = ["413", "416", "418", "4191"];

    private readonly FecFields _fields = new(header);
    private readonly FecAmounts _amounts = new(header, encoding, log);
    private readonly FecEntry _entry = new(ledger.Lines);
    private readonly int[] _ignored = new int[OtherReceivables.Length];
    private readonly byte[] _lastJournal = new byte[64];
    private int _lastJournalLength = -1;
    private FecJournals.Facts? _journal;
    private Int128 _sum;
    private int _taken;

    public void Take(int number, ReadOnlySpan<byte> line)
    {
        if (!_fields.Split(line))
        {
            log.Reject(number, null, SourceCodes.FieldCount, string.Create(CultureInfo.InvariantCulture, $"{_fields.Count} · {header.Count}"));
            return;
        }

        var dateField = _fields[line, header.EntryDate];
        if (!FecValues.TryDate(dateField, encoding, out var date))
        {
            log.Reject(number, header.Name(header.EntryDate), dateField.IsEmpty ? SourceCodes.DateMissing : SourceCodes.DateInvalid, Show(dateField));
            return;
        }

        if (!_amounts.TryRead(number, line, _fields, out var cents))
            return;

        var account = _fields[line, header.Account];
        var journal = Journal(line);
        var isCustomer = account.StartsWith("411"u8);
        ReceivableLine receivable = default;
        if (isCustomer && !TryReceivable(number, line, account, date, cents, journal, out receivable))
            return;

        _taken++;
        _sum += cents;
        ledger.First = ledger.First is { } first && first < date ? first : date;
        ledger.Latest = ledger.Latest is { } latest && latest > date ? latest : date;
        _entry.Continue(journal, _fields[line, header.EntryNumber], date);
        _entry.Add(account, cents);
        if (isCustomer && cents != 0)
        {
            ledger.Lines.Add(receivable);
            ledger.LineJournals.Add(journal);
            _entry.AddReceivable();
        }
        else if (journal.IsOpening && account.StartsWith("10"u8))
        {
            ledger.OpeningDays.Add(date);
        }
        else if (account.StartsWith("41"u8))
        {
            Ignore(account);
        }
    }

    public void Finish()
    {
        _entry.Close();
        if (_taken == 0)
            log.Warn(null, null, SourceCodes.NoRows);
        if (_sum != 0)
            log.Warn(null, null, SourceCodes.FecUnbalanced, FecReader.Euros(_sum));
        for (var i = 0; i < _ignored.Length; i++)
        {
            if (_ignored[i] > 0)
                log.Warn(null, null, SourceCodes.FecAccountIgnored, string.Create(CultureInfo.InvariantCulture, $"{_ignored[i]} · {OtherReceivables[i]}"));
        }

        if (ledger.Lines.Count > 0 && ledger.Lines.TrueForAll(l => l.Letter == 0) && ledger.Lines.Exists(l => l.Cents < 0))
            log.Warn(null, header.Name(header.Letter), SourceCodes.FecNoLettering);
        foreach (var account in ledger.CollectiveAccounts)
            log.Warn(null, header.Name(header.Auxiliary), SourceCodes.FecCollectiveAccount, ledger.Texts[account]);
    }

    private bool TryReceivable(int number, ReadOnlySpan<byte> line, ReadOnlySpan<byte> account, DateOnly date, long cents, FecJournals.Facts journal, out ReceivableLine receivable)
    {
        receivable = default;
        var pieceDate = date;
        var pieceDateField = _fields[line, header.PieceDate];
        if (!pieceDateField.IsEmpty && !FecValues.TryDate(pieceDateField, encoding, out pieceDate))
        {
            log.Reject(number, header.Name(header.PieceDate), SourceCodes.DateInvalid, Show(pieceDateField));
            return false;
        }

        var auxiliary = _fields[line, header.Auxiliary];
        foreach (var column in (ReadOnlySpan<int>)[header.Account, header.Auxiliary, header.AuxiliaryName, header.Piece, header.Letter])
        {
            if (_fields[line, column].Length <= LongestValue)
                continue;
            log.Reject(number, header.Name(column), SourceCodes.ValueTooLong, Show(_fields[line, column]));
            return false;
        }

        var customer = Customer(account, auxiliary);
        var name = _fields[line, header.AuxiliaryName];
        name = name.IsEmpty && auxiliary.IsEmpty ? _fields[line, header.AccountName] : name;
        if (!name.IsEmpty && name.Length <= LongestValue)
            ledger.NameByCustomer[customer] = ledger.Texts.Id(name);

        receivable = new ReceivableLine(number, AccountKey(account, auxiliary), customer, ledger.Texts.Id(_fields[line, header.Letter]), Piece(line, journal, out var missing),
            date, pieceDate, cents, SourceItemKind.UnknownCredit, journal.IsOpening, missing, IsForeign(line));
        return true;
    }

    /// <summary>The auxiliary account, else what follows 411, else (one account for all customers) the account itself.</summary>
    private int Customer(ReadOnlySpan<byte> account, ReadOnlySpan<byte> auxiliary)
    {
        if (!auxiliary.IsEmpty)
            return ledger.Texts.Id(auxiliary);
        if (!account[3..].Trim("0 "u8).IsEmpty)
            return ledger.Texts.Id(account[3..]);
        var collective = ledger.Texts.Id(account);
        ledger.CollectiveAccounts.Add(collective);
        return collective;
    }

    private int AccountKey(ReadOnlySpan<byte> account, ReadOnlySpan<byte> auxiliary)
    {
        Span<byte> key = stackalloc byte[(2 * LongestValue) + 1];
        account.CopyTo(key);
        key[account.Length] = (byte)'\n';
        auxiliary.CopyTo(key[(account.Length + 1)..]);
        return ledger.Accounts.Id(key[..(account.Length + 1 + auxiliary.Length)]);
    }

    private int Piece(ReadOnlySpan<byte> line, FecJournals.Facts journal, out bool missing)
    {
        var piece = _fields[line, header.Piece];
        missing = piece.IsEmpty;
        if (!missing)
            return ledger.Texts.Id(piece);
        return ledger.Texts.Id(journal.IsOpening ? "RAN" : $"{journal.Code} {Show(_fields[line, header.EntryNumber])}");
    }

    private bool IsForeign(ReadOnlySpan<byte> line)
    {
        var currency = _fields[line, header.ForeignCurrency];
        return !currency.IsEmpty && !string.Equals(Show(currency), options.DefaultCurrency, StringComparison.OrdinalIgnoreCase);
    }

    private FecJournals.Facts Journal(ReadOnlySpan<byte> line)
    {
        var code = _fields[line, header.JournalCode];
        if (_journal is not null && _lastJournalLength >= 0 && code.SequenceEqual(_lastJournal.AsSpan(0, _lastJournalLength)))
            return _journal;

        _lastJournalLength = code.Length <= _lastJournal.Length ? code.Length : -1;
        if (_lastJournalLength >= 0)
            code.CopyTo(_lastJournal);
        _journal = ledger.Journals.Of(ledger.Texts.Id(code), _fields[line, header.JournalLib]);
        return _journal;
    }

    private void Ignore(ReadOnlySpan<byte> account)
    {
        for (var i = 0; i < OtherReceivables.Length; i++)
        {
            if (account.StartsWith(Encoding.ASCII.GetBytes(OtherReceivables[i])))
                _ignored[i]++;
        }
    }

    private string Show(ReadOnlySpan<byte> field) => encoding.GetString(field[..Math.Min(field.Length, LongestValue)]);
}
