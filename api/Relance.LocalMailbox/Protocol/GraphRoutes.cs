using Relance.LocalMailbox.Protocol.Batch;
using Relance.LocalMailbox.Protocol.Delta;
using Relance.LocalMailbox.Protocol.Notifications;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The table of contents of what is spoken here; whatever is not in it fails by name.</summary>
internal static class GraphRoutes
{
    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        foreach (var user in (string[])["/v1.0/me", "/v1.0/users/{user}"])
        {
            routes.MapGet(user, UserEndpoints.Read);
            routes.MapGet($"{user}/mailFolders", FolderListEndpoints.AtRoot);
            routes.MapPost($"{user}/mailFolders", FolderEndpoints.CreateAtRoot);
            MapProfile(routes, user);
            MapMessages(routes, $"{user}/messages");
            foreach (var folder in (string[])[$"{user}/mailFolders/{{folder}}", $"{user}/mailFolders/{{parent}}/childFolders/{{folder}}"])
            {
                MapFolder(routes, folder);
            }
        }

        routes.MapPost("/v1.0/$batch", BatchEndpoint.Post);
        MapSubscriptions(routes);
        routes.MapPut($"{UploadEndpoints.Path}/{{session}}", UploadEndpoints.Put);
        routes.MapDelete($"{UploadEndpoints.Path}/{{session}}", UploadEndpoints.Cancel);
        routes.Map("/v1.0/{**path}", (HttpContext http) => NotDone(http, ""));
        routes.Map("/{**path}", (HttpContext http) => NotDone(http, " (Graph paths begin with /v1.0)"));
    }

    private static void MapSubscriptions(IEndpointRouteBuilder routes)
    {
        const string subscription = "/v1.0/subscriptions/{subscription}";
        routes.MapGet("/v1.0/subscriptions", SubscriptionEndpoints.List);
        routes.MapPost("/v1.0/subscriptions", SubscriptionEndpoints.Create);
        routes.MapGet(subscription, SubscriptionEndpoints.Read);
        routes.MapPatch(subscription, SubscriptionEndpoints.Renew);
        routes.MapDelete(subscription, SubscriptionEndpoints.Delete);
        routes.MapPost($"{subscription}/reauthorize", SubscriptionEndpoints.Reauthorize);
    }

    private static void MapProfile(IEndpointRouteBuilder routes, string user)
    {
        routes.MapGet($"{user}/mailboxSettings", SettingsEndpoints.Read);
        routes.MapPatch($"{user}/mailboxSettings", SettingsEndpoints.Change);
        routes.MapPost($"{user}/translateExchangeIds", TranslateEndpoint.Post);
        routes.MapPost($"{user}/microsoft.graph.translateExchangeIds", TranslateEndpoint.Post);

        var categories = $"{user}/outlook/masterCategories";
        routes.MapGet(categories, CategoryEndpoints.List);
        routes.MapPost(categories, CategoryEndpoints.Create);
        routes.MapGet($"{categories}/{{category}}", CategoryEndpoints.Read);
        routes.MapPatch($"{categories}/{{category}}", CategoryEndpoints.Change);
        routes.MapDelete($"{categories}/{{category}}", CategoryEndpoints.Delete);
    }

    private static void MapFolder(IEndpointRouteBuilder routes, string folder)
    {
        routes.MapGet(folder, FolderEndpoints.Read);
        routes.MapPatch(folder, FolderEndpoints.Rename);
        routes.MapDelete(folder, FolderEndpoints.Delete);
        routes.MapPost($"{folder}/move", FolderEndpoints.Move);
        routes.MapGet($"{folder}/childFolders", FolderListEndpoints.Children);
        routes.MapPost($"{folder}/childFolders", FolderEndpoints.CreateChild);
        foreach (var delta in (string[])["delta", "delta()", "microsoft.graph.delta()"])
        {
            routes.MapGet($"{folder}/messages/{delta}", DeltaEndpoint.Read);
        }

        MapMessages(routes, $"{folder}/messages");
    }

    private static void MapMessages(IEndpointRouteBuilder routes, string messages)
    {
        routes.MapGet(messages, ListEndpoints.Messages);
        routes.MapPost(messages, MessageEndpoints.Create);
        routes.MapGet($"{messages}/$count", ListEndpoints.Count);

        var message = $"{messages}/{{message}}";
        routes.MapGet(message, MessageEndpoints.Read);
        routes.MapPatch(message, MessageEndpoints.Update);
        routes.MapDelete(message, MessageEndpoints.Delete);
        routes.MapGet($"{message}/$value", MessageEndpoints.ReadMime);
        routes.MapPost($"{message}/move", MessageEndpoints.Move);
        routes.MapPost($"{message}/copy", MessageEndpoints.Copy);
        routes.MapPost($"{message}/send", MessageEndpoints.Send);
        routes.MapPost($"{message}/permanentDelete", MessageEndpoints.DeleteForGood);
        routes.MapPost($"{message}/microsoft.graph.permanentDelete", MessageEndpoints.DeleteForGood);
        foreach (var prefix in (string[])["", "microsoft.graph."])
        {
            routes.MapPost($"{message}/{prefix}createReply", ReplyEndpoints.CreateReply);
            routes.MapPost($"{message}/{prefix}createReplyAll", ReplyEndpoints.CreateReplyAll);
            routes.MapPost($"{message}/{prefix}createForward", ReplyEndpoints.CreateForward);
        }

        routes.MapGet($"{message}/attachments", AttachmentEndpoints.List);
        routes.MapPost($"{message}/attachments", AttachmentEndpoints.Create);
        routes.MapPost($"{message}/attachments/createUploadSession", UploadEndpoints.Create);
        routes.MapPost($"{message}/attachments/microsoft.graph.createUploadSession", UploadEndpoints.Create);
        routes.MapGet($"{message}/attachments/{{attachment}}", AttachmentEndpoints.Read);
        routes.MapDelete($"{message}/attachments/{{attachment}}", AttachmentEndpoints.Delete);
        routes.MapGet($"{message}/attachments/{{attachment}}/$value", AttachmentEndpoints.ReadContent);
    }

    private static Task NotDone(HttpContext http, string hint) =>
        throw GraphFailure.NotImplemented($"{http.Request.Method} {http.Request.Path}{hint}");
}
