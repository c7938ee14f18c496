using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Members;

/// <summary>Why an invitation or a change of roles is refused.</summary>
internal static class MemberProblems
{
    public static ProblemHttpResult Unknown() => Problems.NotFound(Say.Current("Membre", "Member"));

    public static ProblemHttpResult NoRole() => Problems.Invalid("role", Say.Current("Choisissez un rôle : lecteur, chargé de relance ou responsable.", "Choose a role: reader, collector or manager."));

    public static ProblemHttpResult PersonOrGroup() => Problems.Invalid("userName", Say.Current("Indiquez une personne ou un groupe, l’un des deux.", "Give a person or a group, one of the two."));

    public static ProblemHttpResult NoPerson() => Problems.Invalid("userName", Say.Current(
        "Une personne s’invite par son nom d’utilisateur, par exemple lea@cabinet.fr.", "A person is invited by user name, for example lea@firm.com."));

    public static ProblemHttpResult NoGroup() => Problems.Invalid("groupId", Say.Current(
        "Un groupe s’invite par son identifiant d’objet, tel que Microsoft Entra l’affiche.", "A group is invited by its object id, as Microsoft Entra shows it."));

    public static ProblemHttpResult Known() => Problems.Problem(409, "member.exists", Say.Current("Déjà membre", "Already a member"), Say.Current(
        "Cette personne ou ce groupe est déjà membre du dossier : changez son rôle.", "This person or group is already a member of the company: change the role."));

    public static ProblemHttpResult LastManager() => Problems.Problem(409, "member.lastManager", Say.Current("Dernier responsable", "Last manager"), Say.Current(
        "Le dossier n’aurait plus de responsable : nommez-en d’abord un autre, qui se soit déjà connecté.", "The company would have no manager left: appoint another one first, who has already signed in."));
}
