using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class MimeTests
{
    private const string Rich = """
        From: =?ISO-8859-1?Q?Andr=E9_L=E9vy?= <andre@client.example>
        To: "Delmas, Claire" <claire@atelier-morin.example>, (copie) marc@atelier-morin.example
        Subject: =?utf-8?B?UsOoZ2xlbWVudCBkZSBsYSBmYWN0?=
         =?utf-8?Q?ure_n=C2=B0_14?=
        Date: Mon, 2 Mar 2026 09:15:00 +0100 (CET)
        Message-ID: <abc@client.example>
        X-Mailer: Essai
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="dehors"

        Ceci est un message MIME.
        --dehors
        Content-Type: multipart/alternative; boundary=dedans

        --dedans
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Le r=E8glement part=
         demain.
        --dedans
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: base64

        PHA+TGUgcsOoZ2xlbWVudCBwYXJ0IGRlbWFpbi48L3A+
        --dedans--
        --dehors
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=utf-8''relev%C3%A9%201.pdf
        Content-Transfer-Encoding: base64

        JVBERi0x
        --dehors--
        """;

    [Fact]
    public async Task Words_bodies_and_attachments_are_read_in_their_character_sets()
    {
        await using var mailbox = await RunningMailbox.Start();

        var id = await Arrive(mailbox, Rich);
        var message = await mailbox.Graph.Me.Messages[id].GetAsync(request => request.QueryParameters.Expand = ["attachments"]);

        Assert.Equal(("Règlement de la facture n° 14", "André Lévy", "andre@client.example"), (message!.Subject, message.From!.EmailAddress!.Name, message.From.EmailAddress.Address));
        Assert.Equal(["Delmas, Claire", "marc@atelier-morin.example"], message.ToRecipients!.Select(one => one.EmailAddress!.Name));
        Assert.Contains("<p>Le règlement part demain.</p>", message.Body!.Content, StringComparison.Ordinal);
        Assert.Equal(("<abc@client.example>", new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.Zero)), (message.InternetMessageId, message.SentDateTime));
        var attachment = Assert.IsType<FileAttachment>(Assert.Single(message.Attachments!));
        Assert.Equal(("relevé 1.pdf", "%PDF-1"), (attachment.Name, Encoding.ASCII.GetString(attachment.ContentBytes!)));
    }

    [Fact]
    public async Task What_came_is_what_the_mime_original_gives_byte_for_byte()
    {
        await using var mailbox = await RunningMailbox.Start();
        byte[] bytes = [.. Encoding.Latin1.GetBytes("From: a@b.example\r\nSubject: é\r\nX-Odd: 1\r\n\r\nà bientôt "), 0x80, 0xFF];

        var arrived = await mailbox.Control("incoming/mime", new { user = mailbox.User, mimeBase64 = Convert.ToBase64String(bytes) });
        var mime = await mailbox.Raw.GetByteArrayAsync($"/v1.0/me/messages/{arrived.GetProperty("id")}/$value");
        var headers = await mailbox.Graph.Me.Messages[arrived.GetProperty("id").GetString()].GetAsync(request => request.QueryParameters.Select = ["internetMessageHeaders", "subject"]);

        Assert.Equal(bytes, mime);
        Assert.Contains("à bientôt €ÿ", WebUtility.HtmlDecode(arrived.GetProperty("body").GetProperty("content").GetString()), StringComparison.Ordinal);
        Assert.Equal(("é", "1"), (headers!.Subject, headers.InternetMessageHeaders!.Single(header => header.Name == "X-Odd").Value));
    }

    [Fact]
    public async Task An_answer_from_outside_joins_the_conversation_that_it_refers_to()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        await mailbox.Send(draft);

        var id = await Arrive(mailbox, $"From: a@client.example\nSubject: RE: tout autre chose\nIn-Reply-To: {draft.InternetMessageId}\n\nBien recu.");
        var answer = await mailbox.Graph.Me.Messages[id].GetAsync();

        Assert.Equal(draft.ConversationId, answer!.ConversationId);
    }

    [Theory]
    [InlineData("failed", "REPORT.IPM.Note.NDR")]
    [InlineData("delayed", "REPORT.IPM.Note.Delayed.DR")]
    [InlineData("delivered", "REPORT.IPM.Note.DR")]
    public async Task A_report_of_a_foreign_server_becomes_an_item_of_its_class(string action, string messageClass)
    {
        await using var mailbox = await RunningMailbox.Start();
        var report = $"""
            From: MAILER-DAEMON@relais.example
            Subject: Undelivered Mail
            Content-Type: multipart/report; report-type=delivery-status; boundary=x

            --x

            Désolé.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relais.example

            Final-Recipient: rfc822; a@client.example
            Action: {action}
            Status: 5.1.1
            --x--
            """;

        var id = await Arrive(mailbox, report);
        var message = await mailbox.Graph.Me.Messages[id].GetAsync(request => request.QueryParameters.Expand = ["singleValueExtendedProperties($filter=id eq 'String 0x001A')"]);

        Assert.Equal(messageClass, message!.SingleValueExtendedProperties!.Single().Value);
        Assert.Contains("Désolé", WebUtility.HtmlDecode(message.Body!.Content!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("rien du tout")]
    [InlineData(":\n:\n\n:")]
    [InlineData("From: \"sans fin <a@b\nTo: ,;:<>()\nSubject: =?utf-99?B?!!!?= =?x?Q?=ZZ?=\nDate: hier\n\n=")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n--")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x")]
    [InlineData("Content-Type: multipart/mixed\n\nsans limite")]
    [InlineData("Content-Type: text/plain; charset=utf-7\nContent-Transfer-Encoding: base64\n\n@@@@=A=")]
    [InlineData("Content-Type: image/png; name=\"..\\/\u0001\"\nContent-Transfer-Encoding: x-uuencode\n\nbegin")]
    [InlineData("Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n--x--")]
    public async Task Whatever_comes_is_filed_and_can_be_read(string mime)
    {
        await using var mailbox = await RunningMailbox.Start();

        var id = await Arrive(mailbox, mime);
        using var read = await mailbox.Raw.GetAsync($"/v1.0/me/messages/{id}?$expand=attachments");
        using var list = await mailbox.Raw.GetAsync("/v1.0/me/mailFolders/inbox/messages");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, list.StatusCode));
    }

    [Fact]
    public async Task Noise_and_mutilated_mail_break_nothing()
    {
        await using var mailbox = await RunningMailbox.Start();
        var random = new Random(4);
        var rich = Encoding.UTF8.GetBytes(Rich);

        for (var n = 0; n < 60; n++)
        {
            var bytes = rich[..random.Next(rich.Length)];
            for (var hit = 0; hit < n && bytes.Length > 0; hit++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var arrived = await mailbox.Control("incoming/mime", new { user = mailbox.User, mimeBase64 = Convert.ToBase64String(bytes) });
            Assert.True(arrived.TryGetProperty("id", out _), arrived.ToString());
        }

        using var list = await mailbox.Raw.GetAsync("/v1.0/me/mailFolders/inbox/messages?$top=100");
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task Thirty_megabytes_arrive_and_html_that_is_made_to_be_slow_is_listed()
    {
        await using var mailbox = await RunningMailbox.Start();
        var attachment = Convert.ToBase64String(new byte[22 * 1024 * 1024], Base64FormattingOptions.InsertLineBreaks);
        var big = await Arrive(mailbox, $"From: a@b.example\nContent-Type: application/zip; name=gros.zip\nContent-Transfer-Encoding: base64\n\n{attachment}");
        await Arrive(mailbox, $"From: a@b.example\nContent-Type: text/html\n\n{string.Concat(Enumerable.Repeat("<body <head <!-- <script ", 40_000))}");

        var sizes = await mailbox.Graph.Me.Messages[big].Attachments.GetAsync(request => request.QueryParameters.Select = ["size", "name"]);
        var list = await mailbox.Graph.Me.MailFolders["inbox"].Messages.GetAsync();

        Assert.Equal(("gros.zip", 22 * 1024 * 1024), (sizes!.Value![0].Name, sizes.Value[0].Size));
        Assert.Equal(2, list!.Value!.Count);
    }

    [Fact]
    public async Task A_draft_is_made_from_mime_and_sent()
    {
        await using var mailbox = await RunningMailbox.Start();

        using var created = await Post(mailbox.Raw, Convert.ToBase64String(Encoding.UTF8.GetBytes("To: a@client.example\r\nSubject: Relance\r\nX-Relance: 7\r\nContent-Type: text/html\r\n\r\n<p>Bonjour</p>")));
        var draft = JsonSerializer.Deserialize<JsonElement>(await created.Content.ReadAsStringAsync());
        var sent = await mailbox.Control($"messages/{draft.GetProperty("id")}/send", new { client = "owa" });

        Assert.Equal((HttpStatusCode.Created, true, "Relance"), (created.StatusCode, draft.GetProperty("isDraft").GetBoolean(), draft.GetProperty("subject").GetString()));
        Assert.Equal($"{mailbox.User}@atelier-morin.example", sent.GetProperty("from").GetProperty("emailAddress").GetProperty("address").GetString());
    }

    [Fact]
    public async Task Mime_that_is_no_base64_is_refused_as_graph_does()
    {
        await using var mailbox = await RunningMailbox.Start();

        using var refused = await Post(mailbox.RawUnchecked, "Subject: pas de base64");

        Assert.Equal((HttpStatusCode.BadRequest, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content."), await refused.Refusal());
    }

    private static async Task<string> Arrive(RunningMailbox mailbox, string mime)
    {
        var arrived = await mailbox.Control("incoming/mime", new { user = mailbox.User, mime = mime.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) });
        return arrived.TryGetProperty("id", out var id) ? id.GetString()! : throw new InvalidOperationException(arrived.ToString());
    }

    private static async Task<HttpResponseMessage> Post(HttpClient http, string body)
    {
        using var content = new StringContent(body, Encoding.ASCII, "text/plain");
        return await http.PostAsync("/v1.0/me/messages", content);
    }
}
