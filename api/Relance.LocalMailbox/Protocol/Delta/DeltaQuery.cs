using System.Text.RegularExpressions;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Delta;

/// <summary>The token that a request stands for: the one in its link, or a new one from the options of a first call.</summary>
internal static partial class DeltaQuery
{
    private static readonly string[] Unsupported = ["$search", "$skip", "$count"];

    public static DeltaToken Token(GraphCall call, MailFolder folder)
    {
        var request = call.Http.Request;
        if (request.Query.ContainsKey("$skiptoken") || request.Query.ContainsKey("$deltatoken"))
        {
            var links = new QueryOptions(request, "$skiptoken", "$deltatoken");
            return DeltaToken.Decode(links["$skiptoken"] ?? links["$deltatoken"]!, call, folder);
        }

        if (Unsupported.FirstOrDefault(request.Query.ContainsKey) is { } refused)
        {
            throw Wrong($"The following parameters are not supported with change tracking over the 'Messages' resource: '{refused}'.");
        }

        var query = new QueryOptions(request, "$select", "$expand", "$top", "$filter", "$orderby", "changeType");
        Check(query);
        var (generation, sequence) = call.Store.Read(call.Owner, mailbox => (mailbox.DeltaGeneration, mailbox.Sequence));
        return new DeltaToken(call.Store.Epoch, generation, call.Owner.User, folder.Key, 0, 0, query["$select"], query["$expand"], query["$filter"], query["changeType"], query.Number("$top", 1, 1000))
        {
            Listing = query["$filter"] is null && query["$orderby"] is null ? null : new DeltaListing(sequence),
        };
    }

    private static void Check(QueryOptions query)
    {
        if (query["changeType"] is { } changeType && changeType is not ("created" or "updated" or "deleted"))
        {
            throw Wrong($"changeType is created, updated or deleted, not '{changeType}'.");
        }

        if (query["$filter"] is { } filter && !ReceivedSince().IsMatch(filter))
        {
            throw Wrong("A message delta query can be filtered by receivedDateTime ge or gt only.");
        }

        if (query["$orderby"] is { } order && order != "receivedDateTime desc")
        {
            throw Wrong("A message delta query can be ordered by receivedDateTime desc only.");
        }
    }

    private static GraphFailure Wrong(string message) => GraphFailure.BadRequest("ErrorInvalidUrlQuery", message);

    [GeneratedRegex(@"^\s*receivedDateTime\s+(ge|gt)\s+[0-9TZ:.+-]+\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReceivedSince();
}
