using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Secrets;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>The keys, and whether what is kept of sign-ins can be opened with them.</summary>
internal static class SecretChecks
{
    public static IEnumerable<Finding> Look(Setup setup)
    {
        var sealedFiles = SealedFiles.Count(setup);
        if (!Directory.Exists(setup.KeysDirectory))
        {
            yield return sealedFiles.Total == 0
                ? Finding.Note($"Les clés seront créées au premier démarrage dans {setup.KeysDirectory}.", $"The keys will be made at the first start in {setup.KeysDirectory}.")
                : Finding.Wrong($"Les clés ont disparu de {setup.KeysDirectory} : {sealedFiles.Total} session(s) ne peuvent être ouvertes.", $"The keys are gone from {setup.KeysDirectory}: {sealedFiles.Total} session(s) cannot be opened.",
                    "Remettez-y les clés sauvegardées ; sinon chacun se reconnectera à sa prochaine visite, et rien d’autre n’est perdu.", "Put the saved keys back there; else everybody signs in again at the next visit, and nothing else is lost.");
            yield break;
        }

        yield return ServerChecks.Writable("Relance__KeysDirectory", setup.KeysDirectory);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(setup.KeysDirectory) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None)
        {
            yield return Finding.Wrong($"D’autres comptes de la machine peuvent lire les clés ({setup.KeysDirectory}).", $"Other accounts of the machine may read the keys ({setup.KeysDirectory}).",
                $"chmod 700 {setup.KeysDirectory}", $"chmod 700 {setup.KeysDirectory}");
        }

        if (sealedFiles.Unreadable > 0)
        {
            yield return Finding.Wrong($"{sealedFiles.Unreadable} session(s) sur {sealedFiles.Total} ont été scellées avec d’autres clés.", $"{sealedFiles.Unreadable} of {sealedFiles.Total} session(s) were sealed with other keys.",
                "Toutes les instances doivent avoir les mêmes clés (Relance__KeysDirectory). Si les anciennes sont perdues, chacun se reconnectera à sa prochaine visite.",
                "Every instance needs the same keys (Relance__KeysDirectory). If the old ones are lost, everybody signs in again at the next visit.");
        }
    }
}
