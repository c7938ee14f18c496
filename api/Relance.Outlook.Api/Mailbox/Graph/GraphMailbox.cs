using System.Runtime.CompilerServices;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item;
using Microsoft.Kiota.Abstractions;
using DeltaResponse = Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaGetResponse;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>The one implementation of the port: what it reads. What it writes is in GraphDrafts.</summary>
internal sealed partial class GraphMailbox(UserItemRequestBuilder mailbox, GraphSubscriptions subscriptions, HttpClient http) : IMailbox
{
    private const int PageSize = 100;

    /// <summary>A first round with a filter tells no more than this many messages, and does not say when there are more (message: delta).</summary>
    private const int MostFiltered = 5000;

    private const int MaxFolders = 250;
    private const int DeepestFolder = 4;
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

    public async Task<string?> ImmutableIdOfAsync(string itemId, CancellationToken cancellationToken)
    {
        // Graph's ids go into addresses; those of EWS may hold what does not (graph-outlook A2).
        var isEws = itemId.AsSpan().ContainsAny('/', '+');
        var answer = await ReadAsync(
            () => mailbox.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(
                new()
                {
                    InputIds = [itemId],
                    SourceIdType = isEws ? ExchangeIdFormat.EwsId : ExchangeIdFormat.RestId,
                    TargetIdType = ExchangeIdFormat.RestImmutableEntryId,
                },
                cancellationToken: cancellationToken),
            cancellationToken);
        return answer?.Value?.FirstOrDefault()?.TargetId;
    }

    public async Task<byte[]?> ReadOriginalAsync(string messageId, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await ReadAsync(() => mailbox.Messages[messageId].Content.GetAsync(cancellationToken: cancellationToken), cancellationToken);
            if (stream is null) return null;
            // The transport has read it whole, so that its length is known: no copy more than the one that is given out.
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, cancellationToken);
            return content;
        }
        catch (MailboxException fault) when (fault.Code == "mailbox.notFound")
        {
            return null;
        }
    }

    public async Task<string?> ReadUniqueBodyAsync(string messageId, CancellationToken cancellationToken)
    {
        try
        {
            var message = await ReadAsync(
                () => mailbox.Messages[messageId].GetAsync(
                    request =>
                    {
                        request.QueryParameters.Select = ["uniqueBody"];
                        request.Headers.Add("Prefer", TextBodies);
                    },
                    cancellationToken),
                cancellationToken);
            return message?.UniqueBody?.Content;
        }
        catch (MailboxException fault) when (fault.Code == "mailbox.notFound")
        {
            return null;
        }
    }

    public Task<MailSubscription> SubscribeAsync(string folder, Uri notificationUrl, string clientState, DateTimeOffset until, CancellationToken cancellationToken) =>
        subscriptions.CreateAsync(folder, notificationUrl, clientState, until, cancellationToken);

    public Task<MailSubscription?> RenewAsync(string subscriptionId, DateTimeOffset until, CancellationToken cancellationToken) =>
        subscriptions.RenewAsync(subscriptionId, until, cancellationToken);

    public async Task<IReadOnlyList<MailFolderInfo>> ListFoldersAsync(CancellationToken cancellationToken)
    {
        var folders = new List<MailFolderInfo>();
        var top = await ReadAsync(() => mailbox.MailFolders.GetAsync(request => request.QueryParameters.Top = MaxFolders, cancellationToken), cancellationToken);
        await AddAsync(top?.Value, 1);
        return folders;

        async Task AddAsync(List<MailFolder>? children, int depth)
        {
            foreach (var folder in children ?? [])
            {
                folders.Add(new MailFolderInfo(folder.Id!, folder.DisplayName ?? "", folder.ParentFolderId));
                if (folder.ChildFolderCount is null or 0 || depth == DeepestFolder || folders.Count > MaxFolders) continue;
                var inside = await ReadAsync(() => mailbox.MailFolders[folder.Id].ChildFolders.GetAsync(request => request.QueryParameters.Top = MaxFolders, cancellationToken), cancellationToken);
                await AddAsync(inside?.Value, depth + 1);
            }
        }
    }

    public async IAsyncEnumerable<FolderPage> ReadChangesAsync(
        string folder, string? cursor, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var restarted = cursor is null;
        var listed = 0;
        var page = await PageOrNullAsync(cursor);
        if (page is null)
        {
            (restarted, page) = (true, await PageOrNullAsync(null));
        }

        while (page is not null)
        {
            // The next page is on its way while the caller deals with this one.
            var next = page.OdataNextLink is { } link ? PageOrNullAsync(link) : null;
            listed += page.Value?.Count ?? 0;
            var isFiltered = restarted && since is not null;
            var isCut = isFiltered && next is null && listed >= MostFiltered;
            yield return ToPage(page, restarted, isFiltered, isCut);
            if (isCut)
            {
                // There may be more than the filter told: the whole folder then, which doubles nothing.
                since = null;
                page = await PageOrNullAsync(null);
                continue;
            }

            if (next is null) yield break;
            page = await next;

            // The service lost its place between two pages: once more from the beginning, which doubles nothing.
            if (page is null && !restarted) (restarted, page) = (true, await PageOrNullAsync(null));
        }

        throw new MailboxException("mailbox.unavailable", "The mailbox forgets where a reading was while it goes on.");

        async Task<DeltaResponse?> PageOrNullAsync(string? link)
        {
            try
            {
                return await PageAsync(folder, link, since, cancellationToken);
            }
            catch (ODataError error) when (link is not null && GraphFaults.IsForgottenCursor(error))
            {
                return null;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw GraphFaults.Translate(exception, writes: false);
            }
        }
    }

    private Task<DeltaResponse?> PageAsync(string folder, string? link, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var delta = mailbox.MailFolders[folder].Messages.Delta;
        if (link is not null) return delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => Prefer(request.Headers), cancellationToken);

        return delta.GetAsDeltaGetResponseAsync(
            request =>
            {
                request.QueryParameters.Select = GraphMessages.Fields;
                request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{GraphKeys.Property}' or id eq '{GraphKeys.MessageClass}')"];
                if (since is { } from) request.QueryParameters.Filter = $"receivedDateTime ge {from.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
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

    /// <summary>An answer with neither a next page nor an end is no answer, whatever its status: taking it for the end would lose mail.</summary>
    /// <remarks>A filtered round that stopped in the middle begins anew: only a whole one can tell that it was cut.</remarks>
    private static FolderPage ToPage(DeltaResponse page, bool restarted, bool isFiltered, bool isCut)
    {
        var isLast = page.OdataDeltaLink is not null && !isCut;
        var cursor = page.OdataDeltaLink ?? page.OdataNextLink;
        if (page.Value is null || cursor is null) throw new MailboxException("mailbox.unavailable", "The answer could not be understood.");

        var messages = new List<MailMessage>();
        var removed = new List<string>();
        foreach (var message in page.Value)
        {
            if (message.AdditionalData.ContainsKey("@removed")) removed.Add(message.Id!);
            else messages.Add(GraphMessages.FromGraph(message));
        }

        return new FolderPage(messages, removed, isLast || !isFiltered ? cursor : null, isLast, restarted);
    }
}
