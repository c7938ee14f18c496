using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Protocol.Search;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Lists of messages: of the mailbox or of one folder.</summary>
internal static class ListEndpoints
{
    private const int DefaultPage = 10;

    public static Task Messages(HttpContext http)
    {
        var call = GraphCall.Read(http);
        if (http.Request.Query.ContainsKey("$search"))
        {
            return SearchEndpoint.Messages(call, DefaultPage);
        }

        var query = new QueryOptions(http.Request, "$select", "$top", "$skip", "$orderby", "$count", "$filter", "$expand");
        var view = MessageView.Of(call, query);
        var filter = MessageFilter.Parse(query["$filter"]);
        var skip = query.Number("$skip", 0, int.MaxValue) ?? 0;
        var top = query.Number("$top", 1, 1000) ?? call.Prefer.MaxPageSize ?? DefaultPage;

        var found = InReach(call).Where(message => filter?.Matches(message) ?? true);
        var ordered = MessageOrder.Apply(found, query["$orderby"], filter).ToList();
        var page = ordered.Skip(skip).Take(top).ToList();
        var next = skip + page.Count < ordered.Count ? NextLink(call, skip + page.Count) : null;
        return Answer(call, page, view, query.Flag("$count") ? ordered.Count : null, next);
    }

    /// <summary>How many, as plain text.</summary>
    public static Task Count(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var filter = MessageFilter.Parse(new QueryOptions(http.Request, "$filter")["$filter"]);
        var count = InReach(call).Count(message => filter?.Matches(message) ?? true);
        return GraphAnswers.Bytes(http, StatusCodes.Status200OK, "text/plain", System.Text.Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The messages that the path speaks of: all, or those of its folder.</summary>
    public static List<Message> InReach(GraphCall call)
    {
        var folder = call.Http.Request.RouteValues.ContainsKey("folder") ? call.Folder() : null;
        return call.Store.Read(call.Owner, mailbox => (folder is null ? mailbox.Messages : mailbox.In(folder.Key)).Where(message => !message.IsHidden).ToList());
    }

    public static Task Answer(GraphCall call, List<Message> page, MessageView view, int? count, string? next) =>
        GraphAnswers.Json(call.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("messages"));
            if (count is { } number)
            {
                json.WriteNumber("@odata.count", number);
            }

            json.WriteStartArray("value");
            foreach (var message in page)
            {
                MessageJson.Write(json, message, view);
            }

            json.WriteEndArray();
            if (next is not null)
            {
                json.WriteString("@odata.nextLink", next);
            }

            json.WriteEndObject();
        });

    public static string NextLink(GraphCall call, int skip)
    {
        var options = call.Http.Request.Query.Where(option => option.Key != "$skip")
            .Append(new("$skip", skip.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString($"{call.Origin}{call.Http.Request.Path}", options);
    }
}
