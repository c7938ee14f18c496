using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

public class CallTests
{
    [Fact]
    public void A_broken_promise_is_the_first_thing_to_ask_about()
    {
        var call = CallScript.Of(Written.Facts() with { BrokenPromise = new BrokenPromise(new(2026, 2, 12), new(2026, 2, 20), 500m, Channel.Call) });

        Assert.StartsWith("Rappeler l’engagement", call.Goals[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "échéancier")]
    [InlineData(false, "Je transmets votre proposition")]
    public void Instalments_are_offered_only_when_they_may_be(bool offers, string answer)
    {
        var call = CallScript.Of(Written.Facts() with { OffersInstalments = offers });

        Assert.Contains(answer, call.Objections.Single(objection => objection.Says.Contains("trésorerie", StringComparison.Ordinal)).Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Segment.Public, "mandatement", true)]
    [InlineData(Segment.Business, "mandatement", false)]
    [InlineData(Segment.Business, "siège", true)]
    [InlineData(Segment.Consumer, "siège", false)]
    [InlineData(Segment.Consumer, "trésorerie", false)]
    public void Objections_are_those_of_the_kind_of_customer(Segment segment, string word, bool isHeard)
    {
        var call = CallScript.Of(Written.Facts() with { Segment = segment });

        Assert.Equal(isHeard, call.Objections.Any(objection => objection.Says.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void When_nobody_is_known_the_right_person_is_asked_for()
    {
        var call = CallScript.Of(Written.Facts() with { ContactName = "Service comptabilité" });

        Assert.StartsWith("Bonjour, pourrais-je parler à la personne qui suit les règlements chez Menuiserie Petit", call.Opening, StringComparison.Ordinal);
    }
}
