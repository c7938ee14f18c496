using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Delta;

/// <summary>One line of an answer; without a message, the item has gone from the folder.</summary>
internal sealed record DeltaRow(FolderChange Change, Message? Message);

/// <summary>The rows of one answer and where the next one goes on.</summary>
internal sealed record DeltaPage(List<DeltaRow> Rows, DeltaToken Next, bool More)
{
    /// <summary>From the change log: what the client has not been told yet, in the order in which it happened.</summary>
    public static DeltaPage OfChanges(Mailbox mailbox, DeltaToken token, int size, bool immutableIds)
    {
        var filter = MessageFilter.Parse(token.Filter);
        var rows = new List<DeltaRow>();
        var since = token.Since;
        foreach (var change in mailbox.ChangesOf(token.Folder).After(token.Since))
        {
            var row = new DeltaRow(change, change.Present ? Here(mailbox, token, change) : null);
            if (IsTold(mailbox, token, row, immutableIds) && (row.Message is null || filter?.Matches(row.Message) != false))
            {
                if (rows.Count == size)
                {
                    return new(rows, token.At(since, more: true), More: true);
                }

                rows.Add(row);
            }

            since = change.Sequence;
        }

        return new(rows, token.At(since, more: false), More: false);
    }

    /// <summary>Rows that the client has had already, the latest of them.</summary>
    public static List<DeltaRow> Repeated(Mailbox mailbox, DeltaToken token, int count) =>
        [.. mailbox.ChangesOf(token.Folder).Before(token.Since).Select(change => new DeltaRow(change, Here(mailbox, token, change))).Where(row => row.Message is not null).Take(count)];

    private static Message? Here(Mailbox mailbox, DeltaToken token, FolderChange change) =>
        mailbox.Find(change.ImmutableId) is { } found && found.Folder == token.Folder && !found.IsHidden ? found : null;

    private static bool IsTold(Mailbox mailbox, DeltaToken token, DeltaRow row, bool immutableIds)
    {
        var change = row.Change;
        if (change.Present)
        {
            return row.Message is not null && (token.ChangeType is null || token.IsFirstRound || token.ChangeType == (change.Entered > token.RoundStart ? "created" : "updated"));
        }

        // The immutable id came back by another plain one: it never left, for a client that reads immutable ids.
        var returned = immutableIds && Here(mailbox, token, change) is not null;
        return !returned && (token.ChangeType is null or "deleted" || token.IsFirstRound);
    }
}
