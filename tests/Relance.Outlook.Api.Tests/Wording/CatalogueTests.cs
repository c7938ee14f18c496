using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

public class CatalogueTests
{
    [Theory]
    [InlineData(Channel.Email, Tone.Friendly, false, Segment.Business, TemplateCodes.Friendly)]
    [InlineData(Channel.Email, Tone.Firm, false, null, TemplateCodes.Firm)]
    [InlineData(Channel.Email, Tone.Formal, false, Segment.Consumer, TemplateCodes.Formal)]
    [InlineData(Channel.Email, Tone.Friendly, true, Segment.Public, TemplateCodes.BeforeDue)]
    [InlineData(Channel.Email, Tone.Friendly, false, Segment.Public, TemplateCodes.PublicFriendly)]
    [InlineData(Channel.Email, Tone.Firm, false, Segment.Consumer, TemplateCodes.ConsumerFirm)]
    [InlineData(Channel.Letter, Tone.Friendly, false, Segment.Business, TemplateCodes.CourteousLetter)]
    [InlineData(Channel.Letter, Tone.Firm, false, Segment.Public, TemplateCodes.PublicFirm)]
    [InlineData(Channel.Letter, Tone.Formal, false, null, TemplateCodes.Formal)]
    [InlineData(Channel.RegisteredLetter, Tone.Firm, false, Segment.Business, TemplateCodes.RegisteredReminder)]
    [InlineData(Channel.RegisteredLetter, Tone.Formal, false, null, TemplateCodes.FormalNotice)]
    [InlineData(Channel.RegisteredLetter, Tone.Formal, false, Segment.Public, TemplateCodes.PublicFormalNotice)]
    [InlineData(Channel.RegisteredLetter, Tone.Formal, false, Segment.Consumer, TemplateCodes.ConsumerFormalNotice)]
    [InlineData(Channel.Call, Tone.Friendly, false, Segment.Business, null)]
    [InlineData(Channel.Collection, Tone.Formal, false, Segment.Business, null)]
    public void A_level_gets_its_text(Channel channel, Tone tone, bool isBeforeDue, Segment? segment, string? code) =>
        Assert.Equal(code, TemplateCatalogue.CodeFor(channel, tone, isBeforeDue, segment));

    [Fact]
    public void Every_text_that_a_level_can_ask_for_exists()
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            foreach (var tone in Enum.GetValues<Tone>())
            {
                foreach (var segment in (Segment?[])[null, .. Enum.GetValues<Segment>()])
                {
                    if (TemplateCatalogue.CodeFor(channel, tone, isBeforeDue: false, segment) is { } code) Assert.Contains(code, Written.Codes);
                }
            }
        }
    }

    [Fact]
    public void An_unknown_code_is_refused() => Assert.Throws<ArgumentException>(() => Originals.Of("nonesuch", "fr"));

    [Fact]
    public void A_call_has_no_text_to_render() => Assert.Throws<ArgumentException>(() => ReminderText.Render(Written.Facts() with { Channel = Channel.Call }));
}
