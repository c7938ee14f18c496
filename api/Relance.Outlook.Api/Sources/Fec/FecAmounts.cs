using System.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Debit and Credit, or Montant and Sens, as one signed number of cents.</summary>
internal sealed class FecAmounts(FecHeader header, Encoding encoding, IssueLog log)
{
    private readonly bool _twoColumns = header.Debit >= 0 && header.Credit >= 0;

    public bool TryRead(int number, ReadOnlySpan<byte> line, FecFields fields, out long cents)
    {
        cents = 0;
        if (!_twoColumns)
            return TryColumn(number, line, fields, header.Amount, out cents) && TrySide(number, line, fields, ref cents);
        if (!TryColumn(number, line, fields, header.Debit, out var debit) || !TryColumn(number, line, fields, header.Credit, out var credit))
            return false;

        if (debit != 0 && credit != 0)
        {
            log.Reject(number, header.Name(header.Credit), SourceCodes.FecBothSides, $"{FecReader.Euros(debit)} · {FecReader.Euros(credit)}");
            return false;
        }

        cents = debit - credit;
        return true;
    }

    private bool TryColumn(int number, ReadOnlySpan<byte> line, FecFields fields, int column, out long cents)
    {
        var field = fields[line, column];
        if (FecValues.TryCents(field, encoding, out cents))
            return true;
        log.Reject(number, header.Name(column), SourceCodes.AmountInvalid, encoding.GetString(field));
        return false;
    }

    private bool TrySide(int number, ReadOnlySpan<byte> line, FecFields fields, ref long cents)
    {
        var side = fields[line, header.Side];
        if (side.SequenceEqual("D"u8) || side.SequenceEqual("d"u8) || side.SequenceEqual("+1"u8) || side.SequenceEqual("1"u8) || side.SequenceEqual("+"u8))
            return true;
        if (side.SequenceEqual("C"u8) || side.SequenceEqual("c"u8) || side.SequenceEqual("-1"u8) || side.SequenceEqual("-"u8))
        {
            cents = -cents;
            return true;
        }

        log.Reject(number, header.Name(header.Side), SourceCodes.FecSideInvalid, encoding.GetString(side));
        return false;
    }
}
