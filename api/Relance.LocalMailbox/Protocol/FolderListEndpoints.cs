using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Lists of folders: one level, at the root or below a folder.</summary>
internal static class FolderListEndpoints
{
    private const int DefaultPage = 10;

    public static Task AtRoot(HttpContext http) => List(GraphCall.Read(http), WellKnownFolder.RootFolder, "mailFolders");

    public static Task Children(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var folder = call.Folder();
        return List(call, folder, $"mailFolders('{Uri.EscapeDataString(call.RouteValue("folder"))}')/childFolders");
    }

    private static Task List(GraphCall call, MailFolder parent, string context)
    {
        var query = new QueryOptions(call.Http.Request, "$select", "$top", "$skip", "$count", "$filter", "includeHiddenFolders");
        var select = FolderJson.Selection(query["$select"]);
        var (skip, top) = (query.Number("$skip", 0, int.MaxValue) ?? 0, query.Number("$top", 1, 1000) ?? DefaultPage);
        var filter = Filter(query["$filter"]);
        var hidden = query.Flag("includeHiddenFolders");
        var found = call.Store.Read(call.Owner, mailbox => mailbox.Folders.ChildrenOf(parent.Key).Where(folder => (hidden || !folder.IsHidden) && filter(folder)).ToList());
        var page = found.Skip(skip).Take(top).ToList();
        return GraphAnswers.Json(call.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context(context));
            if (query.Flag("$count"))
            {
                json.WriteNumber("@odata.count", found.Count);
            }

            json.WriteStartArray("value");
            foreach (var folder in page)
            {
                FolderJson.Write(json, call, folder, select);
            }

            json.WriteEndArray();
            if (skip + page.Count < found.Count)
            {
                json.WriteString("@odata.nextLink", ListEndpoints.NextLink(call, skip + page.Count));
            }

            json.WriteEndObject();
        });
    }

    /// <summary><c>displayName eq '…'</c>, in any case, and nothing else.</summary>
    private static Func<MailFolder, bool> Filter(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return _ => true;
        }

        var tokens = new FilterTokens(filter);
        tokens.Expect("displayName");
        tokens.Expect("eq");
        var name = tokens.TakeString();
        return tokens.AtEnd ? folder => string.Equals(folder.DisplayName, name, StringComparison.OrdinalIgnoreCase) : throw tokens.NotDone();
    }
}
