using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class ReplyEndpoints
{
    public static Task CreateReply(HttpContext http) => Create(http, toAll: false);

    public static Task CreateReplyAll(HttpContext http) => Create(http, toAll: true);

    private static async Task Create(HttpContext http, bool toAll)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var original = call.Message();
        if (original.IsDraft)
        {
            throw GraphFailure.BadRequest("ErrorInvalidReferenceItem", "The reference item does not support the requested operation: it is a draft.");
        }

        string? comment = null;
        MessageEdit? edit = null;
        if (http.Request.ContentLength > 0 || http.Request.Headers.TransferEncoding.Count > 0)
        {
            foreach (var member in JsonBody.Members(await JsonBody.Object(http), "createReply"))
            {
                _ = member.Name.ToLowerInvariant() switch
                {
                    "comment" => comment = JsonBody.Text(member.Value, "comment"),
                    "message" => (edit = MessageReader.Read(member.Value)) as object,
                    _ => throw JsonBody.Unknown(member.Name, "createReply"),
                };
            }
        }

        if (comment is not null && edit?.Body is not null)
        {
            throw GraphFailure.BadRequest("ErrorInvalidArgument", "Specify either a comment or the body of the message, not both.");
        }

        await MessageEndpoints.Answer(call, StatusCodes.Status201Created, call.Drafts.Reply(call.Owner, original, toAll, comment, edit ?? new MessageEdit()));
    }
}
