using System.Runtime.CompilerServices;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item;
using Microsoft.Kiota.Abstractions;
using DeltaResponse = Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaGetResponse;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>The one implementation of the port: what it reads. What it writes is in GraphDrafts.</summary>
internal sealed partial class GraphMailbox(UserItemRequestBuilder mailbox, HttpClient http) : IMailbox
{
    private const int PageSize = 100;
    private const string TextBodies = "outlook.body-content-type=\"text\"";

    public async Task<MailMessage?> FindByKeyAsync(string key, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(
            () => mailbox.Messages.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{GraphKeys.Property}' and ep/value eq '{key}')";
                    request.QueryParameters.Select = GraphMessages.Fields;
                    request.QueryParameters.Top = 10;
                    request.Headers.Add("Prefer", TextBodies);
                },
                cancellationToken),
            cancellationToken);
        var messages = found?.Value ?? throw new MailboxException("mailbox.unavailable", "The answer could not be understood.");
        if (messages.Count == 0) return null;

        var deleted = await ReadAsync(() => mailbox.MailFolders["deleteditems"].GetAsync(request => request.QueryParameters.Select = ["id"], cancellationToken), cancellationToken);
        return messages.Select(message => GraphMessages.FromGraph(message) with { Key = new MessageKey(key, "extendedProperty"), IsDeleted = message.ParentFolderId == deleted?.Id })
            .OrderBy(message => message.IsDraft).ThenBy(message => message.IsDeleted).First();
    }

    public async IAsyncEnumerable<FolderPage> ReadChangesAsync(string folder, string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var restarted = cursor is null;
        DeltaResponse? page;
        try
        {
            page = await PageAsync(folder, cursor, cancellationToken);
        }
        catch (ODataError error) when (cursor is not null && error.ResponseStatusCode == 410)
        {
            // The service has forgotten the cursor (SyncStateNotFound): read the folder anew.
            restarted = true;
            page = await ReadAsync(() => PageAsync(folder, null, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GraphFaults.Translate(exception, writes: false);
        }

        while (page is not null)
        {
            // The next page is on its way while the caller deals with this one.
            var next = page.OdataNextLink is { } link ? ReadAsync(() => PageAsync(folder, link, cancellationToken), cancellationToken) : null;
            yield return ToPage(page, restarted);
            page = next is null ? null : await next;
        }
    }

    private Task<DeltaResponse?> PageAsync(string folder, string? link, CancellationToken cancellationToken)
    {
        var delta = mailbox.MailFolders[folder].Messages.Delta;
        if (link is not null) return delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => Prefer(request.Headers), cancellationToken);

        return delta.GetAsDeltaGetResponseAsync(
            request =>
            {
                request.QueryParameters.Select = GraphMessages.Fields;
                request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{GraphKeys.Property}' or id eq '{GraphKeys.MessageClass}')"];
                Prefer(request.Headers);
            },
            cancellationToken);
    }

    /// <summary>With every page: links carry what was selected, not what was preferred, and pages fall back to ten messages.</summary>
    private static void Prefer(RequestHeaders headers)
    {
        headers.Add("Prefer", TextBodies);
        headers.Add("Prefer", $"odata.maxpagesize={PageSize}");
    }

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GraphFaults.Translate(exception, writes: false);
        }
    }

    private static FolderPage ToPage(DeltaResponse page, bool restarted)
    {
        var messages = new List<MailMessage>();
        var removed = new List<string>();
        foreach (var message in page.Value ?? [])
        {
            if (message.AdditionalData.ContainsKey("@removed")) removed.Add(message.Id!);
            else messages.Add(GraphMessages.FromGraph(message));
        }

        return new FolderPage(messages, removed, page.OdataDeltaLink, restarted);
    }
}
