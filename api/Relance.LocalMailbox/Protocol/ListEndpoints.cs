using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Lists of messages: of the mailbox or of one folder.</summary>
internal static class ListEndpoints
{
    private const int DefaultPage = 10;

    public static Task Messages(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var query = new QueryOptions(http.Request, "$select", "$top", "$skip", "$orderby", "$count", "$filter", "$expand");
        var view = MessageView.Of(call, query);
        var filter = MessageFilter.Parse(query["$filter"]);
        var folder = http.Request.RouteValues.ContainsKey("folder") ? call.Folder() : null;
        var skip = query.Number("$skip", 0, int.MaxValue) ?? 0;
        var top = query.Number("$top", 1, 1000) ?? call.Prefer.MaxPageSize ?? DefaultPage;

        var found = call.Store.Messages(call.Owner).Where(message => folder is null || message.Folder == folder.Key).Where(message => filter?.Matches(message) ?? true);
        var ordered = MessageOrder.Apply(found, query["$orderby"], filter).ToList();
        var page = ordered.Skip(skip).Take(top).ToList();
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("messages"));
            if (query.Flag("$count"))
            {
                json.WriteNumber("@odata.count", ordered.Count);
            }

            json.WriteStartArray("value");
            foreach (var message in page)
            {
                MessageJson.Write(json, message, view);
            }

            json.WriteEndArray();
            if (skip + page.Count < ordered.Count)
            {
                json.WriteString("@odata.nextLink", NextLink(call, skip + page.Count));
            }

            json.WriteEndObject();
        });
    }

    public static string NextLink(GraphCall call, int skip)
    {
        var options = call.Http.Request.Query.Where(option => option.Key != "$skip")
            .Append(new("$skip", skip.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString($"{call.Origin}{call.Http.Request.Path}", options);
    }
}
