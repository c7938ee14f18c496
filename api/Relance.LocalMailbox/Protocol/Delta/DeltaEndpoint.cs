using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Delta;

/// <summary>What changed in one folder since the token; the change log answers, and nothing else.</summary>
internal static class DeltaEndpoint
{
    /// <summary>Small, so that paging is always exercised.</summary>
    private const int DefaultPage = 10;

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var folder = call.Folder();
        var token = DeltaQuery.Token(call, folder);
        var view = MessageView.Of(call, MessageView.Selection(token.Select), Expansion.Parse(token.Expand));
        var quirks = http.RequestServices.GetRequiredService<DeltaQuirks>();
        var page = Page(call, token, call.Prefer.MaxPageSize ?? token.Top ?? DefaultPage, quirks);
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("messages/$delta"));
            json.WriteStartArray("value");
            foreach (var row in page.Rows)
            {
                if (row.Message is { } message)
                {
                    MessageJson.Write(json, message, view);
                }
                else
                {
                    Removed(json, call.Prefer.ImmutableIds ? row.Change.ImmutableId : row.Change.PlainId, quirks.RemovedReason(call.Owner));
                }
            }

            json.WriteEndArray();
            json.WriteString(page.More ? "@odata.nextLink" : "@odata.deltaLink", $"{call.Origin}{http.Request.Path}?${(page.More ? "skip" : "delta")}token={page.Next.Encode()}");
            json.WriteEndObject();
        });
    }

    private static DeltaPage Page(GraphCall call, DeltaToken token, int size, DeltaQuirks quirks) => call.Store.Read(call.Owner, mailbox =>
    {
        if (token.Listing is { } listing)
        {
            return listing.Page(mailbox, token, size);
        }

        var again = quirks.Repeats(call.Owner) is > 0 and var rows ? DeltaPage.Repeated(mailbox, token, Math.Min(rows, size - 1)) : [];
        if (again.Count > 0)
        {
            quirks.Repeated(call.Owner);
        }

        var page = DeltaPage.OfChanges(mailbox, token, size - again.Count, call.Prefer.ImmutableIds);
        again.RemoveAll(row => page.Rows.Exists(other => other.Change.ImmutableId == row.Change.ImmutableId));
        return page with { Rows = [.. again, .. page.Rows] };
    });

    private static void Removed(Utf8JsonWriter json, string id, string reason)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", "#microsoft.graph.message");
        json.WriteString("id", id);
        json.WriteStartObject("@removed");
        json.WriteString("reason", reason);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
