using Relance.Domain.Customers;
using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

/// <summary>Every reason to wait, for the whole customer and for one invoice.</summary>
public sealed class HoldReasonTests
{
    public static TheoryData<HoldReason, ReasonCode> Codes => new()
    {
        { HoldReason.ReplyToReview, ReasonCode.ReplyToReview },
        { HoldReason.AlreadyTalking, ReasonCode.AlreadyTalking },
        { HoldReason.Insolvency, ReasonCode.Insolvent },
        { HoldReason.Stop, ReasonCode.Stopped },
        { HoldReason.Dispute, ReasonCode.Disputed },
        { HoldReason.Refused, ReasonCode.InvoiceRefused },
        { HoldReason.Rejected, ReasonCode.InvoiceRejected },
        { HoldReason.PayeeChanged, ReasonCode.PayeeChanged },
        { HoldReason.Suspended, ReasonCode.InvoiceSuspended },
        { HoldReason.PaymentPlan, ReasonCode.PaymentPlanRunning },
        { HoldReason.Promise, ReasonCode.Promised },
        { HoldReason.PaymentAnnounced, ReasonCode.PaymentAnnounced },
        { HoldReason.CallBack, ReasonCode.CallBackLater },
        { HoldReason.Pause, ReasonCode.Paused },
    };

    [Fact]
    public void The_table_names_every_reason_and_no_code_twice()
    {
        var named = Codes.Select(row => row.Data).ToList();

        Assert.Equal(Enum.GetValues<HoldReason>(), named.Select(row => row.Item1));
        Assert.Equal(named.Count, named.Select(row => row.Item2).Distinct().Count());
    }

