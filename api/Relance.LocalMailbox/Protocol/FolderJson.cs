using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>A folder as Graph shows it, counted at the moment of asking.</summary>
internal static class FolderJson
{
    private static readonly string[] Names = ["id", "displayName", "parentFolderId", "childFolderCount", "unreadItemCount", "totalItemCount", "isHidden"];

    public static HashSet<string> Selection(string? select)
    {
        var names = (select?.Split(',', StringSplitOptions.TrimEntries) ?? Names).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw GraphFailure.NotImplemented($"$select of '{unknown}' on a mail folder")
            : names;
    }

    public static Task Answer(GraphCall call, int status, MailFolder folder, HashSet<string>? select = null) =>
        GraphAnswers.Json(call.Http, status, json => Write(json, call, folder, select ?? Selection(null), call.Context("mailFolders/$entity")));

    public static void Write(Utf8JsonWriter json, GraphCall call, MailFolder folder, HashSet<string> select, string? context = null)
    {
        var (total, unread, children) = call.Store.Read(call.Owner, mailbox =>
        {
            var here = mailbox.In(folder.Key).Where(message => !message.IsHidden).ToList();
            return (here.Count, here.Count(message => !message.IsRead), mailbox.Folders.ChildrenOf(folder.Key).Count());
        });
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("id", ItemIds.Folder(call.Owner, folder.Key));
        foreach (var name in Names.Where(select.Contains))
        {
            switch (name)
            {
                case "displayName":
                    json.WriteString(name, folder.DisplayName);
                    break;
                case "parentFolderId":
                    json.WriteString(name, ItemIds.Folder(call.Owner, folder.Parent));
                    break;
                case "childFolderCount":
                    json.WriteNumber(name, children);
                    break;
                case "unreadItemCount":
                    json.WriteNumber(name, unread);
                    break;
                case "totalItemCount":
                    json.WriteNumber(name, total);
                    break;
                case "isHidden":
                    json.WriteBoolean(name, folder.IsHidden);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
