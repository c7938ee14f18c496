using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>What is wrong with a history, in a sentence.</summary>
internal static class ChainFaultText
{
    public static string Of(ChainFault fault) => fault.Code switch
    {
        ChainFaultCode.Altered => Say.Current($"L’écriture n° {fault.Sequence} n’est plus celle qui a été enregistrée.", $"Entry {fault.Sequence} is no longer what was written."),
        ChainFaultCode.Unlinked => Say.Current($"L’écriture n° {fault.Sequence} ne suit pas celle qui la précède.", $"Entry {fault.Sequence} does not follow the one before it."),
        ChainFaultCode.Missing => Say.Current($"Il manque au moins une écriture avant la n° {fault.Sequence}.", $"At least one entry before no. {fault.Sequence} is missing."),
        ChainFaultCode.Twice => Say.Current($"Le n° {fault.Sequence} est porté par plusieurs écritures.", $"Number {fault.Sequence} is borne by several entries."),
        ChainFaultCode.OutOfOrder => Say.Current($"L’écriture n° {fault.Sequence} a été insérée ou déplacée après coup.", $"Entry {fault.Sequence} was inserted or moved afterwards."),
        ChainFaultCode.CutOff => Say.Current($"L’historique allait jusqu’à l’écriture n° {fault.Sequence} : la fin manque.", $"The history went up to entry {fault.Sequence}: its end is missing."),
        ChainFaultCode.WrongEnd => Say.Current($"La dernière écriture (n° {fault.Sequence}) n’est pas celle que la base avait vue en dernier.", $"The last entry (no. {fault.Sequence}) is not the one that the database saw last."),
        ChainFaultCode.EndUnknown => Say.Current("Le repère de fin de cet historique a été effacé.", "The mark of where this history ends has been deleted."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Code, null),
    };
}
