using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Whose mailbox a path names, and whether the caller may open it.</summary>
internal static class MailboxAccess
{
    public static MailboxOwner Open(HttpContext http)
    {
        var caller = Caller.Of(http);
        if (http.Request.RouteValues["user"] is not string named)
        {
            return caller.Owner;
        }

        var profiles = http.RequestServices.GetRequiredService<Profiles>();
        var owner = Find(profiles, caller.Owner, named);
        if (owner is null)
        {
            // An id of nobody we know might be anybody's.
            throw Guid.TryParse(named, out _) ? GraphFailure.AccessDenied() : new GraphFailure(StatusCodes.Status404NotFound, "ErrorInvalidUser", $"The requested user '{named}' is invalid.");
        }

        return owner == caller.Owner || (caller.Scopes.Contains(Scopes.Shared) && profiles.MayOpen(owner, caller.Owner)) ? owner : throw GraphFailure.AccessDenied();
    }

    /// <summary>The mailbox that a path names, whoever asks. A name of nobody counts by itself.</summary>
    public static string Named(Profiles profiles, HttpRequest request, Caller caller)
    {
        var segments = request.Path.Value!.Split('/', 5);
        return segments.ElementAtOrDefault(2) == "users" && segments.ElementAtOrDefault(3) is { } named
            ? Find(profiles, caller.Owner, named)?.User ?? named
            : caller.Owner.User;
    }

    /// <summary>By address or object id.</summary>
    public static MailboxOwner? Find(Profiles profiles, MailboxOwner caller, string named)
    {
        if (Guid.TryParse(named, out var id))
        {
            return profiles.Everybody.Append(caller).FirstOrDefault(one => one.Id == id);
        }

        return named.EndsWith('@' + caller.AsAddress.Domain, StringComparison.OrdinalIgnoreCase) ? MailboxOwner.Of(named.Split('@')[0].ToLowerInvariant()) : null;
    }
}
