using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Relance.Outlook.Api.Mailbox.Graph;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>A user's mailbox as any Graph client sees it, with immutable ids.</summary>
internal sealed class GraphReader(string url, string token)
{
    private const int MostInOnePage = 1000;
    private static readonly string[] Fields = ["id", "subject", "body", "toRecipients", "internetMessageHeaders", "categories", "isDraft", "hasAttachments"];

    public GraphServiceClient Client { get; } = new(new FixedToken(token), $"{url}/v1.0");

    public Task<List<Message>> Drafts() => In("drafts");

    public Task<List<Message>> Sent() => In("sentitems");

    /// <summary>Writes a mail by hand and sends it; gives its id.</summary>
    public async Task<string> Sends(MailboxControl control, string to, string subject, string body)
    {
        var draft = await Client.Me.Messages.PostAsync(new Message
        {
            Subject = subject,
            Body = new ItemBody { ContentType = BodyType.Text, Content = body },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = to } }],
        });
        return await control.Send(draft!.Id!);
    }

    public async Task<List<FileAttachment>> Attachments(string messageId) =>
        [.. (await Client.Me.Messages[messageId].Attachments.GetAsync(request => request.Headers.Add("Prefer", "IdType=\"ImmutableId\"")))!.Value!.Cast<FileAttachment>()];

    private async Task<List<Message>> In(string folder)
    {
        var messages = new List<Message>();
        for (var all = false; !all;)
        {
            var page = await Client.Me.MailFolders[folder].Messages.GetAsync(request =>
            {
                request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{GraphKeys.Property}')"];
                request.QueryParameters.Top = MostInOnePage;
                if (messages.Count > 0) request.QueryParameters.Skip = messages.Count;
            });
            messages.AddRange(page!.Value!);
            all = page.OdataNextLink is null;
        }

        return messages;
    }

    private sealed class FixedToken(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}

internal static class Drafted
{
    public static string Recipient(this Message message) => Assert.Single(message.ToRecipients!).EmailAddress!.Address!;

    /// <summary>The key by which Graph finds it again.</summary>
    public static string Key(this Message message) => Assert.Single(message.SingleValueExtendedProperties!).Value!;

    /// <summary>The same key where other clients see it.</summary>
    public static string HeaderKey(this Message message) => message.InternetMessageHeaders!.Single(header => header.Name == GraphKeys.Header).Value!;
}
