using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>What we wrote ourselves is never taken for the customer's words, however their mail program quotes it.</summary>
public sealed class AddedTextTests
{
    private const string Answer = "Guten Tag, wir melden uns nächste Woche.";

    private static readonly object NobodySaysWhatIsNew = new { method = "GET", path = "/messages/(?!delta)[^/]+$", when = "before", status = 404, times = 100 };

    [Fact]
    public async Task The_quotation_of_a_mail_program_in_a_third_language_is_no_part_of_the_answer()
    {
        await using var own = await RelanceHost.Start();

        var reply = await Answered(own, "foreign");

        Assert.Equal(Answer, reply.Text);
    }

    [Fact]
    public async Task Where_Exchange_does_not_say_what_is_new_the_answer_is_filed_whole()
    {
        await using var own = await RelanceHost.Start();

        var reply = await Answered(own, "foreign", NobodySaysWhatIsNew);

        Assert.StartsWith(Answer, reply.Text, StringComparison.Ordinal);
        Assert.Contains("Gesendet:", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchange_is_not_asked_about_a_quotation_that_we_know()
    {
        await using var own = await RelanceHost.Start();

        var reply = await Answered(own, "top", NobodySaysWhatIsNew);

        Assert.Equal((Answer, 0), (reply.Text, (await own.Control.FaultsMet()).Hits));
    }

    private static async Task<ReplyDto> Answered(RelanceHost own, string placement, params object[] faults)
    {
        var company = await (await own.Newcomer()).Keeps(new Books().Owing("Lupin"));
        var reminder = Assert.Single(await company.SendAll());
        await own.Control.Answer(reminder.ItemId!, new { kind = "human", placement, body = Answer });
        await own.Control.Faults(faults);
        await company.Who.Sync();
        return Assert.Single(await company.Replies());
    }
}
