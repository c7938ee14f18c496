using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Fec;

internal enum JournalKind { Other, Bank, Sales, Opening }

/// <summary>What each journal is for: by its name and code, else by the accounts that it moves.</summary>
internal sealed class FecJournals(TextPool texts)
{
    private static readonly string[] BankWords = ["banque", "caisse", "bank", "cash", "tresorerie", "ccp", "cheque", "cheques", "encaissement", "encaissements", "reglement", "reglements", "carte bancaire", "remise", "remises"];
    private static readonly string[] SalesWords = ["vente", "ventes", "sales", "facturation", "factures clients", "facture client", "avoirs clients"];
    private static readonly string[] OpeningWords = ["a nouveau", "a nouveaux", "an", "report a nouveau", "reports a nouveau", "ouverture", "reouverture", "opening", "opening balance", "bilan d ouverture"];
    private static readonly string[] BankCodes = ["bq", "bnp", "bn", "ca", "cm", "ce", "sg", "lcl", "bp", "cic", "ccp", "cai", "cs", "ban", "csh"];
    private static readonly string[] SalesCodes = ["ve", "vt", "vte", "vten", "ven", "fa", "fac", "vl", "vef"];
    private static readonly string[] OpeningCodes = ["an", "ran", "ano", "anv", "anx", "ouv", "a n"];

    private readonly Dictionary<int, Facts> _byCode = [];

    public Facts Of(int code, ReadOnlySpan<byte> name)
    {
        if (_byCode.TryGetValue(code, out var facts))
            return facts;
        facts = new Facts(texts[code], KindOf(texts[code], texts[texts.Id(name)]));
        _byCode.Add(code, facts);
        return facts;
    }

    private static JournalKind KindOf(string code, string name)
    {
        var words = Normal.Form(name);
        if (Says(words, OpeningWords))
            return JournalKind.Opening;
        if (Says(words, SalesWords))
            return JournalKind.Sales;
        if (Says(words, BankWords))
            return JournalKind.Bank;

        var letters = Normal.Form(code).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
        return OpeningCodes.Contains(letters, StringComparer.Ordinal) ? JournalKind.Opening
            : SalesCodes.Contains(letters, StringComparer.Ordinal) ? JournalKind.Sales
            : BankCodes.Contains(letters, StringComparer.Ordinal) ? JournalKind.Bank
            : JournalKind.Other;
    }

    private static bool Says(string text, string[] words) => Array.Exists(words, w => $" {text} ".Contains($" {w} ", StringComparison.Ordinal));

    /// <summary>A journal, and how many of its lines are of which account.</summary>
    internal sealed class Facts(string code, JournalKind named)
    {
        public string Code { get; } = code;
        public int BankLines { get; set; }
        public int SalesLines { get; set; }
        public bool IsOpening => named == JournalKind.Opening;

        public JournalKind Kind =>
            named != JournalKind.Other ? named
            : BankLines > SalesLines ? JournalKind.Bank
            : SalesLines > BankLines ? JournalKind.Sales
            : JournalKind.Other;
    }
}
