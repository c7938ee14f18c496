using System.Globalization;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>The same text for paper: what a letter has around its body, and the body as paragraphs and tables.</summary>
/// <param name="Mention">« Lettre recommandée avec avis de réception », above the address; null for an ordinary letter.</param>
/// <param name="DateLine">« Le 3 mars 2026 ».</param>
/// <param name="SubjectLine">« Objet : … ».</param>
/// <param name="Parts">Paragraphs and tables; no pictures.</param>
/// <param name="Enclosures">« P.J. : … »; null when nothing is enclosed.</param>
public sealed record LetterText(string? Mention, string DateLine, string SubjectLine, IReadOnlyList<TextPart> Parts, string? Enclosures)
{
    internal static LetterText Of(ReminderFacts facts, string subject, IEnumerable<TextPart> parts, Typography format)
    {
        var count = facts.Invoices.Count.ToString(CultureInfo.InvariantCulture);
        List<string> enclosed = [];
        if (facts.HasAttachments) enclosed.Add(facts.Invoices.Count > 1 ? format.Say($"copie des {count} factures", $"copies of the {count} invoices") : format.Say("copie de la facture", "copy of the invoice"));
        if (facts.HasStatement) enclosed.Add(format.Say("relevé de compte", "statement of account"));
        return new LetterText(
            facts.Channel == Channel.RegisteredLetter ? format.Say("Lettre recommandée avec avis de réception", "Registered letter with acknowledgement of receipt") : null,
            format.Say("Le " + format.LongDate(facts.On), format.LongDate(facts.On)),
            format.Say("Objet : ", "Subject: ") + subject,
            [.. parts.Where(part => part is not TextPicture)],
            enclosed.Count == 0 ? null : format.Say("P.J. : ", "Enc.: ") + string.Join(format.Say(" ; ", "; "), enclosed));
    }
}
