using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

/// <summary>Load: a folder of very many messages.</summary>
internal static class BulkControl
{
    private const int Most = 200_000;

    public static async Task<IResult> File(HttpContext http, MailStore store, Bulk bulk)
    {
        var request = await ControlCall.Body<BulkRequest>(http);
        var owner = ControlCall.Owner(request.User);
        if (request.Count is < 1 or > Most || request.Days is < 0 or > 36500)
        {
            throw ControlFailure.BadRequest($"count lies between 1 and {Most}, days between 0 and 36500.");
        }

        var folder = ItemControl.Folder(store, owner, request.Folder ?? WellKnownFolder.Inbox);
        bulk.File(owner, folder.Key, request.Count, request.Days, ControlCall.Address(request.From ?? "Archive <archive@client.example>"));
        return Results.Json(new { filed = request.Count });
    }
}
