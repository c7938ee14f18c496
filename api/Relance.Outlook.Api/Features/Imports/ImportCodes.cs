using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>What only the import knows: the reader sees one file, not the company.</summary>
internal static class ImportCodes
{
    public const string OtherCompany = "otherCompany";
    public const string DocumentWithoutInvoice = "documentWithoutInvoice";
    public const string DocumentTooLarge = "documentTooLarge";
    public const string PdfOtherInvoice = "pdfOtherInvoice";
    public const string PdfUnreadable = "pdfUnreadable";

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
        PdfOtherInvoice when issue.Value is { } found => Say.Current(
            $"{issue.File} : ce PDF n’est pas la copie de cette facture ; on y lit : {found}. Renommez-le d’après la facture qu’il contient, ou vérifiez le fichier.",
            $"{issue.File}: this PDF is not the copy of that invoice; it reads: {found}. Rename it after the invoice that it contains, or check the file."),
        PdfOtherInvoice => Say.Current(
            $"{issue.File} : on ne lit dans ce PDF ni le numéro de cette facture, ni son montant, ni le nom du client. Vérifiez le fichier, ou renommez-le d’après la bonne facture.",
            $"{issue.File}: this PDF shows neither the number of that invoice, nor its amount, nor the customer’s name. Check the file, or rename it after the right invoice."),
        PdfUnreadable => Say.Current(
            $"{issue.File} : le numéro de la facture n’a pas pu être lu dans ce PDF ; copie non vérifiée, mais jointe. Ouvrez-la avant de relancer.",
            $"{issue.File}: the invoice number could not be read in this PDF; the copy is attached, but not verified. Open it before chasing."),
        _ => null,
    };
}
