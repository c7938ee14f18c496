using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Delta;

/// <summary>
/// A first round that was filtered or ordered: the folder as it stood at <paramref name="Sequence"/>, the latest received first, down to
/// <paramref name="Last"/>. What happens meanwhile is told by the next round.
/// </summary>
internal sealed record DeltaListing(long Sequence, DateTimeOffset? LastReceived = null, long Last = 0, int Told = 0)
{
    /// <summary>A filtered round gives no more, whatever the folder holds.</summary>
    public const int MostFiltered = 5000;

    public DeltaPage Page(Mailbox mailbox, DeltaToken token, int size)
    {
        var filter = MessageFilter.Parse(token.Filter);
        var left = filter is null ? int.MaxValue : MostFiltered - Told;
        var found = mailbox.In(token.Folder)
            .Where(message => !message.IsHidden && IsBelow(message) && filter?.Matches(message) != false)
            .OrderByDescending(message => message.Received).ThenByDescending(message => message.Number)
            .Take(Math.Min(size, left) + 1).ToList();
        var rows = found.Take(Math.Min(size, left)).Select(message => new DeltaRow(new FolderChange(Sequence, 0, message.PlainId, message.ImmutableId, Present: true), message)).ToList();
        var more = found.Count > rows.Count && rows.Count < left;
        return more
            ? new(rows, token with { Listing = this with { LastReceived = rows[^1].Message!.Received, Last = rows[^1].Message!.Number, Told = Told + rows.Count } }, More: true)
            : new(rows, token with { Listing = null, Since = Sequence, RoundStart = Sequence, IsFirstRound = false }, More: false);
    }

    private bool IsBelow(Message message) => LastReceived is not { } last || message.Received < last || (message.Received == last && message.Number < Last);
}
