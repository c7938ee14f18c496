using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Create, read, rename, move and delete one folder.</summary>
internal static class FolderEndpoints
{
    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var select = FolderJson.Selection(new QueryOptions(http.Request, "$select")["$select"]);
        return FolderJson.Answer(call, StatusCodes.Status200OK, call.Folder(), select);
    }

    public static Task CreateAtRoot(HttpContext http) => Create(GraphCall.Read(http), WellKnownFolder.RootFolder);

    public static Task CreateChild(HttpContext http)
    {
        var call = GraphCall.Read(http);
        return Create(call, call.Folder());
    }

    public static async Task Rename(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var folder = call.Folder();
        var (name, _) = Form(await JsonBody.Object(http));
        await Answer(call, StatusCodes.Status200OK, Of(http).Rename(call.Owner, folder.Key, name));
    }

    public static async Task Move(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var folder = call.Folder();
        var destination = await Destination.Read(call);
        await Answer(call, StatusCodes.Status201Created, Of(http).Move(call.Owner, folder.Key, destination.Key));
    }

    public static Task Delete(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var refusal = Of(http).Delete(call.Owner, call.Folder().Key);
        if (refusal != FolderRefusal.None)
        {
            throw Refused(refusal, "Delete", "deleted");
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static async Task Create(GraphCall call, MailFolder parent)
    {
        _ = new QueryOptions(call.Http.Request);
        var (name, isHidden) = Form(await JsonBody.Object(call.Http));
        await Answer(call, StatusCodes.Status201Created, Of(call.Http).Create(call.Owner, parent.Key, name, isHidden));
    }

    private static Task Answer(GraphCall call, int status, (MailFolder? Folder, FolderRefusal Refusal) made) =>
        made.Folder is { } folder ? FolderJson.Answer(call, status, folder) : throw Refused(made.Refusal, "Move", "moved or renamed");

    private static (string Name, bool IsHidden) Form(JsonElement body)
    {
        var (name, isHidden) = ("", false);
        foreach (var member in JsonBody.Members(body, "mailFolder"))
        {
            _ = member.Name switch
            {
                "displayName" => name = (JsonBody.Text(member.Value, member.Name) ?? "").Trim(),
                "isHidden" => (isHidden = JsonBody.Flag(member.Value, member.Name)).ToString(),
                "childFolders" or "messages" or "messageRules" or "singleValueExtendedProperties" or "multiValueExtendedProperties" => throw GraphFailure.NotImplemented($"writing '{member.Name}' of a mail folder"),
                _ => throw JsonBody.Unknown(member.Name, "mailFolder"),
            };
        }

        return name.Length > 0 ? (name, isHidden) : throw GraphFailure.BadRequest("ErrorInvalidRequest", "A mail folder needs a displayName.");
    }

    private static GraphFailure Refused(FolderRefusal refusal, string verb, string done) => refusal switch
    {
        FolderRefusal.NameTaken => new(StatusCodes.Status409Conflict, "ErrorFolderExists", "A folder with the specified name already exists."),
        FolderRefusal.WellKnown => GraphFailure.BadRequest($"Error{verb}DistinguishedFolder", $"Distinguished folders cannot be {done}."),
        FolderRefusal.IntoItself => GraphFailure.BadRequest("ErrorMoveCopyFailed", "The move or copy operation failed: the destination lies in the folder itself."),
        _ => GraphFailure.ItemNotFound(),
    };

    private static Folders Of(HttpContext http) => http.RequestServices.GetRequiredService<Folders>();
}
