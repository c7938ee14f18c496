using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_person_answers_in_the_thread_above_the_quoted_reminder()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var answer = await Answer(mailbox, sent, new { kind = "human", body = "Virement fait ce matin." });

        Assert.Equal(("RE: Relance", sent.ConversationId, "compta@client.example"), (answer.Subject, answer.ConversationId, answer.From!.EmailAddress!.Address));
        Assert.Equal(sent.InternetMessageId, Header(answer, "In-Reply-To"));
        Assert.Contains(sent.InternetMessageId!, Header(answer, "References"), StringComparison.Ordinal);
        Assert.Contains("a écrit :", answer.Body!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("a écrit :", answer.UniqueBody!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_may_answer_with_headers_of_its_own()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var answer = await Answer(mailbox, sent, new { kind = "human", from = "Luc Petit <luc@autre.example>", headers = new Dictionary<string, string> { ["X-Loop"] = "1" } });

        Assert.Equal(("Luc Petit", "luc@autre.example"), (answer.From!.EmailAddress!.Name, answer.From.EmailAddress.Address));
        Assert.Equal("1", Header(answer, "X-Loop"));
    }

    [Fact]
    public async Task An_automatic_reply_has_the_headers_of_exchange()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var answer = await Answer(mailbox, sent, new { kind = "autoReply" });

        Assert.Equal("Réponse automatique : Relance", answer.Subject);
        Assert.Equal("auto-generated", Header(answer, "auto-submitted"));
        Assert.Equal(sent.InternetMessageId, Header(answer, "x-ms-exchange-parent-message-id"));
        Assert.Equal("IPM.Note.Rules.OofTemplate.Microsoft", Class(answer));
    }

    [Fact]
    public async Task A_bounce_is_a_report_with_its_status()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var bounce = await Answer(mailbox, sent, new { kind = "bounce" });
        using var mime = new StreamReader((await mailbox.Graph.Me.Messages[bounce.Id].Content.GetAsync())!);
        var text = await mime.ReadToEndAsync();

        Assert.Equal(("Non remis : Relance", "Microsoft Outlook", "REPORT.IPM.Note.NDR"), (bounce.Subject, bounce.From!.EmailAddress!.Name, Class(bounce)));
        Assert.Equal("", Header(bounce, "X-MS-Exchange-Message-Is-Ndr"));
        Assert.Contains("Content-Type: multipart/report; report-type=delivery-status", text, StringComparison.Ordinal);
        Assert.Contains("Status: 5.1.1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_receipt_is_a_report_too()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var receipt = await Answer(mailbox, sent, new { kind = "receipt" });

        Assert.Equal(("Lu : Relance", "REPORT.IPM.Note.IPNRN"), (receipt.Subject, Class(receipt)));
    }

    [Fact]
    public async Task A_draft_cannot_be_answered()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var refused = await mailbox.Control($"messages/{draft.Id}/answer", new { kind = "human" });

        Assert.StartsWith("Only a message that was sent", refused.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fresh_mail_belongs_to_no_thread()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var fresh = await mailbox.Control("incoming", new { user = mailbox.User, from = "compta@client.example", subject = "Relance", body = "Bonjour" });

        Assert.NotEqual(sent.ConversationId, fresh.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task An_answer_can_come_as_a_forward_from_somebody_else()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await Sent(mailbox);

        var answer = await Answer(mailbox, sent, new { placement = "forwarded", from = "direction@client.example", body = "Vu avec la direction." });

        Assert.Equal(("TR: Relance", "direction@client.example", sent.ConversationId), (answer.Subject, answer.From!.EmailAddress!.Address, answer.ConversationId));
        Assert.Contains("Vu avec la direction.", answer.UniqueBody!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>De :</b>", answer.UniqueBody.Content, StringComparison.Ordinal);
        Assert.Contains("<b>De :</b>", answer.Body!.Content, StringComparison.Ordinal);
    }

    private static async Task<Message> Sent(RunningMailbox mailbox) =>
        (await mailbox.GraphWithImmutableIds.Me.Messages[await mailbox.Send(await mailbox.Draft("Relance"))].GetAsync())!;

    private static async Task<Message> Answer(RunningMailbox mailbox, Message sent, object request)
    {
        var answered = await mailbox.Control($"messages/{sent.Id}/answer", request);
        return (await mailbox.GraphWithImmutableIds.Me.MailFolders["inbox"].Messages[answered.GetProperty("id").GetString()].GetAsync(read =>
        {
            read.QueryParameters.Select = ["subject", "from", "conversationId", "body", "uniqueBody", "internetMessageHeaders"];
            read.QueryParameters.Expand = ["singleValueExtendedProperties($filter=id eq 'String 0x001A')"];
        }))!;
    }

    private static string? Header(Message message, string name) => message.InternetMessageHeaders!.Single(header => header.Name == name).Value;

    private static string? Class(Message message) => message.SingleValueExtendedProperties!.Single().Value;
}
