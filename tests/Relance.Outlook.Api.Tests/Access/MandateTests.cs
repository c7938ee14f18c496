using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Firm;
using Relance.Outlook.Api.Features.Mandates;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Access;

/// <summary>A firm chases for a client by its mandate only, and on the days of it.</summary>
public sealed class MandateTests : IAsyncLifetime
{
    private RelanceHost host = null!;
    private Company company = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RelanceHost.Start();
        company = await (await host.Administrator()).Keeps(Books.With("Lupin"));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_company_that_chases_for_itself_needs_none()
    {
        var worklist = await company.Worklist();

        Assert.Equal((1, null), (worklist.ToWrite.Customers, worklist.Mandate));
    }

    [Fact]
    public async Task Without_a_mandate_nothing_is_proposed_previewed_or_drafted()
    {
        await Require();

        var worklist = await company.Worklist();
        var customer = Assert.Single(await company.Customers());
        var drafting = await company.Who.Api.RefusedPost($"{company.Path}/reminders", new { customerIds = new[] { customer.Id } });
        var preview = await company.Who.Api.RefusedPost($"{company.Path}/reminders/preview", new { customerId = customer.Id });

        var row = Assert.Single(worklist.Rows);
        Assert.Equal((0, MandateState.Missing), (worklist.ToWrite.Customers, worklist.Mandate!.State));
        Assert.Equal((NextStep.Wait, "mandateMissing"), (row.Action, Assert.Single(row.Holds).Code));
        Assert.Equal((409, "mandate.missing"), (drafting.Status, drafting.Code));
        Assert.Equal((409, "reminder.held"), (preview.Status, preview.Code));
    }

    [Fact]
    public async Task With_one_that_is_valid_today_it_goes_on()
    {
        await Require();
        await Mandate(RelanceHost.Today, RelanceHost.Today);

        var worklist = await company.Worklist();
        var operation = await company.PrepareAll();

        Assert.Equal((1, MandateState.Expiring, RelanceHost.Today), (worklist.ToWrite.Customers, worklist.Mandate!.State, worklist.Mandate.Until));
        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
    }

    [Theory]
    [InlineData(-30, -1, MandateState.Missing)]
    [InlineData(1, null, MandateState.Missing)]
    [InlineData(-30, 30, MandateState.Expiring)]
    [InlineData(-30, 31, MandateState.Valid)]
    [InlineData(-30, null, MandateState.Valid)]
    public async Task It_is_said_how_a_company_stands(int from, int? until, MandateState state)
    {
        await Require();
        await Mandate(RelanceHost.Today.AddDays(from), until is { } days ? RelanceHost.Today.AddDays(days) : null);

        var known = await company.Who.Api.Get<MandatesDto>($"{company.Path}/mandates");

        Assert.Equal(state, known.State!.State);
        Assert.Equal(state == MandateState.Missing && from > 0 ? RelanceHost.Today.AddDays(1) : null, known.State.From);
    }

    [Fact]
    public async Task A_mandate_that_ends_while_a_draft_waits_is_said_at_Send()
    {
        await Require();
        var mandate = await Mandate(RelanceHost.Today.AddDays(-30), null);
        await company.PrepareAll();
        var draft = Assert.Single(await company.Reminders());
        await company.Who.Api.Put<MandateDto>($"{company.Path}/mandates/{mandate.Id}", new MandateEdit("LM-1", mandate.From, RelanceHost.Today.AddDays(-1), "Jeanne Morin"));

        var check = await company.Who.Api.Post<SendCheckDto>($"/api/reminders/{draft.Id}/check");

        Assert.False(check.Ok);
        Assert.Contains("mandateMissing", check.Checks.Select(one => one.Code));
    }

    [Fact]
    public async Task The_forecast_begins_with_the_mandate()
    {
        await Require();
        await Mandate(RelanceHost.Today.AddDays(6), null);

        var forecast = await company.Who.Api.Get<Features.Worklist.ForecastDto>($"{company.Path}/forecast?days=30");

        Assert.Equal(RelanceHost.Today.AddDays(6), forecast.Steps[0].On);
    }

    private async Task Require() => await company.Who.Api.Put<FirmDto>("/api/firm", new FirmEdit("Cabinet Delmas", RequiresMandate: true));

    private Task<MandateDto> Mandate(DateOnly from, DateOnly? until) => company.Who.Api.Post<MandateDto>($"{company.Path}/mandates", new MandateEdit("LM-1", from, until, "Jeanne Morin"));
}
