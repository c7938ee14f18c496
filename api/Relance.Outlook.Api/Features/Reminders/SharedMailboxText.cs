using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What went wrong with a shared mailbox, by its address, and what to do about it.</summary>
internal static class SharedMailboxText
{
    /// <summary>Null where the usual text says it all.</summary>
    public static string? Of(string code, string? address) => (code, address) switch
    {
        (_, null) => null,
        ("mailbox.noAccess", _) => Say.Current(
            $"Vous n’avez pas accès à la boîte partagée {address}. Demandez à son administrateur un « accès total » pour votre compte, ou choisissez une autre boîte dans les réglages du dossier.",
            $"You have no access to the shared mailbox {address}. Ask its administrator for full access for your account, or choose another mailbox in the settings of the company."),
        ("mailbox.gone", _) => Say.Current(
            $"La boîte partagée {address} n’existe pas ou n’existe plus. Corrigez l’adresse dans les réglages du dossier, ou voyez avec votre administrateur.",
            $"The shared mailbox {address} does not exist, or no longer. Correct the address in the settings of the company, or ask your administrator."),
        ("mailbox.full", _) => Say.Current(
            $"La boîte partagée {address} est pleine : libérez de la place, puis recommencez.",
            $"The shared mailbox {address} is full: free some space, then try again."),
        _ => null,
    };
}
