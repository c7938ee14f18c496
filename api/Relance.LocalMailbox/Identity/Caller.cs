using Microsoft.AspNetCore.Http.Features;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Identity;

/// <summary>Who a Graph request speaks for, as its token says.</summary>
internal sealed record Caller(MailboxOwner Owner, IReadOnlySet<string> Scopes, string Application)
{
    public static Caller Of(HttpContext http) => http.Features.GetRequiredFeature<Caller>();
}
