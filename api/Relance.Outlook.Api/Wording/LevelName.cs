using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>What a level is called on screen: « 1re relance », « Appel », « Mise en demeure ».</summary>
public static class LevelName
{
    public static string Of(ReminderLevel level, Typography format) => level switch
    {
        { Channel: Channel.Call } => format.Say("Appel téléphonique", "Telephone call"),
        { Channel: Channel.Letter } => format.Say("Lettre de relance", "Reminder letter"),
        { Channel: Channel.RegisteredLetter } => format.Say("Mise en demeure", "Formal notice"),
        { Channel: Channel.Collection } => format.Say("Remise au recouvrement", "Hand-over to collection"),
        { IsBeforeDue: true } => BeforeDue(format),
        _ => format.Level(level.Number),
    };

    public static string BeforeDue(Typography format) => format.Say("Rappel avant échéance", "Notice before the due date");
}
