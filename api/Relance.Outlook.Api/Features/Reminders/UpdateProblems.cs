using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Why a draft is not updated, in words.</summary>
internal static class UpdateProblems
{
    public static ProblemHttpResult Elsewhere() => Problems.Problem(409, "draft.elsewhere", Say.Current("Brouillon d’un collègue", "A colleague’s draft"), Say.Current(
        "Ce brouillon est dans la boîte aux lettres d’un collègue : lui seul peut le mettre à jour.", "This draft lies in a colleague’s mailbox: only they can update it."));

    public static ProblemHttpResult Proposal() => Problems.Problem(409, "draft.proposal", Say.Current("Proposition d’échéancier", "Payment plan proposal"), Say.Current(
        "Une proposition d’échéancier n’est pas mise à jour : supprimez ce brouillon, puis préparez-la de nouveau depuis la fiche du client.",
        "A payment plan proposal is not updated: delete this draft, then prepare it again from the customer’s file."));

    public static ProblemHttpResult NotWaiting(ReminderState state) => state is ReminderState.Withdrawn or ReminderState.Superseded
        ? Problems.Problem(409, "draft.gone", Say.Current("Plus de brouillon", "No draft any more"), Say.Current(
            "Ce brouillon n’est plus dans la boîte aux lettres : préparez une nouvelle relance.", "This draft is no longer in the mailbox: prepare a new reminder."))
        : Problems.Problem(409, "draft.sent", Say.Current("Relance déjà partie", "Reminder already sent"), Say.Current(
            "Cette relance est partie : elle ne peut plus être mise à jour.", "This reminder has left: it can no longer be updated."));

    public static ProblemHttpResult Stale(Reason reason, string currency) =>
        Problems.Problem(409, "dataStale", Say.Current("Règlements trop anciens", "Payments too old"), ReasonText.Of(reason, currency, Say.Language));

    /// <summary>With <c>removed</c> and <c>added</c>, so that the user sees what a new draft would lose.</summary>
    public static ProblemHttpResult Edited(DraftEdits edits)
    {
        var details = Problems.Details(409, "draft.edited", Say.Current("Brouillon modifié", "Draft edited"), Say.Current(
            "Vous avez modifié ce brouillon. Le mettre à jour le remplace : vos modifications n’y seront plus, l’ancien texte restera dans les éléments supprimés.",
            "You have edited this draft. Updating replaces it: your changes will not be in the new one, the old text stays in Deleted Items."));
        details.Extensions["removed"] = edits.Removed;
        details.Extensions["added"] = edits.Added;
        return TypedResults.Problem(details);
    }

    public static string Deleted() => Say.Current(
        "Le brouillon a été supprimé de la boîte aux lettres : la relance est retirée.", "The draft was deleted from the mailbox: the reminder is withdrawn.");

    public static string NothingLeft() => Say.Current("Plus rien n’est à réclamer à ce client.", "Nothing is left to claim from this customer.");
}
