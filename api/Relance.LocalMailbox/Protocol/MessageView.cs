using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>How the reader wants a message: which ids, which properties, which parts besides.</summary>
internal sealed record MessageView(
    MailboxOwner Owner, bool ImmutableIds, string? BodyType, IReadOnlySet<string>? Select, Expansion Expand, string DeskUrl, AttachmentStore Contents)
{
    public static MessageView Of(GraphCall call, QueryOptions? query = null) =>
        Of(call, Selection(query?["$select"]), Expansion.Parse(query?["$expand"]));

    public static MessageView Of(GraphCall call, IReadOnlySet<string>? select, Expansion expand) =>
        new(call.Owner, call.Prefer.ImmutableIds, call.Prefer.BodyType, select, expand, call.Options.PublicDeskUrl, call.Store.Attachments);

    /// <summary>Everything by default; names that a message does not have fail.</summary>
    public static IReadOnlySet<string>? Selection(string? select)
    {
        if (string.IsNullOrWhiteSpace(select))
        {
            return null;
        }

        var names = select.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !MessageJson.Knows(name)) is { } unknown
            ? throw GraphFailure.NotImplemented($"$select of '{unknown}' on a message")
            : names;
    }

    public string IdOf(Message message) => ImmutableIds ? message.ImmutableId : message.PlainId;

    public string IdOf(Attachment attachment) => ImmutableIds ? attachment.ImmutableId : attachment.Id;
}
