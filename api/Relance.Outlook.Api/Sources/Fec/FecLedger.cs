using System.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>What is kept of a FEC while it is read: the customers' lines, and names.</summary>
internal sealed class FecLedger
{
    public FecLedger(Encoding encoding)
    {
        Texts = new TextPool(encoding);
        Accounts = new TextPool(encoding);
        Journals = new FecJournals(Texts);
        Texts.Id("");
    }

    /// <summary>Codes, names, pieces, letters. The empty text is 0.</summary>
    public TextPool Texts { get; }

    /// <summary>Lettering keys: account and auxiliary account.</summary>
    public TextPool Accounts { get; }

    public FecJournals Journals { get; }

    public List<ReceivableLine> Lines { get; } = [];

    /// <summary>The journal of each line, for the credits that their own entry does not explain.</summary>
    public List<FecJournals.Facts> LineJournals { get; } = [];

    public Dictionary<int, int> NameByCustomer { get; } = [];

    public HashSet<int> CollectiveAccounts { get; } = [];

    /// <summary>Days on which the capital account was carried forward: only a real opening restates it.</summary>
    public SortedSet<DateOnly> OpeningDays { get; } = [];

    public DateOnly? First { get; set; }

    public DateOnly? Latest { get; set; }

    public string NameOf(int customer) => NameByCustomer.TryGetValue(customer, out var name) && name != 0 ? Texts[name] : Texts[customer];

    public SourceItemKind KindOf(int line)
    {
        var kind = Lines[line].CreditKind;
        if (kind != SourceItemKind.UnknownCredit)
            return kind;
        return LineJournals[line].Kind switch
        {
            JournalKind.Bank => SourceItemKind.Payment,
            JournalKind.Sales => SourceItemKind.CreditNote,
            _ => SourceItemKind.UnknownCredit,
        };
    }
}
