using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Control;

/// <summary>Who may open which mailbox, and what the organisation has consented to.</summary>
internal static class AccessControl
{
    public static IResult Users(Profiles profiles) => Results.Json(profiles.Everybody
        .Select(owner => new { user = owner.User, displayName = owner.DisplayName, address = owner.Address, id = owner.Id, delegates = profiles.Of(owner).Delegates }));

    public static async Task<IResult> Delegates(HttpContext http, Profiles profiles)
    {
        var request = await ControlCall.Body<DelegatesRequest>(http);
        var owner = ControlCall.Owner(request.User);
        IReadOnlyList<string> delegates = [.. (request.Delegates ?? []).Select(user => ControlCall.Owner(user).User)];
        return Results.Json(new { user = owner.User, delegates = profiles.Change(owner, profile => profile with { Delegates = delegates }).Delegates });
    }

    /// <summary>Tokens that are out already keep what they bear, as Entra's do.</summary>
    public static async Task<IResult> Consent(HttpContext http, Scopes scopes)
    {
        var asked = (await ControlCall.Body<ConsentRequest>(http)).Scopes ?? Scopes.All;
        if (asked.FirstOrDefault(scope => !Scopes.All.Contains(scope, StringComparer.Ordinal)) is { } unknown)
        {
            throw ControlFailure.BadRequest($"'{unknown}' is none of {string.Join(", ", Scopes.All)}.");
        }

        scopes.Consented = [.. asked];
        return Results.Json(new { scopes = scopes.Consented });
    }
}
