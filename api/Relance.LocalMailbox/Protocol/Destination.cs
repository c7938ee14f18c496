using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Where move and copy go: <c>destinationId</c>, a folder's id or well-known name.</summary>
internal static class Destination
{
    public static async Task<MailFolder> Read(GraphCall call)
    {
        var body = await JsonBody.Object(call.Http);
        var destination = JsonBody.Members(body, "move").Select(member => string.Equals(member.Name, "destinationId", StringComparison.OrdinalIgnoreCase)
            ? JsonBody.Text(member.Value, member.Name)
            : throw JsonBody.Unknown(member.Name, "move")).FirstOrDefault();
        return call.Folder(destination ?? throw GraphFailure.BadBody("'destinationId' is missing."));
    }
}
