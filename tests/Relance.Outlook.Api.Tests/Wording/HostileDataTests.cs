using System.Text.RegularExpressions;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>Names and numbers come from files that anybody may have written: they are shown, and do nothing else.</summary>
public partial class HostileDataTests
{
    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "A&B <b>Co</b>", "{{total}}", "{{#if x}}", "{{{secret}}}", "**gras**", "\uE000payment", "a\uE001\uE002",
        "abc\u202Egnp.exe", "a\u2066b\u2069", "=HYPERLINK(\"http://evil\")", "@SUM(1)", "ligne\r\nBcc: x@evil.example", "a\u2028b\u2029c\u0085d", "\0\u0007\u001b[31m", "\ud800lone", "']]>--><!--",
        "Zoë 🧾 \u200d", "javascript:alert(1)",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_name_changes_nothing_but_itself(string name)
    {
        var plain = Render("Nom");

        var text = Render(name);

        Assert.Equal(Tags().Matches(plain.Html).Select(tag => tag.Value), Tags().Matches(text.Html).Select(tag => tag.Value));
        Assert.Equal(plain.Text.Count(letter => letter == '\n'), text.Text.Count(letter => letter == '\n'));
        Assert.DoesNotMatch("[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000b-\u001f]", text.Html + text.Text + text.Subject);
        Assert.DoesNotContain('\n', text.Subject);
    }

    [Fact]
    public void Braces_and_stars_in_a_value_stay_as_they_are()
    {
        var text = Render("{{total}} **x** <i>");

        Assert.Contains("{{total}} **x** &lt;i&gt;", text.Html, StringComparison.Ordinal);
        Assert.Contains("{{total}} **x** <i>", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_cut_and_says_so()
    {
        var text = Render(new string('A', 10_000));

        Assert.InRange(text.Html.Length, 0, 20_000);
        Assert.InRange(text.Subject.Length, 0, 251);
        Assert.Contains("…", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://payer.example/r")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://banque@evil.example/")]
    [InlineData("/r/7Q2")]
    [InlineData("data:text/html,x")]
    public void A_payment_link_that_is_not_plain_https_is_not_shown(string link)
    {
        var facts = Written.Facts();

        var text = ReminderText.Render(facts with { Sender = facts.Sender with { PaymentLink = link } });

        Assert.DoesNotContain("<a ", text.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("en ligne", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://payer.example/?a=1&b=\"><script>", "https://payer.example/?a=1&amp;b=%22%3E%3Cscript%3E")]
    [InlineData("https://payer.example/r'x", "https://payer.example/r&#39;x")]
    public void A_payment_link_is_encoded(string link, string href)
    {
        var facts = Written.Facts();

        var html = ReminderText.Render(facts with { Sender = facts.Sender with { PaymentLink = link } }).Html;

        Assert.Contains($"<a href=\"{href}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qr-7@relance", true)]
    [InlineData("x\" onerror=\"y", false)]
    [InlineData("https://evil.example/p.png", false)]
    public void A_picture_is_one_that_the_message_carries(string contentId, bool isShown)
    {
        var facts = Written.Facts();

        var html = ReminderText.Render(facts with { Sender = facts.Sender with { QrContentId = contentId } }).Html;

        Assert.Equal(isShown, html.Contains("<img src=\"cid:", StringComparison.Ordinal));
        Assert.Equal(isShown, html.Contains("<img", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_invoices_are_counted_and_added_up_rather_than_listed_without_end()
    {
        var many = Enumerable.Range(1, 1_000).Select(number => new ReminderInvoice($"F-{number}", new(2026, 1, 1), new(2026, 2, 1), 30, 10m)).ToList();

        var text = ReminderText.Render(Written.Facts() with { Invoices = many });

        Assert.Contains("… et 900 autres factures · 9\u202f000,00\u00a0€", text.Text, StringComparison.Ordinal);
        Assert.Contains("Total à régler · 10\u202f000,00\u00a0€", text.Text, StringComparison.Ordinal);
        Assert.InRange(text.Html.Length, 0, 256 * 1024);
    }

    private static RenderedText Render(string name)
    {
        var facts = Written.Facts() with { ContactName = "Claire Durand", CustomerName = name };
        return ReminderText.Render(facts with
        {
            Invoices = [facts.Invoices[0] with { Number = name }],
            Sender = new Sender(name, name, name, name, "FR7630006000011234567890189", name) { AddressLines = [name] },
        });
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Tags();
}
