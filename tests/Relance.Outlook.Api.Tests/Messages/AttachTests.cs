using Relance.Outlook.Api.Features.Messages;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Messages;

/// <summary>Somebody unknown is attached to a customer: known from now on, and not written to.</summary>
public sealed class AttachTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Stranger = "gerard@holding.example";

    [Fact]
    public async Task Who_was_unknown_is_known_and_answers_are_filed_while_reminders_go_where_they_went()
    {
        var (company, lupin) = await Opened();

        var attached = await Attach(lupin, "  Gerard@Holding.example ");
        await host.Control.Incoming(company.Who.User, Stranger, "Votre facture", "Bonjour, nous vous réglons lundi.");
        await company.Who.Sync();

        Assert.Equal(("Lupin", Stranger), (attached.CustomerName, attached.Address));
        Assert.Equal(MessageKind.Customer, (await company.Who.Api.Get<MessageContextDto>($"/api/mailbox/item?address={Stranger}")).Kind);
        Assert.Equal(("Lupin", "sender"), (Assert.Single(await company.Replies()).CustomerName, (await company.Replies())[0].LinkedBy));
        Assert.DoesNotContain(Stranger, (await lupin.Row())!.Contact!.Email, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_is_once_and_another_customers_contact_is_refused()
    {
        var (company, lupin) = await Opened();
        await Attach(lupin, Stranger);
        await Attach(lupin, Stranger);

        var vidal = await company.File("Vidal");
        var refusal = await company.Who.Api.RefusedPost($"{vidal.Path}/addresses", new { address = Stranger });
        var invalid = await company.Who.Api.RefusedPost($"{vidal.Path}/addresses", new { address = "pas une adresse" });

        Assert.Equal((409, "address.taken"), (refusal.Status, refusal.Code));
        Assert.Contains("Lupin", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal((400, "invalid"), (invalid.Status, invalid.Code));
    }

    private static Task<AttachedDto> Attach(CustomerFile customer, string address) => customer.Api.Post<AttachedDto>($"{customer.Path}/addresses", new { address, name = "Gérard" });

    private async Task<(Company Company, CustomerFile Lupin)> Opened()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Vidal"));
        return (company, await company.File("Lupin"));
    }
}
