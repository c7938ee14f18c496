using Microsoft.AspNetCore.Http.HttpResults;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>Why somebody is not let in, beyond her role.</summary>
internal static class AccessProblems
{
    public static ProblemHttpResult NotAdministrator() => Problems.Problem(403, "administrator", Say.Current("Droit insuffisant", "Not allowed"), Say.Current(
        "Réservé aux administrateurs du cabinet.", "For administrators of the firm only."));

    public static ProblemHttpResult GroupsUnknown() => Problems.Problem(403, "signIn.groups", Say.Current("Groupes inconnus", "Groups unknown"), Say.Current(
        "Vous appartenez à trop de groupes pour que votre connexion les nomme. L’administrateur doit limiter la revendication « groups » aux groupes affectés à l’application, ou vous inviter par votre nom.",
        "You are in too many groups for your sign-in to name them. The administrator has to limit the “groups” claim to the groups assigned to the application, or invite you by name."));
}
