using Relance.Outlook.Api.Documents.PaymentPlans;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Tests.Documents;

/// <summary>Proposals to pay by instalments.</summary>
internal static class SamplePaymentPlans
{
    public static PaymentPlanDocument French { get; } = new()
    {
        Sender = SampleLetters.Sender,
        Addressee = SampleLetters.Addressee,
        Language = "fr",
        Place = "Lyon",
        Date = SampleLetters.Day,
        Salutation = "Madame,",
        Opening = [new("Comme convenu lors de notre entretien téléphonique du 20 novembre 2026, et pour vous permettre de solder votre compte, nous vous soumettons l’échéancier ci-dessous.")],
        Invoices = [new("FA-2026-0101", new(2026, 7, 30), 1_234.50m), new("FA-2026-0102", new(2026, 7, 31), 3_087m)],
        Instalments = [new(new(2026, 12, 15), 1_440.50m), new(new(2027, 1, 15), 1_440.50m), new(new(2027, 2, 1), 1_440.50m)],
        RestFallsDueWhenMissed = true,
        AnswerBy = new DateOnly(2026, 12, 5),
        Payment = new TransferRequest(SampleLetters.Account, "ECH-2026-003 C0012"),
        Closing = "Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.",
        Signer = new("Claire Lachaume", "Gérante"),
    };

    public static PaymentPlanDocument English { get; } = French with
    {
        Addressee = SampleLetters.English.Addressee,
        Language = "en",
        Salutation = "Dear Sir or Madam,",
        Opening = [],
        LateFees = 80m,
        Instalments = [new(new(2026, 12, 15), 2_200.75m), new(new(2027, 1, 15), 2_200.75m)],
        RestFallsDueWhenMissed = false,
        Closing = "Yours faithfully,",
        Signer = new("Claire Lachaume", "Managing director"),
    };
}
