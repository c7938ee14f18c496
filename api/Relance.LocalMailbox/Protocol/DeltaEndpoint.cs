using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>What changed in one folder since the token; the change log answers, and nothing else.</summary>
internal static class DeltaEndpoint
{
    /// <summary>Small, so that paging is always exercised.</summary>
    private const int DefaultPage = 10;

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var folder = call.Folder();
        var token = Token(call, folder);
        var view = MessageView.Of(call, MessageView.Selection(token.Select), Expansion.Parse(token.Expand));
        var size = call.Prefer.MaxPageSize ?? token.Top ?? DefaultPage;
        var (page, since, more) = Page(call, token, size);
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("messages/$delta"));
            json.WriteStartArray("value");
            foreach (var (change, message) in page)
            {
                if (message is not null)
                {
                    MessageJson.Write(json, message, view);
                    continue;
                }

                json.WriteStartObject();
                json.WriteString("@odata.type", "#microsoft.graph.message");
                json.WriteString("id", call.Prefer.ImmutableIds ? change.ImmutableId : change.PlainId);
                json.WriteStartObject("@removed");
                json.WriteString("reason", "deleted");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            var next = $"{call.Origin}{http.Request.Path}?${(more ? "skip" : "delta")}token={token.At(since, more).Encode()}";
            json.WriteString(more ? "@odata.nextLink" : "@odata.deltaLink", next);
            json.WriteEndObject();
        });
    }

    private static DeltaToken Token(GraphCall call, MailFolder folder)
    {
        var request = call.Http.Request;
        if (request.Query.ContainsKey("$skiptoken") || request.Query.ContainsKey("$deltatoken"))
        {
            var links = new QueryOptions(request, "$skiptoken", "$deltatoken");
            return DeltaToken.Decode(links["$skiptoken"] ?? links["$deltatoken"]!, call, folder);
        }

        var query = new QueryOptions(request, "$select", "$expand", "$top", "$filter", "changeType");
        if (query["changeType"] is { } changeType && changeType is not ("created" or "updated" or "deleted"))
        {
            throw GraphFailure.NotImplemented($"changeType={changeType}");
        }

        if (MessageFilter.Parse(query["$filter"]) is { } filter && filter.Properties is not ["receivedDateTime"])
        {
            throw GraphFailure.BadRequest("ErrorInvalidUrlQuery", "A message delta query can be filtered by receivedDateTime ge or gt only.");
        }

        var generation = call.Store.Read(call.Owner, mailbox => mailbox.DeltaGeneration);
        return new DeltaToken(call.Store.Epoch, generation, call.Owner.User, folder.Key, 0, 0,
            query["$select"], query["$expand"], query["$filter"], query["changeType"], query.Number("$top", 1, 1000));
    }

    private static (List<(FolderChange Change, Message? Message)> Page, long Since, bool More) Page(GraphCall call, DeltaToken token, int size)
    {
        var filter = MessageFilter.Parse(token.Filter);
        return call.Store.Read(call.Owner, mailbox =>
        {
            var page = new List<(FolderChange, Message?)>();
            var since = token.Since;
            foreach (var change in mailbox.ChangesOf(token.Folder).After(token.Since))
            {
                var message = mailbox.Find(change.ImmutableId) is { } found && found.Folder == token.Folder ? found : null;

                // The immutable id came back by another plain one: it never left, for a client that reads immutable ids.
                var returned = !change.Present && call.Prefer.ImmutableIds && message is not null;
                var shown = change.Present ? message : null;
                if (returned || (change.Present && shown is null) || !Asked(token, change) || (shown is not null && filter?.Matches(shown) == false))
                {
                    since = change.Sequence;
                    continue;
                }

                if (page.Count == size)
                {
                    return (page, since, More: true);
                }

                page.Add((change, shown));
                since = change.Sequence;
            }

            return (page, since, More: false);
        });
    }

    private static bool Asked(DeltaToken token, FolderChange change) => token.ChangeType switch
    {
        null => true,
        "deleted" => !change.Present,
        "created" => change.Present && change.Entered > token.RoundStart,
        _ => change.Present && change.Entered <= token.RoundStart,
    };
}
