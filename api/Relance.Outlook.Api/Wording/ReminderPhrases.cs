using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>The parts of a sentence that depend on facts, so that a template can stay simple. Empty when the facts are not there.</summary>
internal static class ReminderPhrases
{
    /// <summary>« notre relance du 3 mars 2026 », « notre entretien téléphonique du 3 mars 2026 ».</summary>
    public static string EarlierContact(ReminderFacts facts, Typography format)
    {
        if (facts.EarlierContact is not { } contact) return "";
        var date = format.LongDate(contact.On);
        return contact.Channel switch
        {
            Channel.Call => format.Say($"notre entretien téléphonique du {date}", $"our telephone conversation of {date}"),
            Channel.Letter => format.Say($"notre courrier du {date}", $"our letter of {date}"),
            Channel.RegisteredLetter => format.Say($"notre lettre recommandée du {date}", $"our registered letter of {date}"),
            _ => format.Say($"notre relance du {date}", $"our reminder of {date}"),
        };
    }

    /// <summary>« notre rappel du 3 mars 2026 », « nos rappels, dont le dernier du 3 mars 2026 »: only when every invoice has been reminded.</summary>
    public static string Reminders(ReminderFacts facts, Typography format)
    {
        if (!facts.AreAllReminded()) return "";
        var dates = facts.Invoices.Select(invoice => invoice.LastReminderOn!.Value).Distinct().ToList();
        var last = format.LongDate(dates.Max());
        return dates.Count == 1
            ? format.Say($"notre rappel du {last}", $"our reminder of {last}")
            : format.Say($"nos rappels, dont le dernier du {last}", $"our reminders, the latest of {last}");
    }

    /// <summary>« Vous nous aviez indiqué le 12 mars 2026 un règlement de 500,00 € pour le 20 mars 2026 »: a sentence without its full stop.</summary>
    public static string BrokenPromise(ReminderFacts facts, Typography format)
    {
        if (facts.BrokenPromise is not { } promise) return "";
        var (said, day) = (format.LongDate(promise.SaidOn), format.LongDate(promise.PromisedFor));
        var amount = promise.Amount is { } value ? format.Money(value, facts.Currency) : "";
        var payment = amount.Length == 0 ? format.Say("un règlement", "a payment") : format.Say($"un règlement de {amount}", $"a payment of {amount}");
        return promise.Via switch
        {
            Channel.Call => format.Say(
                $"Lors de notre entretien téléphonique du {said}, vous nous aviez indiqué {payment} pour le {day}",
                $"When we spoke on the telephone on {said}, you told us to expect {payment} by {day}"),
            Channel.Email => format.Say($"Par votre e-mail du {said}, vous nous aviez indiqué {payment} pour le {day}", $"In your e-mail of {said} you told us to expect {payment} by {day}"),
            _ => format.Say($"Vous nous aviez indiqué le {said} {payment} pour le {day}", $"You told us on {said} to expect {payment} by {day}"),
        };
    }

    /// <summary>« le versement de 500,00 € prévu le 1er mars 2026 par l’échéancier convenu le 3 février 2026 ».</summary>
    public static string MissedInstalment(ReminderFacts facts, Typography format)
    {
        if (facts.MissedInstalment is not { } missed) return "";
        var (amount, due, agreed) = (format.Money(missed.Amount, facts.Currency), format.LongDate(missed.DueOn), format.LongDate(missed.AgreedOn));
        return format.Say(
            $"le versement de {amount} prévu le {due} par l’échéancier convenu le {agreed}",
            $"the payment of {amount} due on {due} under the payment plan agreed on {agreed}");
    }
}
