using System.Text.Json;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ReportTests
{
    [Theory]
    [InlineData("bounce", "5.1.1", "Non remis : Relance", "Action: failed", "Status: 5.1.1")]
    [InlineData("bounce", "4.4.7", "Non remis : Relance", "Action: failed", "Status: 4.4.7")]
    [InlineData("delay", null, "Remise retardée : Relance", "Action: delayed", "Status: 4.4.7")]
    [InlineData("delivery", null, "Remis : Relance", "Action: delivered", "Status: 2.0.0")]
    [InlineData("receipt", null, "Lu : Relance", "displayed", "Original-Message-ID: <")]
    [InlineData("notRead", null, "Non lu : Relance", "deleted", "Original-Message-ID: <")]
    public async Task A_report_has_the_subject_and_the_fields_of_its_kind(string kind, string? status, string subject, string first, string second)
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft("Relance"));

        var report = await mailbox.Control($"messages/{sent}/answer", new { kind, status });
        using var mime = new StreamReader((await mailbox.GraphWithImmutableIds.Me.Messages[report.GetProperty("id").GetString()].Content.GetAsync())!);
        var text = await mime.ReadToEndAsync();

        Assert.Equal(subject, report.GetProperty("subject").GetString());
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_may_stand_between_the_lines_it_answers()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send((await mailbox.Graph.Me.Messages.PostAsync(new Message
        {
            Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Facture F-1</p><p>Facture F-2</p>" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "compta@client.example" } }],
        }))!);

        var answer = await mailbox.Control($"messages/{sent}/answer", new { placement = "middle", body = "Virement fait le 3." });
        var body = answer.GetProperty("body").GetProperty("content").GetString()!;

        var (before, typed, after) = (body.IndexOf("F-1", StringComparison.Ordinal), body.IndexOf("Virement", StringComparison.Ordinal), body.IndexOf("F-2", StringComparison.Ordinal));
        Assert.True(before > 0 && before < typed && typed < after, body);
    }

    [Fact]
    public async Task An_answer_in_a_new_thread_refers_to_nothing()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft("Relance"));

        var answer = await mailbox.Control($"messages/{sent}/answer", new { thread = "new", from = "direction@client.example", body = "Bonjour" });
        var original = await mailbox.GraphWithImmutableIds.Me.Messages[sent].GetAsync();
        var headers = (await mailbox.GraphWithImmutableIds.Me.Messages[Id(answer)].GetAsync(request => request.QueryParameters.Select = ["internetMessageHeaders"]))!.InternetMessageHeaders!;

        Assert.NotEqual(original!.ConversationId, answer.GetProperty("conversationId").GetString());
        Assert.DoesNotContain(headers, header => header.Name is "In-Reply-To" or "References");
        Assert.DoesNotContain("a écrit", answer.GetProperty("body").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;
}
