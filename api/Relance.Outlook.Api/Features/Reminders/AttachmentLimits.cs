using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What no mailbox would take is said before anything is drafted, with the sizes and a way out.</summary>
internal static class AttachmentLimits
{
    public const string Code = "attachments.tooLarge";

    /// <param name="files">Names and sizes in bytes.</param>
    /// <param name="isShared">In a shared mailbox Graph refuses upload sessions (graph-outlook §0.6): a file has to fit into one request.</param>
    public static void Ensure(IReadOnlyList<(string Name, long Size)> files, bool isShared)
    {
        var total = files.Sum(file => file.Size);
        if (files.FirstOrDefault(file => file.Size > MailSizes.LargestFile) is ({ } vast, var much))
        {
            throw Fault(format => format.Say(
                $"La pièce jointe « {vast} » pèse {Megabytes(much, format)} Mo ; une boîte Exchange en accepte 150 au plus. Réduisez le PDF, puis importez-le de nouveau.",
                $"The attachment “{vast}” has {Megabytes(much, format)} MB; an Exchange mailbox takes 150 at most. Reduce the PDF, then import it again."));
        }

        if (isShared && files.FirstOrDefault(file => file.Size >= MailSizes.PostedFile) is ({ } large, var size))
        {
            throw Fault(format => format.Say(
                $"La pièce jointe « {large} » pèse {Megabytes(size, format)} Mo ; dans une boîte partagée, Exchange n’en accepte pas de 3 Mo ou plus. Réduisez le PDF, décochez cette facture, ou préparez depuis votre propre boîte (réglages du dossier).",
                $"The attachment “{large}” has {Megabytes(size, format)} MB; in a shared mailbox Exchange takes none of 3 MB or more. Reduce the PDF, untick this invoice, or prepare from your own mailbox (settings of the company)."));
        }

        if (total > MailSizes.LargestMessage)
        {
            throw Fault(format => format.Say(
                $"Les pièces jointes pèsent ensemble {Megabytes(total, format)} Mo ; un message en porte 25 au plus. Décochez des factures ou réduisez les PDF : {List(files, format, "Mo")}.",
                $"The attachments have {Megabytes(total, format)} MB together; a message carries 25 at most. Untick invoices or reduce the PDFs: {List(files, format, "MB")}."));
        }
    }

    private static ComposeException Fault(Func<Typography, string> text) => new(Code, text);

    private static string List(IEnumerable<(string Name, long Size)> files, Typography format, string unit) =>
        string.Join(", ", files.OrderByDescending(file => file.Size).Take(5).Select(file => $"{file.Name} ({Megabytes(file.Size, format)} {unit})"));

    private static string Megabytes(long size, Typography format) => format.Number(Math.Round(size / (1024m * 1024m), 1));
}
