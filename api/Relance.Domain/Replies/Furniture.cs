using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>What stands in a mail and is not its message: closing formulas with the signature below, mobile signatures, footers, office closing notices.</summary>
internal static class Furniture
{
    private const int LongestClosing = 90;
    private const int LongestMobileSignature = 80;

    private static readonly string[] Closings =
    [
        "cordialement", "bien cordialement", "tres cordialement", "cdlt", "cdt", "bien a vous", "bien a toi", "salutations", "sinceres salutations", "meilleures salutations", "sincerement",
        "respectueusement", "amicalement", "je vous prie d", "nous vous prions d", "veuillez agreer", "veuillez recevoir", "dans l attente de vous lire", "bav", "a bientot", "bises",
        "kind regards", "best regards", "regards", "warm regards", "many thanks and regards", "thanks and regards", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "best wishes", "cheers", "kr", "brgds", "br",
    ];

    private static readonly string[] MobileSignatures =
    [
        "envoye de mon", "envoye depuis", "envoye a partir de", "telecharger outlook", "obtenez outlook", "provenance courrier", "sent from", "sent via", "get outlook for", "desole pour la brievete", "excuse brevity", "please excuse typos",
    ];

    private static readonly string[] Footers =
    [
        "ce message est confidentiel", "ce message et", "ce message peut contenir", "ce message contient", "ce message ainsi que", "ce courriel", "cet e mail", "cet email", "ce mail et", "avis de confidentialite", "confidentialite", "message confidentiel",
        "les informations contenues", "le contenu de ce", "si vous n etes pas le destinataire", "si vous avez recu ce message par erreur", "avant d imprimer", "pensez a l environnement", "n imprimez", "protegeons", "l integrite de ce message",
        "this email", "this e mail", "this message", "disclaimer", "confidentiality", "the information contained", "the information in this", "if you are not the intended", "if you have received this", "please consider the environment", "consider the environment", "think before you print", "the contents of this",
        "registered in england", "registered office",
    ];

    private static readonly string[] Notices =
    [
        "nos bureaux seront fermes", "nos bureaux sont fermes", "notre societe sera fermee", "l entreprise sera fermee", "notre etablissement sera ferme", "fermeture annuelle", "fermeture de fin d annee", "nos locaux seront fermes", "nous serons fermes", "attention nos bureaux", "a noter",
        "our offices will be closed", "our office will be closed", "our offices are closed", "please note our offices", "please note that our offices", "please note our office",
    ];

    /// <summary>Of those lines, the ones that can be evidence. A postscript below the signature counts.</summary>
    public static IEnumerable<int> Without(string[] lines, List<int> kept)
    {
        var isSignature = false;
        foreach (var i in kept)
        {
            var line = lines[i].AsSpan().Trim();
            var opening = OpeningOf(line);
            if (line is "--" || Begins(opening, Footers)) yield break;
            if (StartsPostscript(opening)) isSignature = false;
            if (line.Length <= LongestClosing && Begins(opening, Closings) && HasNoMore(line)) isSignature = true;
            if (isSignature || Begins(opening, Notices) || (line.Length <= LongestMobileSignature && Begins(opening, MobileSignatures))) continue;
            yield return i;
        }
    }

    private static bool StartsPostscript(string opening) => Begins(opening, ["ps", "p s", "post scriptum", "nb", "n b"]);

    // "Cordialement, Paul" closes; "Cordialement. Le virement est parti hier." goes on.
    private static bool HasNoMore(ReadOnlySpan<char> line)
    {
        var stop = line.IndexOf('.');
        return stop < 0 || line[stop..].TrimStart('.').Trim().Length < 20;
    }

    /// <summary>The first words of a line, folded, with single spaces.</summary>
    private static string OpeningOf(ReadOnlySpan<char> line)
    {
        var beginning = line[..Math.Min(line.Length, LongestMobileSignature)].ToString();
        return string.Join(' ', Tokenizer.WordsOf(beginning, 0, beginning.Length).Select(word => word.Text)) + " ";
    }

    private static bool Begins(string opening, ReadOnlySpan<string> any)
    {
        foreach (var one in any)
        {
            if (opening.StartsWith(one, StringComparison.Ordinal) && opening.Length > one.Length && opening[one.Length] == ' ') return true;
        }

        return false;
    }
}
