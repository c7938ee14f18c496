using Relance.Domain.Customers;

namespace Relance.Outlook.Api.Wording;

/// <summary>What was agreed or decided, as the history and the screens say it.</summary>
public static class HoldText
{
    /// <summary>The kind of hold in a word or two.</summary>
    public static string Title(HoldReason reason, Typography format) => reason switch
    {
        HoldReason.Promise => format.Say("Promesse de règlement", "Promise to pay"),
        HoldReason.PaymentAnnounced => format.Say("Règlement annoncé", "Payment announced"),
        HoldReason.Dispute => format.Say("Litige", "Dispute"),
        HoldReason.PaymentPlan => format.Say("Échéancier", "Payment plan"),
        HoldReason.Pause => format.Say("Pause", "Pause"),
        HoldReason.CallBack => format.Say("À rappeler", "Call back"),
        HoldReason.Stop => format.Say("Arrêt des relances", "Stop"),
        HoldReason.Insolvency => format.Say("Procédure collective", "Insolvency proceedings"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a hold that people enter."),
    };

    /// <summary>One sentence with its facts, for example « Promesse de règlement de 1 200,00 € pour le 20 mars 2026 ».</summary>
    public static string Sentence(HoldFacts hold, Typography format)
    {
        var amount = hold.Amount is { } value ? format.Say($" de {format.Money(value, hold.Currency)}", $" of {format.Money(value, hold.Currency)}") : "";
        var until = hold.Until is { } day ? format.Say($" jusqu’au {format.LongDate(day)}", $" until {format.LongDate(day)}") : "";
        var title = Title(hold.Reason, format);
        return hold.Reason switch
        {
            HoldReason.Promise => format.Say($"{title}{amount} pour le {format.LongDate(hold.PromisedFor!.Value)}", $"{title}{amount} by {format.LongDate(hold.PromisedFor!.Value)}"),
            HoldReason.Insolvency => format.Say($"{title} ouverte le {format.LongDate(hold.Since)}", $"{title} opened on {format.LongDate(hold.Since)}"),
            HoldReason.PaymentPlan => format.Say(
                $"{title}{amount} en {hold.Parts.Count} parts : {Parts(hold, format)}", $"{title}{amount} in {hold.Parts.Count} parts: {Parts(hold, format)}"),
            _ => $"{title}{amount}{until}",
        };
    }

    private static string Parts(HoldFacts hold, Typography format) =>
        string.Join(", ", hold.Parts.Select(part => format.Say(
            $"{format.Money(part.Amount, hold.Currency)} le {format.LongDate(part.DueOn)}", $"{format.Money(part.Amount, hold.Currency)} on {format.LongDate(part.DueOn)}")));
}

/// <summary>What the sentence of a hold is made from.</summary>
public sealed record HoldFacts(
    HoldReason Reason, DateOnly Since, DateOnly? Until, DateOnly? PromisedFor, decimal? Amount, string Currency, IReadOnlyList<PaymentPlanPart> Parts);
