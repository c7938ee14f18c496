using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol;

/// <summary>One request to one mailbox: who asks, what they prefer, where the items are.</summary>
internal sealed record GraphCall(HttpContext Http, MailboxOwner Owner, Preferences Prefer, MailStore Store, LocalMailboxOptions Options)
{
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    public Drafts Drafts => Http.RequestServices.GetRequiredService<Drafts>();

    public Profiles Profiles => Http.RequestServices.GetRequiredService<Profiles>();

    /// <summary>The caller reads somebody else's mailbox.</summary>
    public bool IsDelegate => Caller.Of(Http).Owner != Owner;

    public static GraphCall Read(HttpContext http)
    {
        var call = OfUser(http);
        MailboxCondition.Check(http.Request, call.Profiles.Of(call.Owner).State);
        return call;
    }

    /// <summary>The directory knows people whose mailbox is not well.</summary>
    public static GraphCall OfUser(HttpContext http)
    {
        var services = http.RequestServices;
        return new GraphCall(http, MailboxAccess.Open(http), Preferences.Read(http), services.GetRequiredService<MailStore>(), services.GetRequiredService<LocalMailboxOptions>());
    }

    public string Context(string suffix) => $"{Origin}/v1.0/$metadata#users('{Uri.EscapeDataString(Owner.Id.ToString())}')/{suffix}";

    public string RouteValue(string name) => Http.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>The message of the path; below a folder it must lie in that folder.</summary>
    public Message Message()
    {
        var id = RouteValue("message");
        if (!ItemIds.IsWellFormed(id))
        {
            throw GraphFailure.BadRequest("ErrorInvalidIdMalformed", "Id is malformed.");
        }

        if (!ItemIds.BelongsTo(Owner, id))
        {
            throw new GraphFailure(StatusCodes.Status404NotFound, "ErrorInvalidMailboxItemId", "Item Id doesn't belong to the current mailbox.");
        }

        var message = Store.Find(Owner, id) ?? throw GraphFailure.ItemNotFound();
        return Http.Request.RouteValues.ContainsKey("folder") && Folder().Key != message.Folder ? throw GraphFailure.ItemNotFound() : message;
    }

    /// <summary>The folder of the path; below another one it must lie in that one.</summary>
    public MailFolder Folder()
    {
        var folder = Folder(RouteValue("folder"));
        return Http.Request.RouteValues.ContainsKey("parent") && Folder(RouteValue("parent")).Key != folder.Parent ? throw GraphFailure.ItemNotFound() : folder;
    }

    public MailFolder Folder(string nameOrId) =>
        Store.Read(Owner, mailbox => mailbox.Folders.Find(nameOrId))
        ?? throw (WellKnownFolder.NotDone.Contains(nameOrId, StringComparer.OrdinalIgnoreCase) ? GraphFailure.NotImplemented($"the well-known folder '{nameOrId}'")
            : WellKnownFolder.Missing.Contains(nameOrId, StringComparer.OrdinalIgnoreCase)
            ? new GraphFailure(StatusCodes.Status404NotFound, "ErrorFolderNotFound", $"Default folder {nameOrId.ToLowerInvariant()} not found.")
            : GraphFailure.ItemNotFound());

    /// <summary>If-Match against the etag of what stands.</summary>
    public void CheckUnchanged(Message message)
    {
        var expected = Http.Request.Headers.IfMatch.ToString();
        if (expected is not ("" or "*") && expected != MessageJson.ETag(Owner, message))
        {
            throw new GraphFailure(StatusCodes.Status412PreconditionFailed, "ErrorIrresolvableConflict",
                "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");
        }
    }
}
