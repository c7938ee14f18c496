namespace Relance.LocalMailbox.Engine;

/// <summary>Who wants to be told of what, where, and until when (demonstration time).</summary>
internal sealed record Subscription
{
    public required string Id { get; init; }

    public required string Application { get; init; }

    public required MailboxOwner Creator { get; init; }

    /// <summary>As it was asked for.</summary>
    public required string Resource { get; init; }

    /// <summary>Null watches the whole mailbox.</summary>
    public string? Folder { get; init; }

    public required IReadOnlyList<string> ChangeTypes { get; init; }

    public required Uri NotificationUrl { get; init; }

    public Uri? LifecycleUrl { get; init; }

    public string? ClientState { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>Asked for once, at creation.</summary>
    public bool ImmutableIds { get; init; }

    public string IdOf(Message message) => ImmutableIds ? message.ImmutableId : message.PlainId;

    /// <summary>What a change means here. An item under another id is another item: it went and came.</summary>
    public IEnumerable<(string Type, Message Message)> Concerned(MailChange change)
    {
        var before = change.Before is { } old && IsWatched(old) ? old : null;
        var after = change.After is { } now && IsWatched(now) ? now : null;
        (string Type, Message Message)[] told = (before, after) switch
        {
            (null, null) => [],
            (null, { } came) => [("created", came)],
            ({ } gone, null) => [("deleted", gone)],
            ({ } was, { } stands) when IdOf(was) == IdOf(stands) => [("updated", stands)],
            ({ } was, { } stands) => [("deleted", was), ("created", stands)],
        };
        return told.Where(one => ChangeTypes.Contains(one.Type, StringComparer.Ordinal));
    }

    private bool IsWatched(Message message) => !message.IsHidden && (Folder is null || message.Folder == Folder);
}
