using System.Globalization;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>
/// A FEC (article A47 A-1 of the Livre des procédures fiscales): every entry of a year. Streamed once;
/// only lines of customers' accounts are kept, and their open items worked out at the end.
/// </summary>
internal static class FecReader
{
    public static SourceReading Read(TextFile text, FecHeader header, ReadOptions options, IssueLog log, CancellationToken ct)
    {
        header.Require(log);
        var ledger = new FecLedger(text.ByteEncoding);
        var taker = new FecLineTaker(header, text.ByteEncoding, ledger, options, log);
        using (var lines = new FecLines(text.OpenBytes(), ct))
        {
            while (lines.TryRead(out var line))
            {
                if (lines.Number <= header.Line || line.Trim(" \t"u8).IsEmpty)
                    continue;
                if (lines.WasCut)
                    log.Reject(lines.Number, null, SourceCodes.LineTooLong);
                else
                    taker.Take(lines.Number, line);
            }
        }

        taker.Finish();
        var items = FecItems.Of(ledger, FecLettering.OpenLines(ledger, log, ct), options, log);
        return new SourceReading("fec", items, [], log.Rejected, log.Warnings, ListsAllOpenItems: true, ledger.Latest, []) { Months = FecMonths.Of(ledger) };
    }

    public static string Euros(Int128 cents) => ((decimal)cents / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
