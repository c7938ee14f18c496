using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Relance.LocalMailbox.Protocol.Search;

/// <summary>A list with $search: the latest sent first, at most a thousand, page by page through a token.</summary>
internal static class SearchEndpoint
{
    private static readonly string[] Unsupported = ["$filter", "$orderBy", "$skip", "$count"];

    public static Task Messages(GraphCall call, int defaultPage)
    {
        var request = call.Http.Request;
        if (Unsupported.FirstOrDefault(option => request.Query.ContainsKey(option)) is { } refused)
        {
            throw GraphFailure.BadRequest($"SearchWith{char.ToUpperInvariant(refused[1])}{refused[2..]}", $"The query parameter '{refused}' is not supported with '$search'.");
        }

        var query = new QueryOptions(request, "$search", "$select", "$top", "$expand", "$skiptoken");
        var view = MessageView.Of(call, query);
        var search = MessageSearch.Parse(query["$search"])!;
        var top = query.Number("$top", 1, 1000) ?? call.Prefer.MaxPageSize ?? defaultPage;
        var skip = query.Number("$skiptoken", 0, MessageSearch.Most) ?? 0;
        var found = ListEndpoints.InReach(call).OrderByDescending(message => message.Sent).ThenByDescending(message => message.Number)
            .Where(search.Matches).Take(MessageSearch.Most).Skip(skip).Take(top + 1).ToList();
        var more = found.Count > top && skip + top < MessageSearch.Most;
        return ListEndpoints.Answer(call, [.. found.Take(top)], view, count: null, more ? Next(call, skip + top) : null);
    }

    private static string Next(GraphCall call, int skip)
    {
        var options = call.Http.Request.Query.Where(option => option.Key != "$skiptoken").Append(new("$skiptoken", skip.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString($"{call.Origin}{call.Http.Request.Path}", options);
    }
}
