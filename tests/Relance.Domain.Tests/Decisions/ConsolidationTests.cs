using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>Which level speaks for several invoices, and which plan each follows.</summary>
public sealed class ConsolidationTests
{
    private static readonly ReminderPlan Own = new("propre", 7, [new(1, 2, Channel.RegisteredLetter, Tone.Formal)]);

    [Fact]
    public void An_invoice_follows_its_own_plan_and_the_others_the_customers()
    {
        var customer = Given.Customer(Given.Late(5, id: 1) with { Plan = Own }, Given.Late(5, id: 2));

        var decision = customer.Decide();

        Assert.Equal([1L], decision.ClaimedIds());
        Assert.Equal((NextStep.Post, Tone.Formal), (decision.Step, decision.Level!.Tone));
        Assert.Equal((ReasonCode.LevelLater, Given.Today.AddDays(2)), (decision.Instalments[1].Reason.Code, decision.Instalments[1].Reason.Date));
    }

    [Fact]
    public void Its_own_plan_may_be_over_while_the_customers_goes_on()
    {
        var customer = Given.Customer(Given.Late(50, id: 1, done: 1, doneDaysAgo: 40) with { Plan = Own }, Given.Late(50, id: 2, done: 1, doneDaysAgo: 40));

        var decision = customer.Decide();

        Assert.Equal([(1, null, ReasonCode.PlanExhausted), (2, 2, ReasonCode.LevelDue)], decision.Instalments.Select(item => (item.InvoiceId, item.Level, item.Reason.Code)));
    }

    // The tone first; then a registered letter over a call; then the higher level.
    [Theory]
    [InlineData(1, Channel.Email, Tone.Firm, 3, Channel.Email, Tone.Friendly, 1)]
    [InlineData(2, Channel.RegisteredLetter, Tone.Formal, 3, Channel.Call, Tone.Formal, 1)]
    [InlineData(1, Channel.RegisteredLetter, Tone.Formal, 3, Channel.Letter, Tone.Formal, 1)]
    [InlineData(2, Channel.Call, Tone.Friendly, 3, Channel.Email, Tone.Friendly, 2)]
    [InlineData(2, Channel.Letter, Tone.Friendly, 3, Channel.Email, Tone.Friendly, 2)]
    [InlineData(2, Channel.Email, Tone.Firm, 2, Channel.Letter, Tone.Firm, 2)]
    [InlineData(1, Channel.Email, Tone.Formal, 3, Channel.RegisteredLetter, Tone.Firm, 1)]
    public void The_highest_tone_speaks_and_a_call_never_stands_for_a_registered_letter(int one, Channel oneBy, Tone oneTone, int two, Channel twoBy, Tone twoTone, long expected)
    {
        var invoices = new[] { With(1, one, oneBy, oneTone), With(2, two, twoBy, twoTone) };

        var decision = Given.Customer(invoices).Decide();
        var reversed = Given.Customer([.. invoices.Reverse()]).Decide();

        Assert.Equal(expected == 1 ? (one, oneBy, oneTone) : (two, twoBy, twoTone), (decision.Level!.Number, decision.Level.Channel, decision.Level.Tone));
        Assert.Equal((decision.Level, 200m), (reversed.Level, reversed.Claimed));
        Assert.Equal([1L, 2L], decision.ClaimedIds().Order());
    }

    [Fact]
    public void What_a_firmer_message_has_claimed_is_never_claimed_more_softly_again()
    {
        var customer = Given.Customer(Given.Late(60, id: 1, done: 2, doneDaysAgo: 30), Given.Late(8, id: 2));

        var after = Forecast.AsDone(customer, customer.Decide(), Given.Today);
        var next = after.Decide(on: Given.Today.AddDays(14));

        Assert.Equal([2L], next.ClaimedIds());
        Assert.Equal((2, Channel.Email, Tone.Formal), (next.Level!.Number, next.Level.Channel, next.Level.Tone));
        Assert.Equal(Tone.Formal, Forecast.AsDone(after, next with { Level = next.Level with { Tone = Tone.Firm } }, Given.Today).Instalments[1].FirmestTone);
    }

    [Theory]
    [InlineData(null, Tone.Friendly)]
    [InlineData(Tone.Friendly, Tone.Friendly)]
    [InlineData(Tone.Firm, Tone.Firm)]
    [InlineData(Tone.Formal, Tone.Formal)]
    public void The_tone_heard_is_the_least_and_the_level_may_say_more(Tone? heard, Tone expected)
    {
        var soft = Given.Customer(Given.Late(8) with { FirmestTone = heard }).Decide();
        var firm = Given.Customer(Given.Late(60, done: 2, doneDaysAgo: 30) with { FirmestTone = heard }).Decide();

        Assert.Equal((expected, Tone.Formal), (soft.Level!.Tone, firm.Level!.Tone));
    }

    [Fact]
    public void A_hand_over_to_collection_takes_no_other_invoice_with_it()
    {
        var customer = Given.Customer(Given.Late(70, id: 1, done: 4, doneDaysAgo: 35), Given.Late(4, id: 2, open: 30, done: 1, doneDaysAgo: 8), Given.Late(71, id: 3, open: 7, done: 4, doneDaysAgo: 35));

        var today = customer.Decide(plan: Given.Mixed);
        var tomorrow = Forecast.AsDone(customer, today, Given.Today).Decide(plan: Given.Mixed, on: Given.Today.AddDays(1));

        Assert.Equal((NextStep.Post, Channel.Collection, 107m), (today.Step, today.Level!.Channel, today.Claimed));
        Assert.Equal([3L, 1L], today.ClaimedIds());
        Assert.Equal((NextStep.Call, 30m), (tomorrow.Step, tomorrow.Claimed));
        Assert.Equal([2L], tomorrow.ClaimedIds());
    }

    [Theory]
    [InlineData(15, 0, 15, 1)]
    [InlineData(14.99, 0, 15, 2)]
    [InlineData(35, 20, 15, 1)]
    [InlineData(34.99, 20, 15, 2)]
    [InlineData(20.01, 20, 0, 1)]
    [InlineData(20, 20, 0, 2)]
    public void A_hand_over_too_small_to_be_done_does_not_stand_in_the_way_of_the_others(double open, double credits, int minimum, long expected)
    {
        var customer = Given.Customer(Given.Late(70, id: 1, open: (decimal)open, done: 4, doneDaysAgo: 35), Given.Late(4, id: 2, open: 900, done: 1, doneDaysAgo: 8)) with { Credits = (decimal)credits };

        var decision = customer.Decide(minimum, Given.Mixed);

        Assert.Equal([expected], decision.ClaimedIds());
    }

    [Fact]
    public void A_hand_over_alone_and_too_small_waits() =>
        Assert.Equal(ReasonCode.BelowMinimum, Given.Customer(Given.Late(70, open: 5, done: 4, doneDaysAgo: 35)).Decide(minimum: 15, plan: Given.Mixed).Reason.Code);

    private static Domain.Invoices.Instalment With(long id, int number, Channel channel, Tone tone)
    {
        var levels = Enumerable.Range(1, number).Select(i => new ReminderLevel(i, i, i < number ? Channel.Email : channel, i < number ? Tone.Friendly : tone));
        return Given.Late(60, id, done: number - 1, doneDaysAgo: number > 1 ? 30 : null) with { Plan = new ReminderPlan($"plan {id}", 7, [.. levels]) };
    }
}
