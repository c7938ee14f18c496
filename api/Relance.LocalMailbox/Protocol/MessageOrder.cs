using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>$orderby, and Exchange's rule that what orders must also filter, first and in the same order.</summary>
internal static class MessageOrder
{
    public static IEnumerable<Message> Apply(IEnumerable<Message> messages, string? orderby, MessageFilter? filter)
    {
        var keys = string.IsNullOrWhiteSpace(orderby) ? [] : orderby.Split(',', StringSplitOptions.TrimEntries).Select(Key.Parse).ToList();
        var inefficient = filter is not null && keys.Count > 0
            && (filter.Properties.Count < keys.Count || keys.Where((key, index) => filter.Properties.Distinct(StringComparer.Ordinal).ElementAtOrDefault(index) != key.Property).Any());
        if (inefficient)
        {
            throw GraphFailure.BadRequest("InefficientFilter", "The restriction or sort order is too complex for this operation.");
        }

        if (keys.Count == 0)
        {
            return messages.OrderByDescending(message => message.Received).ThenByDescending(message => message.Number);
        }

        var ordered = keys[0].First(messages);
        return keys.Skip(1).Aggregate(ordered, (sofar, key) => key.Then(sofar)).ThenBy(message => message.Number);
    }

    private sealed record Key(string Property, Func<Message, IComparable> Value, bool Descending)
    {
        public static Key Parse(string text)
        {
            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var descending = parts.Length == 2 && parts[1] == "desc";
            if (parts.Length > 2 || (parts.Length == 2 && !descending && parts[1] != "asc"))
            {
                throw GraphFailure.NotImplemented($"$orderby={text}");
            }

            return new Key(parts[0], ValueOf(parts[0], text), descending);
        }

        public IOrderedEnumerable<Message> First(IEnumerable<Message> messages) =>
            Descending ? messages.OrderByDescending(Value) : messages.OrderBy(Value);

        public IOrderedEnumerable<Message> Then(IOrderedEnumerable<Message> messages) =>
            Descending ? messages.ThenByDescending(Value) : messages.ThenBy(Value);

        private static Func<Message, IComparable> ValueOf(string property, string text) => property switch
        {
            "receivedDateTime" => message => message.Received,
            "sentDateTime" => message => message.Sent,
            "createdDateTime" => message => message.Created,
            "lastModifiedDateTime" => message => message.Modified,
            "subject" => message => message.Subject.ToUpperInvariant(),
            _ => throw GraphFailure.NotImplemented($"$orderby={text}"),
        };
    }
}
