using System.Text.Json;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReplyAll;
using Microsoft.Kiota.Abstractions;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>What is written: drafts, their files, their removal. Every request goes out once; whoever asked looks before asking again.</summary>
internal sealed partial class GraphMailbox
{
    public Task<MailMessage> CreateDraftAsync(NewDraft draft, CancellationToken cancellationToken) =>
        CreateAsync(draft.Key, () => mailbox.Messages.PostAsync(GraphMessages.ToGraph(draft), request => AsText(request.Headers), cancellationToken), cancellationToken);

    public Task<MailMessage> CreateReplyAsync(string messageId, NewDraft draft, CancellationToken cancellationToken)
    {
        // In one request, so that the key is there from the first instant. Headers and files can only be given to a new message.
        var body = new CreateReplyAllPostRequestBody { Message = GraphMessages.ReplyToGraph(draft) };
        return CreateAsync(draft.Key, () => mailbox.Messages[messageId].CreateReplyAll.PostAsync(body, request => AsText(request.Headers), cancellationToken), cancellationToken);
    }

    public async Task<DraftContent> ReadFilesAsync(string messageId, CancellationToken cancellationToken)
    {
        var message = await ReadAsync(
            () => mailbox.Messages[messageId].GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ["id"];
                    request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{GraphKeys.Files}')"];
                },
                cancellationToken),
            cancellationToken);
        var present = new List<PresentFile>();
        var page = await ReadAsync(() => mailbox.Messages[messageId].Attachments.GetAsync(request => request.QueryParameters.Select = ["id", "name", "size"], cancellationToken), cancellationToken);
        while (true)
        {
            if (message?.Id is null || page?.Value is null) throw new MailboxException("mailbox.unavailable", "The answer could not be understood.");
            present.AddRange(page.Value.Select(file => new PresentFile(file.Name ?? "", file.Size ?? 0)));
            if (page.OdataNextLink is not { } next) break;
            page = await ReadAsync(() => mailbox.Messages[messageId].Attachments.WithUrl(next).GetAsync(cancellationToken: cancellationToken), cancellationToken);
        }

        var wanted = message.SingleValueExtendedProperties?.FirstOrDefault()?.Value;
        return new DraftContent(wanted is null ? [] : JsonSerializer.Deserialize<List<DraftFile>>(wanted)!, present);
    }

    public async Task AddFileAsync(string messageId, MailAttachment file, CancellationToken cancellationToken)
    {
        var attachments = mailbox.Messages[messageId].Attachments;
        if (file.Content.Length < MailSizes.PostedFile)
        {
            await WriteAsync(() => attachments.PostAsync(GraphMessages.Attachment(file), cancellationToken: cancellationToken), cancellationToken);
            return;
        }

        var body = new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem
            {
                AttachmentType = AttachmentType.File,
                Name = file.Name,
                ContentType = file.ContentType,
                Size = file.Content.Length,
                ContentId = file.ContentId,
                IsInline = file.ContentId is null ? null : true,
            },
        };
        var session = await WriteAsync(() => attachments.CreateUploadSession.PostAsync(body, cancellationToken: cancellationToken), cancellationToken);
        if (session?.UploadUrl is not { } url) throw new MailboxUnknownOutcomeException("The answer could not be understood.");
        await new GraphUpload(http).RunAsync(new Uri(url), file.Content, cancellationToken);
    }

    public async Task DeleteDraftAsync(string messageId, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(
                async () =>
                {
                    await mailbox.Messages[messageId].DeleteAsync(cancellationToken: cancellationToken);
                    return 0;
                },
                cancellationToken);
        }
        catch (MailboxException fault) when (fault.Code == "mailbox.notFound")
        {
            // The user was quicker.
        }
    }

    private static void AsText(RequestHeaders headers) => headers.Add("Prefer", TextBodies);

    /// <summary>With the text as the mailbox gives it back: in the answer where the preference is honoured, else by asking for it.</summary>
    private async Task<MailMessage> CreateAsync(string key, Func<Task<Message?>> create, CancellationToken cancellationToken)
    {
        var created = await WriteAsync(create, cancellationToken);
        if (created?.Id is not { } id) throw new MailboxUnknownOutcomeException("The answer could not be understood.");
        if (created.Body?.ContentType == BodyType.Html) created.Body = await TextOrNullAsync(id, cancellationToken);
        return GraphMessages.FromGraph(created) with { Key = new MessageKey(key, "created") };
    }

    /// <summary>The draft exists: a text that cannot be had now is no reason to say otherwise.</summary>
    private async Task<ItemBody?> TextOrNullAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var message = await ReadAsync(
                () => mailbox.Messages[id].GetAsync(
                    request =>
                    {
                        request.QueryParameters.Select = ["id", "body"];
                        AsText(request.Headers);
                    },
                    cancellationToken),
                cancellationToken);
            return message?.Body;
        }
        catch (MailboxException)
        {
            return null;
        }
    }

    private static async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            return await write();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GraphFaults.Translate(exception, writes: true);
        }
    }
}