    [Fact]
    public void A_reason_that_nobody_knows_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldReasons.CodeOf((HoldReason)99));

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_holds_the_whole_customer_from_its_first_day_to_its_last_and_says_who_put_it(HoldReason reason, ReasonCode expected)
    {
        var customer = Held(reason, to: 3, invoice: null);

        var steps = Enumerable.Range(-1, 6).Select(day => customer.Decide(on: Given.Today.AddDays(day)).Step);
        var decision = customer.Decide();

        Assert.Equal([NextStep.Write, NextStep.Wait, NextStep.Wait, NextStep.Wait, NextStep.Wait, NextStep.Write], steps);
        Assert.Equal((new Reason(expected, Given.Today.AddDays(3), By: "Claire"), Given.Today.AddDays(4)), (decision.Reason, decision.NextOn));
        Assert.Equal((0m, null, 200m, 10), (decision.Claimed, decision.Level, decision.Overdue, decision.DaysLate));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_holds_one_invoice_and_leaves_the_other(HoldReason reason, ReasonCode expected)
    {
        var customer = Held(reason, to: 3, invoice: 1);

        var decision = customer.Decide();
        var after = customer.Decide(on: Given.Today.AddDays(4));

        Assert.Equal(new Reason(expected, Given.Today.AddDays(3), By: "Claire"), decision.Instalments[0].Reason);
        Assert.Equal((NextStep.Write, 100m), (decision.Step, decision.Claimed));
        Assert.Equal([2L], decision.ClaimedIds());
        Assert.Equal([1L, 2L], after.ClaimedIds());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_end_only_a_person_ends_it(HoldReason reason, ReasonCode expected)
    {
        var whole = Held(reason, to: null, invoice: null).Decide(on: Given.Today.AddYears(3));
        var one = (Given.Customer(Given.Late(10)) with { Holds = [new Hold(reason, Given.Today, null, 1)] }).Decide(on: Given.Today.AddYears(3));

        Assert.Equal((NextStep.Wait, new Reason(expected, By: "Claire"), null), (whole.Step, whole.Reason, whole.NextOn));
        Assert.Equal((NextStep.Wait, new Reason(expected), null), (one.Step, one.Reason, one.NextOn));
    }

    // 9 October 2026 is a Friday, 10 November the eve of a public holiday, 30 April 2027 the Friday before 1 May.
    [Theory]
    [InlineData("2026-10-08", "2026-10-09")]
    [InlineData("2026-10-09", "2026-10-12")]
    [InlineData("2026-10-10", "2026-10-12")]
    [InlineData("2026-10-11", "2026-10-12")]
    [InlineData("2026-11-10", "2026-11-12")]
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2027-04-30", "2027-05-03")]
    public void Chasing_resumes_on_the_first_working_day_after_and_not_on_a_day_off(string until, string expected)
    {
        var (last, resumes) = (Day.Of(until), Day.Of(expected));
        var whole = Given.Customer(Given.Late(10)) with { Holds = [new Hold(HoldReason.Pause, Given.Today, last, null)] };
        var one = whole with { Holds = [new Hold(HoldReason.Pause, Given.Today, last, 1)] };

        Assert.All([whole, one], customer =>
        {
            Assert.Equal(resumes, customer.Decide(on: last).NextOn);
            for (var day = Given.Today; day < resumes; day = day.AddDays(1)) Assert.Equal(NextStep.Wait, customer.Decide(on: day).Step);
            Assert.Equal(NextStep.Write, customer.Decide(on: resumes).Step);
        });
    }

    public static TheoryData<HoldReason, HoldReason> Neighbours
    {
        get
        {
            var all = Enum.GetValues<HoldReason>();
            var data = new TheoryData<HoldReason, HoldReason>();
            foreach (var (first, second) in all.Zip(all.Skip(1))) data.Add(first, second);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Of_two_that_end_together_the_weightier_is_said(HoldReason weightier, HoldReason lighter)
    {
        var customer = Given.Customer(Given.Late(10));
        Hold[] holds = [new(lighter, Given.Today, Given.Today.AddDays(3), null), new(weightier, Given.Today, Given.Today.AddDays(3), null)];

        var one = (customer with { Holds = holds }).Decide();
        var two = (customer with { Holds = [.. holds.Reverse()] }).Decide();

        Assert.Equal((HoldReasons.CodeOf(weightier), one.Reason), (one.Reason.Code, two.Reason));
    }

    [Fact]
    public void Of_several_the_one_that_ends_last_is_said_however_light()
    {
        var customer = Given.Customer(Given.Late(10)) with
        {
            Holds = [new(HoldReason.Insolvency, Given.Today, Given.Today.AddDays(3), null), new(HoldReason.Pause, Given.Today, Given.Today.AddDays(4), null)],
        };

        Assert.Equal((ReasonCode.Paused, Given.Today.AddDays(7)), (customer.Decide().Reason.Code, customer.Decide().NextOn));
    }

    [Fact]
    public void One_of_the_customer_is_said_before_one_of_an_invoice()
    {
        var customer = Given.Customer(Given.Late(10)) with
        {
            Holds = [new(HoldReason.Dispute, Given.Today, null, 1), new(HoldReason.Pause, Given.Today, Given.Today.AddDays(1), null)],
        };

        var decision = customer.Decide();

        Assert.Equal((ReasonCode.Paused, ReasonCode.Disputed), (decision.Reason.Code, decision.Instalments[0].Reason.Code));
    }

    [Fact]
    public void One_that_is_over_or_yet_to_come_says_nothing()
    {
        var customer = Given.Customer(Given.Late(10)) with
        {
            Holds = [new(HoldReason.Stop, Given.Today.AddDays(-9), Given.Today.AddDays(-1), null), new(HoldReason.Stop, Given.Today.AddDays(1), null, null)],
        };

        Assert.Equal((NextStep.Write, new Reason(ReasonCode.LevelDue, Given.Today)), (customer.Decide().Step, customer.Decide().Reason));
    }

    private static CustomerFacts Held(HoldReason reason, int? to, long? invoice) =>
        Given.Customer(Given.Late(10, id: 1), Given.Late(10, id: 2)) with
        {
            Holds = [new Hold(reason, Given.Today, to is { } days ? Given.Today.AddDays(days) : null, invoice) { By = "Claire" }],
        };
}
