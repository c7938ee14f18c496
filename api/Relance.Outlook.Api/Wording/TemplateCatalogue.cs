using Relance.Domain.Customers;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>The texts of the product; codes are stable: plans and edited templates refer to them.</summary>
public static class TemplateCodes
{
    public const string BeforeDue = "before-due";
    public const string Friendly = "friendly";
    public const string Firm = "firm";
    public const string Formal = "formal";
    public const string CourteousLetter = "courteous-letter";
    public const string RegisteredReminder = "registered-reminder";
    public const string FormalNotice = "formal-notice";
    public const string Statement = "statement";
    public const string PublicFriendly = "public-friendly";
    public const string PublicFirm = "public-firm";
    public const string PublicFormalNotice = "public-formal-notice";
    public const string ConsumerFriendly = "consumer-friendly";
    public const string ConsumerFirm = "consumer-firm";
    public const string ConsumerFormalNotice = "consumer-formal-notice";
    public const string PaymentPlan = "payment-plan";
    public const string PaymentPlanAgreement = "payment-plan-agreement";
}

/// <summary>What the product can write, and what it writes when a plan's level names no text of its own.</summary>
public static class TemplateCatalogue
{
    /// <summary>Every code with its name in French and in English, in the order of a dunning plan.</summary>
    public static IReadOnlyList<(string Code, string French, string English)> All { get; } =
    [
        (TemplateCodes.BeforeDue, "Avant l’échéance", "Before the due date"),
        (TemplateCodes.Friendly, "Rappel courtois", "Friendly reminder"),
        (TemplateCodes.Firm, "Relance ferme", "Firm reminder"),
        (TemplateCodes.Formal, "Dernier rappel avant mise en demeure", "Final reminder before formal notice"),
        (TemplateCodes.CourteousLetter, "Lettre de relance courtoise", "Courteous letter"),
        (TemplateCodes.RegisteredReminder, "Rappel par lettre recommandée", "Reminder by registered letter"),
        (TemplateCodes.FormalNotice, "Mise en demeure", "Formal notice"),
        (TemplateCodes.Statement, "Relevé de compte", "Statement of account"),
        (TemplateCodes.PublicFriendly, "Acheteur public : rappel courtois", "Public buyer: friendly reminder"),
        (TemplateCodes.PublicFirm, "Acheteur public : relance ferme", "Public buyer: firm reminder"),
        (TemplateCodes.PublicFormalNotice, "Acheteur public : mise en demeure", "Public buyer: formal notice"),
        (TemplateCodes.ConsumerFriendly, "Particulier : rappel courtois", "Consumer: friendly reminder"),
        (TemplateCodes.ConsumerFirm, "Particulier : relance ferme", "Consumer: firm reminder"),
        (TemplateCodes.ConsumerFormalNotice, "Particulier : mise en demeure", "Consumer: formal notice"),
        (TemplateCodes.PaymentPlan, "Proposition d’échéancier", "Payment plan proposal"),
        (TemplateCodes.PaymentPlanAgreement, "Demande d’accord sur l’échéancier", "Request to agree to the payment plan"),
    ];

    /// <summary>
    /// The text of a level; null for a call (see <see cref="CallScript"/>) and for the hand-over to collection. An unknown kind of
    /// customer gets the general texts, which then claim nothing that only businesses owe.
    /// </summary>
    public static string? CodeFor(Channel channel, Tone tone, bool isBeforeDue, Segment? segment) => (channel, tone) switch
    {
        (Channel.Call or Channel.Collection, _) => null,
        _ when isBeforeDue => TemplateCodes.BeforeDue,
        (Channel.RegisteredLetter, Tone.Formal) => Of(segment, TemplateCodes.FormalNotice, TemplateCodes.PublicFormalNotice, TemplateCodes.ConsumerFormalNotice),
        (Channel.RegisteredLetter, _) => TemplateCodes.RegisteredReminder,
        (_, Tone.Formal) => TemplateCodes.Formal,
        (Channel.Letter, _) when segment != Segment.Public => TemplateCodes.CourteousLetter,
        (_, Tone.Firm) => Of(segment, TemplateCodes.Firm, TemplateCodes.PublicFirm, TemplateCodes.ConsumerFirm),
        _ => Of(segment, TemplateCodes.Friendly, TemplateCodes.PublicFriendly, TemplateCodes.ConsumerFriendly),
    };

    private static string Of(Segment? segment, string business, string publicBuyer, string consumer) => segment switch
    {
        Segment.Public => publicBuyer,
        Segment.Consumer => consumer,
        _ => business,
    };
}
