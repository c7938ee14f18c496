using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Search;

/// <summary>
/// $search on messages: the part of KQL that Graph's reference shows for mail. Words beside each other must all be found; AND and OR
/// do not stand in one search without brackets, and brackets are not done.
/// </summary>
internal sealed class MessageSearch
{
    /// <summary>As many as Graph gives.</summary>
    public const int Most = 1000;

    private readonly List<Func<Message, bool>> conditions = [];
    private readonly bool any;

    private MessageSearch(string search)
    {
        var tokens = SearchTokens.Read(search);
        var operators = tokens.Where(token => token.IsOperator).Select(token => token.Value).Distinct(StringComparer.Ordinal).ToList();
        any = operators is ["OR"];
        if (operators.Count > 1 || Misplaced(tokens, any) || RepeatsProperty(tokens))
        {
            throw SearchTokens.NotDone(search);
        }

        conditions.AddRange(tokens.Where(token => !token.IsOperator).Select(token => Condition(token, search)));
        if (conditions.Count == 0)
        {
            throw GraphFailure.BadRequest("BadRequest", "The value of $search is empty.");
        }
    }

    public static MessageSearch? Parse(string? search) => search is null ? null : new MessageSearch(search);

    public bool Matches(Message message) => any ? conditions.Exists(condition => condition(message)) : conditions.TrueForAll(condition => condition(message));

    /// <summary>Operators stand between two words; with OR, between all of them.</summary>
    private static bool Misplaced(List<SearchToken> tokens, bool any)
    {
        var pairs = tokens.Zip(tokens.Skip(1)).ToList();
        return tokens is [{ IsOperator: true }, ..] or [.., { IsOperator: true }]
            || pairs.Exists(pair => pair.First.IsOperator && pair.Second.IsOperator)
            || (any && pairs.Exists(pair => !pair.First.IsOperator && !pair.Second.IsOperator));
    }

    /// <summary>KQL reads <c>from:a from:b</c> as "either", unlike all else that stands side by side.</summary>
    private static bool RepeatsProperty(List<SearchToken> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Property is { } property && string.Equals(property, pair.Second.Property, StringComparison.OrdinalIgnoreCase));

    private static Func<Message, bool> Condition(SearchToken token, string search)
    {
        var prefix = !token.IsPhrase && token.Value.EndsWith('*');
        var sought = SearchWords.Of(token.Value);
        if (sought.Length == 0 || token.Value.TrimEnd('*').Contains('*', StringComparison.Ordinal))
        {
            throw SearchTokens.NotDone(search);
        }

        bool In(string? text) => SearchWords.Hold(SearchWords.Of(text), sought, prefix);
        bool InBody(Message message) => SearchWords.Hold(SearchWords.Of(message.Body), sought, prefix);
        bool Among(IEnumerable<EmailAddress?> people) => people.OfType<EmailAddress>().Any(one => In(one.Name) || In(one.Address));
        return token.Property?.ToLowerInvariant() switch
        {
            null => message => In(message.Subject) || Among([message.From]) || InBody(message),
            "subject" => message => In(message.Subject),
            "body" => InBody,
            "from" => message => Among([message.From]),
            "to" => message => Among(message.To),
            "cc" => message => Among(message.Cc),
            "bcc" => message => Among(message.Bcc),
            "recipients" => message => Among([.. message.To, .. message.Cc, .. message.Bcc]),
            "participants" => message => Among([message.From, .. message.To, .. message.Cc, .. message.Bcc]),
            "attachment" => message => message.Attachments.Any(one => In(one.Name)),
            "hasattachment" or "hasattachments" when sought is ["true" or "false"] => message => message.Attachments.Any(one => !one.IsInline) == (sought[0] == "true"),
            _ => throw SearchTokens.NotDone(search),
        };
    }
}
