namespace Relance.Outlook.Api.Wording;

/// <summary>Entries that people make, as the history says them: in French, because a French court is to read it.</summary>
public static class ExchangeText
{
    /// <param name="kind">Call, Letter, RegisteredLetter, ReminderByHand, HandOver or Note.</param>
    /// <param name="result">How a call ended.</param>
    /// <param name="registeredNumber">Of a registered letter.</param>
    /// <param name="phone">The number called.</param>
    public static string Sentence(string kind, string? result, string? registeredNumber, string? phone) => Typography.French(kind switch
    {
        "Call" => $"Appel téléphonique{(phone is null ? "" : $" au {phone}")} : {Result(result)}",
        "Letter" => "Lettre de relance postée",
        "RegisteredLetter" => $"Lettre recommandée avec avis de réception postée{(registeredNumber is null ? "" : $", n° {registeredNumber}")}",
        "ReminderByHand" => "Relance faite à la main",
        "HandOver" => "Dossier remis au recouvrement",
        _ => "Note",
    });

    private static string Result(string? result) => result switch
    {
        "Promise" => "promesse de règlement",
        "PaymentAnnounced" => "règlement annoncé",
        "Dispute" => "contestation",
        "CallBack" => "à rappeler",
        "NoAnswer" => "pas de réponse",
        "WrongNumber" => "mauvais numéro",
        _ => "entretien",
    };
}
