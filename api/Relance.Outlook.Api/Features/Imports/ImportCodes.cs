using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>What only the import knows: the reader sees one file, not the company.</summary>
internal static class ImportCodes
{
    public const string OtherCompany = "otherCompany";
    public const string DocumentWithoutInvoice = "documentWithoutInvoice";
    public const string DocumentTooLarge = "documentTooLarge";

    public static string? Text(SourceIssue issue) => issue.Code switch
    {
        OtherCompany => Say.Current(
            $"{issue.File} : ce FEC est celui d’une autre société (SIREN {issue.Value}). Choisissez le bon dossier, ou corrigez le SIREN dans les réglages.",
            $"{issue.File}: this FEC belongs to another company (SIREN {issue.Value}). Choose the right company, or correct the SIREN in the settings."),
        DocumentWithoutInvoice => Say.Current(
            $"{issue.File} : aucune facture ne porte ce numéro. Nommez le PDF d’après le numéro de la facture, par exemple F2026-0123.pdf.",
            $"{issue.File}: no invoice has this number. Name the PDF after the invoice number, for example F2026-0123.pdf."),
        DocumentTooLarge => Say.Current(
            $"{issue.File} : plus de 2,5 Mo. Réduisez le PDF : il ne pourrait pas être joint à une relance.",
            $"{issue.File}: over 2.5 MB. Reduce the PDF: it could not be attached to a reminder."),
        _ => null,
    };
}
