using System.Globalization;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>The words of the calendars, the same whatever the culture of the machine.</summary>
internal static class French
{
    private static readonly string[] Weekdays = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];

    public static string Date(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    public static string LongDate(DateOnly day) => Weekdays[(int)day.DayOfWeek] + day.ToString(" dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Euros(decimal amount) =>
        amount.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal).Replace('.', ',') + "\u00a0€";

    public static string Of(Channel channel) => channel switch
    {
        Channel.Email => "courriel",
        Channel.Call => "appel",
        Channel.Letter => "lettre",
        Channel.RegisteredLetter => "recommandé",
        _ => "recouvrement",
    };

    public static string Of(Tone tone) => tone switch
    {
        Tone.Friendly => "courtois",
        Tone.Firm => "ferme",
        _ => "formel",
    };

    /// <summary>« J-5 », « J+30 ».</summary>
    public static string Offset(int days) => days < 0 ? $"J-{-days}" : $"J+{days}";

    /// <summary>What a person is asked to settle.</summary>
    public static string ToCheck(Reason reason) => reason.Code switch
    {
        ReasonCode.PlanExhausted => "tous les niveaux sont faits : à vous de décider",
        ReasonCode.CreditsToMatch => $"les avoirs ({Euros(reason.Amount!.Value)}) couvrent ce qui serait réclamé : à lettrer",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "Not in these stories."),
    };
}
