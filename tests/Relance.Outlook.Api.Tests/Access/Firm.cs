using System.Globalization;
using System.Text.Json;
using Relance.Outlook.Api.Features.Members;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Access;

/// <summary>People of a firm, as the local directory names them.</summary>
internal static class Firm
{
    public const string Group = "7a9f4c1e-3b5d-4f60-8a2c-1d2e3f405162";

    /// <summary>Somebody whose token names roles of the application, or groups.</summary>
    public static async Task<Accountant> Person(this RelanceHost host, string user, string? roles = null, string? groups = null)
    {
        using var http = new HttpClient();
        var answer = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri($"{host.MailboxUrl}/_control/token?user={user}&roles={roles}&groups={groups}")));
        return new Accountant(host, user, answer.GetProperty("access_token").GetString()!, "fr");
    }

    public static Task<Accountant> Administrator(this RelanceHost host) => host.Person("paul", roles: "Relance.Administrator");

    public static Task<MemberDto> Invites(this Company company, string user, Role role) =>
        company.Who.Api.Post<MemberDto>($"{company.Path}/members", new Invitation($"{user}@atelier-morin.example", null, null, role));

    public static Task<MemberDto> InvitesGroup(this Company company, Role role) => company.Who.Api.Post<MemberDto>($"{company.Path}/members", new Invitation(null, Group, "Recouvrement", role));

    public static Task<List<MemberDto>> Members(this Company company) => company.Who.Api.Get<List<MemberDto>>($"{company.Path}/members");

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
