using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>Where and how to pay; nothing when the company has given neither account nor link.</summary>
internal static class PaymentBlock
{
    private const int MostReferences = 6;
    private const int QrPixels = 120;

    public static IEnumerable<TextPart> Of(ReminderFacts facts, Typography format)
    {
        var lines = Lines(facts, format).ToList();
        if (lines.Count == 0) yield break;
        yield return new TextParagraph(lines);
        if (IsContentId(facts.Sender.QrContentId))
            yield return new TextPicture(facts.Sender.QrContentId!, format.Say("Code QR de virement", "QR code for a bank transfer"), QrPixels);
    }

    private static IEnumerable<IReadOnlyList<TextRun>> Lines(ReminderFacts facts, Typography format)
    {
        var iban = Typography.Iban(SafeValue.Of(facts.Sender.Iban));
        var link = HttpsOnly(facts.Sender.PaymentLink);
        if (iban.Length > 0)
        {
            var bic = SafeValue.Of(facts.Sender.Bic);
            yield return [new TextRun(format.Say("Pour votre virement :", "For payment by bank transfer:"))];
            yield return [new TextRun($"IBAN\u00a0{iban}", IsBold: true), .. bic.Length > 0 ? [new TextRun($" · BIC\u00a0{bic}")] : Array.Empty<TextRun>()];
        }

        if (link is not null) yield return [new TextRun(format.Say("Paiement en ligne : ", "Pay online: ")), new TextRun(link, Link: link)];
        if ((iban.Length > 0 || link is not null) && Reference(facts, format) is { } reference) yield return [new TextRun(reference)];
    }

    /// <summary>A long list of numbers is no reference: the table above has them.</summary>
    private static string? Reference(ReminderFacts facts, Typography format)
    {
        if (facts.Invoices.Count == 0) return null;
        if (facts.Invoices.Count > MostReferences)
            return format.Say("Merci de joindre à votre règlement la liste des factures réglées.", "Please send us the list of the invoices paid with your payment.");
        var numbers = string.Join(", ", facts.Invoices.Select(invoice => SafeValue.Of(invoice.Number)));
        return (facts.Invoices.Count > 1 ? format.Say("Références à rappeler : ", "References to quote: ") : format.Say("Référence à rappeler : ", "Reference to quote: ")) + numbers;
    }

    private static string? HttpsOnly(string? link) =>
        link is { Length: <= 500 } && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    private static bool IsContentId(string? id) => id is { Length: > 0 and <= 100 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@');
}
