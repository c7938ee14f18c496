using System.Globalization;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The $filter subset that the product may use; anything else fails with the filter's own text.</summary>
internal sealed class MessageFilter
{
    private readonly FilterTokens tokens;
    private readonly List<Func<Message, bool>> conditions = [];

    private MessageFilter(string filter)
    {
        tokens = new FilterTokens(filter);
        ReadAnd();
        if (!tokens.AtEnd)
        {
            throw tokens.NotDone();
        }
    }

    /// <summary>In the order of the filter, for the rule that ties $orderby to it.</summary>
    public List<string> Properties { get; } = [];

    public static MessageFilter? Parse(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : new MessageFilter(filter);

    public bool Matches(Message message) => conditions.TrueForAll(condition => condition(message));

    private void ReadAnd()
    {
        do
        {
            ReadCondition();
        }
        while (tokens.TryTake("and"));
    }

    private void ReadCondition()
    {
        if (tokens.TryTake("("))
        {
            ReadAnd();
            tokens.Expect(")");
            return;
        }

        var name = tokens.Take();
        switch (name)
        {
            case "startswith" or "contains":
                ReadFunction(name);
                break;
            case "singleValueExtendedProperties/Any" or "singleValueExtendedProperties/any":
                ReadExtendedProperty();
                break;
            default:
                Properties.Add(name);
                ReadComparison(name, tokens.Take());
                break;
        }
    }

    private void ReadFunction(string function)
    {
        tokens.Expect("(");
        tokens.Expect("subject");
        tokens.Expect(",");
        var text = tokens.TakeString();
        tokens.Expect(")");
        Properties.Add("subject");
        conditions.Add(function == "contains"
            ? message => message.Subject.Contains(text, StringComparison.OrdinalIgnoreCase)
            : message => message.Subject.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>Any(ep: ep/id eq '…' and ep/value eq '…')</c>: the name is case-sensitive, the value is not.</summary>
    private void ReadExtendedProperty()
    {
        tokens.Expect("(");
        var variable = tokens.Take();
        tokens.Expect(":");
        tokens.Expect($"{variable}/id");
        tokens.Expect("eq");
        var id = ExtendedPropertyId.Normalise(tokens.TakeString());
        tokens.Expect("and");
        tokens.Expect($"{variable}/value");
        tokens.Expect("eq");
        var value = tokens.TakeString();
        tokens.Expect(")");
        conditions.Add(message => MessageParts.Properties(message).Any(property => property.Id == id && string.Equals(property.Value, value, StringComparison.OrdinalIgnoreCase)));
    }

    private void ReadComparison(string property, string comparison) => conditions.Add((property, comparison) switch
    {
        ("conversationId", "eq") => Exact(message => message.ConversationId),
        ("internetMessageId", "eq") => Exact(message => message.InternetMessageId),
        ("subject", "eq") => AnyCase(message => message.Subject),
        ("from/emailAddress/address", "eq") => AnyCase(message => message.From?.Address),
        ("isDraft", "eq") => Flag(message => message.IsDraft),
        ("isRead", "eq") => Flag(message => message.IsRead),
        ("hasAttachments", "eq") => Flag(message => message.Attachments.Any(one => !one.IsInline)),
        ("receivedDateTime", _) => Date(comparison, message => message.Received),
        ("sentDateTime", _) => Date(comparison, message => message.Sent),
        ("createdDateTime", _) => Date(comparison, message => message.Created),
        ("lastModifiedDateTime", _) => Date(comparison, message => message.Modified),
        _ => throw tokens.NotDone(),
    });

    private Func<Message, bool> Exact(Func<Message, string> value)
    {
        var expected = tokens.TakeString();
        return message => value(message) == expected;
    }

    private Func<Message, bool> AnyCase(Func<Message, string?> value)
    {
        var expected = tokens.TakeString();
        return message => string.Equals(value(message), expected, StringComparison.OrdinalIgnoreCase);
    }

    private Func<Message, bool> Flag(Func<Message, bool> value)
    {
        var expected = tokens.Take() switch { "true" => true, "false" => false, _ => throw tokens.NotDone() };
        return message => value(message) == expected;
    }

    private Func<Message, bool> Date(string comparison, Func<Message, DateTimeOffset> value)
    {
        if (!DateTimeOffset.TryParse(tokens.Take(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var limit))
        {
            throw tokens.NotDone();
        }

        return comparison switch
        {
            "ge" => message => value(message) >= limit,
            "gt" => message => value(message) > limit,
            "le" => message => value(message) <= limit,
            "lt" => message => value(message) < limit,
            "eq" => message => value(message) == limit,
            _ => throw tokens.NotDone(),
        };
    }
}
