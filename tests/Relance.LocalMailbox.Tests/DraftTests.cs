using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class DraftTests
{
    private const string KeyId = "String {b9a2f3d4-6c1e-4f5a-8b7d-0e1f2a3b4c5d} Name RelanceKey";

    [Fact]
    public async Task A_draft_is_complete_after_one_post_and_reads_back_whole()
    {
        await using var mailbox = await RunningMailbox.Start();
        var pdf = new byte[] { 0x25, 0x50, 0x44, 0x46, 0x00, 0xFF };

        var posted = await mailbox.Graph.Me.Messages.PostAsync(CompleteDraft(pdf));
        var read = await mailbox.Graph.Me.Messages[posted!.Id].GetAsync(request =>
        {
            request.QueryParameters.Expand = ["attachments", $"singleValueExtendedProperties($filter=id eq '{KeyId}')"];
            request.QueryParameters.Select = ["subject", "body", "toRecipients", "ccRecipients", "bccRecipients", "categories", "importance", "isDraft", "hasAttachments", "internetMessageHeaders", "webLink"];
        });

        Assert.Equal("Facture F-2026-014 échue", read!.Subject);
        Assert.StartsWith("<html><head>", read.Body!.Content, StringComparison.Ordinal);
        Assert.Equal(["a@client.example", "b@client.example", "c@client.example"], new[] { read.ToRecipients, read.CcRecipients, read.BccRecipients }.Select(list => list![0].EmailAddress!.Address));
        Assert.Equal((true, true, Importance.High, "Relance"), (read.IsDraft!.Value, read.HasAttachments!.Value, read.Importance!.Value, read.Categories![0]));
        Assert.Equal(pdf, ((FileAttachment)Assert.Single(read.Attachments!)).ContentBytes);
        Assert.Equal("k-1", Assert.Single(read.SingleValueExtendedProperties!).Value);
        Assert.Equal("x-relance-key", Assert.Single(read.InternetMessageHeaders!).Name);
        Assert.StartsWith("http://localhost:5080/?message=AAkA", read.WebLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_post_does_not_echo_headers_nor_attachments()
    {
        await using var mailbox = await RunningMailbox.Start();

        var posted = await mailbox.Graph.Me.Messages.PostAsync(CompleteDraft([1]));

        Assert.Null(posted!.InternetMessageHeaders);
        Assert.Null(posted.Attachments);
        Assert.True(posted.IsDraft);
        Assert.NotNull(posted.InternetMessageId);
        Assert.NotNull(posted.ConversationIndex);
    }

    [Fact]
    public async Task A_draft_is_found_by_its_extended_property_whatever_the_case_of_the_value()
    {
        await using var mailbox = await RunningMailbox.Start();
        var posted = await mailbox.Graph.Me.Messages.PostAsync(CompleteDraft([1]));
        await mailbox.Draft("Autre");

        var found = await mailbox.Graph.Me.Messages.GetAsync(request =>
            request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{KeyId}' and ep/value eq 'K-1')");

        Assert.Equal(posted!.Id, Assert.Single(found!.Value!).Id);
    }

    [Fact]
    public async Task A_draft_can_be_changed_and_its_etag_guards_it()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var changed = await mailbox.Graph.Me.Messages[draft.Id].PatchAsync(new Message { Subject = "Nouvel objet" }, request => request.Headers.Add("If-Match", (string)draft.AdditionalData["@odata.etag"]));
        var late = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].PatchAsync(new Message { Subject = "Trop tard" }, request => request.Headers.Add("If-Match", (string)draft.AdditionalData["@odata.etag"])));

        Assert.Equal("Nouvel objet", changed!.Subject);
        Assert.NotEqual(draft.ChangeKey, changed.ChangeKey);
        Assert.Equal(412, late.Status);
    }

    [Fact]
    public async Task What_has_been_sent_keeps_its_subject_but_takes_a_category()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft());

        var refused = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[sent].PatchAsync(new Message { Subject = "Autre" }));
        var filed = await mailbox.Graph.Me.Messages[sent].PatchAsync(new Message { Categories = ["Relance"] });

        Assert.Equal((400, "ErrorInvalidPropertySet"), (refused.Status, refused.Code));
        Assert.Equal(["Relance"], filed!.Categories);
    }

    [Fact]
    public async Task A_body_can_be_read_as_text()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var read = await mailbox.Graph.Me.Messages[draft.Id].GetAsync(request => request.Headers.Add("Prefer", "outlook.body-content-type=\"text\""));

        Assert.Equal((BodyType.Text, "Bonjour, votre facture est échue."), (read!.Body!.ContentType!.Value, read.Body.Content));
    }

    [Fact]
    public async Task The_mime_of_a_message_holds_its_headers_and_parts()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Graph.Me.Messages.PostAsync(CompleteDraft([1, 2, 3]));

        using var reader = new StreamReader((await mailbox.Graph.Me.Messages[draft!.Id].Content.GetAsync())!);
        var mime = await reader.ReadToEndAsync();

        Assert.Contains("x-relance-key: k-1\r\n", mime, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?B?", mime, StringComparison.Ordinal);
        Assert.Contains("filename=\"facture.pdf\"", mime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_draft_lies_in_deleted_items_and_is_gone_when_deleted_there()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);

        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].DeleteAsync();
        var binned = await mailbox.GraphWithImmutableIds.Me.MailFolders["deleteditems"].Messages[draft.Id].GetAsync();
        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].DeleteAsync();
        var gone = await GraphErrors.Refusal(() => mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync());

        Assert.Equal(draft.Id, binned!.Id);
        Assert.Equal((404, "ErrorItemNotFound"), (gone.Status, gone.Code));
    }

    private static Message CompleteDraft(byte[] pdf) => new()
    {
        Subject = "Facture F-2026-014 échue",
        Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Bonjour</p>" },
        ToRecipients = [To("a@client.example")],
        CcRecipients = [To("b@client.example")],
        BccRecipients = [To("c@client.example")],
        Categories = ["Relance"],
        Importance = Importance.High,
        InternetMessageHeaders = [new InternetMessageHeader { Name = "x-relance-key", Value = "k-1" }],
        SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyId, Value = "k-1" }],
        Attachments = [new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "facture.pdf", ContentType = "application/pdf", ContentBytes = pdf }],
    };

    private static Recipient To(string address) => new() { EmailAddress = new EmailAddress { Address = address } };
}
