using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class FolderEndpoints
{
    private const int DefaultPage = 10;

    private static readonly string[] Names = ["id", "displayName", "parentFolderId", "childFolderCount", "unreadItemCount", "totalItemCount", "isHidden"];

    public static Task List(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var query = new QueryOptions(http.Request, "$select", "$top");
        var select = Selection(query["$select"]);
        var folders = WellKnownFolder.All.Take(query.Number("$top", 1, 1000) ?? DefaultPage).ToList();
        if (folders.Count < WellKnownFolder.All.Count)
        {
            throw GraphFailure.NotImplemented($"paging of mail folders ($top below {WellKnownFolder.All.Count})");
        }

        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("mailFolders"));
            json.WriteStartArray("value");
            foreach (var folder in folders)
            {
                Write(json, call, folder, select, context: null);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var select = Selection(new QueryOptions(http.Request, "$select")["$select"]);
        var folder = call.Folder();
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json => Write(json, call, folder, select, call.Context("mailFolders/$entity")));
    }

    private static HashSet<string> Selection(string? select)
    {
        var names = (select?.Split(',', StringSplitOptions.TrimEntries) ?? Names).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw GraphFailure.NotImplemented($"$select of '{unknown}' on a mail folder")
            : names;
    }

    private static void Write(Utf8JsonWriter json, GraphCall call, WellKnownFolder folder, HashSet<string> select, string? context)
    {
        var isRoot = folder.Name == WellKnownFolder.Root;
        var (total, unread) = call.Store.Read(call.Owner, mailbox =>
        {
            var here = mailbox.Messages.Where(message => message.Folder == folder.Name).ToList();
            return (here.Count, here.Count(message => !message.IsRead));
        });
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("id", ItemIds.Folder(call.Owner, folder.Name));
        foreach (var name in Names.Where(select.Contains))
        {
            switch (name)
            {
                case "displayName":
                    json.WriteString(name, folder.DisplayName);
                    break;
                case "parentFolderId":
                    json.WriteString(name, ItemIds.Folder(call.Owner, isRoot ? "root" : WellKnownFolder.Root));
                    break;
                case "childFolderCount":
                    json.WriteNumber(name, isRoot ? WellKnownFolder.All.Count : 0);
                    break;
                case "unreadItemCount":
                    json.WriteNumber(name, unread);
                    break;
                case "totalItemCount":
                    json.WriteNumber(name, total);
                    break;
                case "isHidden":
                    json.WriteBoolean(name, false);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
