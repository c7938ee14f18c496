using System.Globalization;
using System.Text.RegularExpressions;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>Payment terms in days: <c>30</c>, <c>30 jours</c>, <c>45 jours fin de mois</c>, <c>comptant</c>.</summary>
internal static partial class TermsText
{
    private const int Longest = 365;

    public static int? Days(CsvSheet sheet, CsvLine row, IssueLog log)
    {
        var said = sheet.Layout.Cell(row, Fields.TermsDays);
        if (said.Length == 0)
            return null;

        var match = Terms().Match(Normal.Form(said));
        var days = 0;
        if (!match.Success || (match.Groups["days"].Success && !int.TryParse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture, out days)) || days > Longest)
        {
            log.Warn(row.Line, sheet.Layout.Header(Fields.TermsDays), SourceCodes.TermsInvalid, said);
            return null;
        }

        if (match.Groups["eom"].Success)
            log.Warn(row.Line, sheet.Layout.Header(Fields.TermsDays), SourceCodes.TermsEndOfMonth, said);
        return days;
    }

    [GeneratedRegex(@"^(?:(?:net )?(?:a )?(?<days>[0-9]{1,3}) ?(?:j|jrs?|jours?|d|days?)?(?: nets?| net)?(?: date)?(?: de facture| d emission)?(?<eom> ?(?:fdm|fin de mois|eom|end of month)(?: le [0-9]{1,2})?)?|comptant|a reception(?: de facture)?|immediat|due on receipt|on receipt|immediate)$", RegexOptions.None, 1000)]
    private static partial Regex Terms();
}
