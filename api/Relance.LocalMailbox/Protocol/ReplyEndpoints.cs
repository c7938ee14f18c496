using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Drafts that answer a message or pass it on.</summary>
internal static class ReplyEndpoints
{
    public static async Task CreateReply(HttpContext http) => await Reply(http, toAll: false);

    public static async Task CreateReplyAll(HttpContext http) => await Reply(http, toAll: true);

    public static async Task CreateForward(HttpContext http)
    {
        var (call, original) = Original(http);
        var form = await Read(http, "createForward");
        if (form is { To: not null, Edit.To: not null })
        {
            throw GraphFailure.BadRequest("ErrorInvalidArgument", "Specify the recipients as toRecipients or in the message, not both.");
        }

        var edit = form.Edit ?? new MessageEdit();
        await MessageEndpoints.Answer(call, StatusCodes.Status201Created, call.Drafts.Forward(call.Owner, original, form.Comment ?? "", edit with { To = form.To ?? edit.To }));
    }

    private static async Task Reply(HttpContext http, bool toAll)
    {
        var (call, original) = Original(http);
        var form = await Read(http, "createReply");
        if (form.To is not null)
        {
            throw JsonBody.Unknown("toRecipients", "createReply");
        }

        await MessageEndpoints.Answer(call, StatusCodes.Status201Created, call.Drafts.Reply(call.Owner, original, toAll, form.Comment, form.Edit ?? new MessageEdit()));
    }

    private static (GraphCall Call, Message Original) Original(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        return call.Message() is { IsDraft: false } original
            ? (call, original)
            : throw GraphFailure.BadRequest("ErrorInvalidReferenceItem", "The reference item does not support the requested operation: it is a draft.");
    }

    private static async Task<(string? Comment, MessageEdit? Edit, List<EmailAddress>? To)> Read(HttpContext http, string action)
    {
        (string? Comment, MessageEdit? Edit, List<EmailAddress>? To) form = default;
        if (http.Request.ContentLength > 0 || http.Request.Headers.TransferEncoding.Count > 0)
        {
            foreach (var member in JsonBody.Members(await JsonBody.Object(http), action))
            {
                form = member.Name.ToLowerInvariant() switch
                {
                    "comment" => form with { Comment = JsonBody.Text(member.Value, "comment") },
                    "message" => form with { Edit = MessageReader.Read(member.Value) },
                    "torecipients" => form with { To = Recipients.Many(member.Value, "toRecipients") },
                    _ => throw JsonBody.Unknown(member.Name, action),
                };
            }
        }

        return form is { Comment: not null, Edit.Body: not null }
            ? throw GraphFailure.BadRequest("ErrorInvalidArgument", "Specify either a comment or the body of the message, not both.")
            : form;
    }
}
