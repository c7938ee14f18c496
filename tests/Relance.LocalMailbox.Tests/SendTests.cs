using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class SendTests
{
    private const string KeyId = "String {b9a2f3d4-6c1e-4f5a-8b7d-0e1f2a3b4c5d} Name RelanceKey";

    [Theory]
    [InlineData("owa")]
    [InlineData("new")]
    [InlineData("mobile")]
    public async Task Modern_clients_keep_the_immutable_id_and_the_message_id(string client)
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await KeyedDraft(mailbox);

        var sent = await Read(mailbox, await mailbox.Send(draft, client));

        Assert.Equal((draft.Id, draft.InternetMessageId, false), (sent.Id, sent.InternetMessageId, sent.IsDraft!.Value));
        Assert.Equal("k-1", sent.SingleValueExtendedProperties![0].Value);
        Assert.Equal("x-relance-key", Assert.Single(sent.InternetMessageHeaders!).Name);
        Assert.Equal($"{mailbox.User}@atelier-morin.example", sent.From!.EmailAddress!.Address);
    }

    [Fact]
    public async Task Classic_outlook_leaves_nothing_but_the_extended_property_and_the_conversation()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await KeyedDraft(mailbox);

        var sent = await Read(mailbox, await mailbox.Send(draft, "classic"));

        Assert.NotEqual(draft.Id, sent.Id);
        Assert.NotEqual(draft.InternetMessageId, sent.InternetMessageId);
        Assert.Null(sent.InternetMessageHeaders);
        Assert.Equal("k-1", sent.SingleValueExtendedProperties![0].Value);
        Assert.Equal(draft.ConversationId, sent.ConversationId);
    }

    [Fact]
    public async Task An_edited_subject_is_another_conversation()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await KeyedDraft(mailbox);

        var sent = await mailbox.Control($"messages/{draft.Id}/send", new { client = "new", edits = new { subject = "Autre objet", body = "Texte repris" } });

        Assert.Equal("Autre objet", sent.GetProperty("subject").GetString());
        Assert.Equal("Texte repris", sent.GetProperty("bodyPreview").GetString());
        Assert.NotEqual(draft.ConversationId, sent.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Nothing_is_sent_twice_nor_without_a_recipient()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        await mailbox.Send(draft);
        var addressless = await mailbox.Graph.Me.Messages.PostAsync(new Message { Subject = "À personne" });

        var twice = await mailbox.Control($"messages/{draft.Id}/send", new { client = "owa" });
        var nobody = await mailbox.Control($"messages/{addressless!.Id}/send", new { client = "owa" });

        Assert.Equal("This message has been sent already.", twice.GetProperty("error").GetString());
        Assert.StartsWith("This draft has no recipient", nobody.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_application_itself_may_not_send()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var refused = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].Send.PostAsync());

        Assert.Equal((403, "ErrorAccessDenied"), (refused.Status, refused.Code));
    }

    private static async Task<Message> KeyedDraft(RunningMailbox mailbox) => (await mailbox.GraphWithImmutableIds.Me.Messages.PostAsync(new Message
    {
        Subject = "Relance",
        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "compta@client.example" } }],
        InternetMessageHeaders = [new InternetMessageHeader { Name = "x-relance-key", Value = "k-1" }],
        SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyId, Value = "k-1" }],
    }))!;

    private static async Task<Message> Read(RunningMailbox mailbox, string id) => (await mailbox.GraphWithImmutableIds.Me.MailFolders["sentitems"].Messages[id].GetAsync(request =>
    {
        request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{KeyId}')"];
        request.QueryParameters.Select = ["id", "internetMessageId", "conversationId", "isDraft", "from", "internetMessageHeaders"];
    }))!;
}
