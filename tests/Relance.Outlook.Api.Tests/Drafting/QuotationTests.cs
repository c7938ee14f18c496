using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Drafting;

public sealed class QuotationTests
{
    private static readonly DateOnly First = new(2026, 3, 1);

    [Theory]
    [InlineData("fr", "Le 1er\u00a0mars\u00a02026, Claire Morin a écrit\u00a0:")]
    [InlineData("en", "On 1 March 2026, Claire Morin wrote:")]
    public void It_says_who_wrote_and_when(string language, string opening)
    {
        var html = Quotation.Below("<div>Bonjour</div>", "Madame,\n\nRappel.", First, "Claire Morin", language);

        Assert.StartsWith("<div>Bonjour</div>", html, StringComparison.Ordinal);
        Assert.Contains(opening, html, StringComparison.Ordinal);
        Assert.Contains("Madame,<br>\nRappel.</blockquote>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_from_a_mailbox_is_text_and_nothing_else()
    {
        var html = Quotation.Below("", "<img src=x onerror='a()'>&", First, "<b>", "fr");

        Assert.Contains("&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, 5)]
    [InlineData(3, 2000)]
    public void A_long_text_is_cut(int lines, int length)
    {
        var html = Quotation.Below("", string.Join('\n', Enumerable.Repeat(new string('x', length), lines)), First, "Claire", "fr");

        Assert.EndsWith("[…]</blockquote>", html, StringComparison.Ordinal);
        Assert.True(html.Length < 2000, html);
    }

    [Theory]
    [InlineData("Rappel", "RE: Rappel")]
    [InlineData("Re: RE: Rappel", "RE: Rappel")]
    [InlineData("Relevé", "RE: Relevé")]
    public void A_subject_is_answered_once(string subject, string expected) => Assert.Equal(expected, Quotation.Answering(subject));
}
