using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Firm;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Features.Mandates;
using Relance.Outlook.Api.Features.Members;
using Relance.Outlook.Api.Features.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Identity;

namespace Relance.Outlook.Api.Tests.Isolation;

/// <summary>
/// Two firms on one server. Their companies, customers and invoices have equal names, codes and numbers, and their people equal user names,
/// object ids and groups: only the directory tells them apart.
/// </summary>
public sealed class MatrixStage : IAsyncLifetime
{
    /// <summary>The name that bodies of the matrix bear.</summary>
    public const string Opened = "Intrus";

    private const string OtherFirm = "5b8e0d42-61c7-4f39-9d1a-2e7c4a90b613";
    private const string Collectors = "7a9f4c1e-3b5d-4f60-8a2c-1d2e3f405162";

    private TenantHost host = null!;

    internal string Url => host.Url;

    internal Company Hers { get; private set; } = null!;

    /// <summary>Everything of hers that an address can name.</summary>
    internal Dictionary<string, string> HerIds { get; private set; } = null!;

    /// <summary>The company of the neighbour, in the same firm.</summary>
    internal Company Next { get; private set; } = null!;

    /// <summary>The company of the other firm, in everything like hers.</summary>
    internal Company Twin { get; private set; } = null!;

    /// <summary>Whoever may call, from nobody to the administrator, each with what the rule calls it.</summary>
    internal List<Caller> Callers { get; } = [];

    public async ValueTask InitializeAsync()
    {
        host = await TenantHost.Start($"AzureAd:AllowedTenants:0={OtherFirm}");
        var manager = Person("claire");
        var administrator = Person("paul", claims => claims["roles"] = new JsonArray(CurrentUser.AdministratorRole));
        Hers = await manager.Opens();
        await Hers.Import(SameBooks());
        HerIds = await IdsOf(Hers, administrator);
        var stranger = Person("claire", InOtherFirm);
        Twin = await stranger.Opens();
        await Twin.Import(SameBooks());
        var neighbour = Person("marc");
        Next = await neighbour.Opens();
        await Next.Import(SameBooks());
        await Invite(Hers, Role.Reader, userName: "rose@atelier-morin.example");
        await Invite(Hers, Role.Reader, userName: "colin@atelier-morin.example");
        await Invite(Hers, Role.Collector, groupId: Collectors);
        Callers.AddRange(
        [
            new("nobody", new ApiClient(host.Url), -1),
            new("a manager of another firm", stranger.Api, 0),
            new("a member of that group, in another firm", Person("colin", claims => { InOtherFirm(claims); InCollectors(claims); }).Api, 0),
            new("an administrator of another firm", Person("paul", claims => { InOtherFirm(claims); claims["roles"] = new JsonArray(CurrentUser.AdministratorRole); }).Api, 0) { Administers = true },
            new("a manager of another company", neighbour.Api, 0),
            new("a reader", Person("rose").Api, 1),
            new("a collector, by the group", Person("colin", InCollectors).Api, 2),
            new("a manager", manager.Api, 3),
            new("an administrator", administrator.Api, 3) { Administers = true },
        ]);

        static void InCollectors(JsonObject claims) => claims["groups"] = new JsonArray(Collectors);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in Callers) caller.Api.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>A body that would do something if it were allowed to.</summary>
    internal HttpContent? Body(Operation operation)
    {
        if (operation.TakesForm) return Upload.Form([SameBooks("intrus.csv")], new Upload.Choices());
        var customer = long.Parse(HerIds["customerId"], CultureInfo.InvariantCulture);
        return operation.TakesBody
            ? JsonContent.Create(new
            {
                customerId = customer,
                customerIds = new[] { customer },
                decision = "handled",
                name = Opened,
                email = "intrus@intrus.example",
                address = "intrus@intrus.example",
                itemId = HerIds["itemId"],
                userName = $"intrus{operation.Id}@intrus.example",
                role = "reader",
                reference = "INTRUS",
                from = "2026-01-01",
                signedBy = "Intrus",
                requiresMandate = false,
                membersOpenCompanies = true,
            })
            : null;
    }

    private static Upload SameBooks(string name = "postes.csv") => Upload.Text(
        name, $"Code client;Nom client;N° facture;Date facture;Échéance;Restant dû;E-mail\r\nLUPIN;Lupin;F-001;{Day(-40)};{Day(-10)};120,00;lupin@lupin.example\r\n");

    private static string Day(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static void InOtherFirm(JsonObject claims) => (claims["tid"], claims["iss"]) = (OtherFirm, ((string)claims["iss"]!).Replace(EntraStub.Tenant, OtherFirm, StringComparison.Ordinal));

    private static Task<MemberDto> Invite(Company company, Role role, string? userName = null, string? groupId = null) =>
        company.Who.Api.Post<MemberDto>($"{company.Path}/members", new Invitation(userName, groupId, null, role));

    private Accountant Person(string user, Action<JsonObject>? change = null) => new(host.Url, host.Control, user, host.Entra.TokenFor(user, change));

    private async Task<Dictionary<string, string>> IdsOf(Company company, Accountant administrator)
    {
        var operation = await company.PrepareAll();
        var reminder = Assert.Single(await company.Reminders());
        await host.Control.Send(reminder.ItemId!);
        await host.Control.Answer(reminder.ItemId!);
        await new GraphReader(host.Control.Url, await host.Control.Token(company.Who.User)).Sends(host.Control, reminder.To[0], "Votre facture", "Merci de régler.");
        await company.Who.Sync();
        var api = company.Who.Api;
        var customer = $"{company.Path}/customers/{Text(reminder.CustomerId)}";
        var promise = await api.Post<AgreementDto>($"{customer}/promises", new { promisedFor = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7) });
        var plan = await api.Post<AgreementDto>($"{customer}/payment-plans", new { count = 2, firstOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9) });
        var text = (await api.Get<System.Text.Json.JsonElement>($"{company.Path}/templates")).GetProperty("templates")[0].GetProperty("code").GetString()!;
        var note = await api.Post<LoggedExchangeDto>($"{customer}/exchanges", new { kind = "note", text = "Rappelé" });
        var proof = await api.Post<ProofDto>($"{customer}/exchanges/{Text(note.ExchangeId)}/proofs", Upload.Form([Upload.Pdf("preuve.pdf")], new Upload.Choices()));
        await api.Put<PlanDto>($"{company.Path}/plans", new { code = "le-sien", name = "Le sien", minimumIntervalDays = 7, levels = new[] { new { offsetDays = 7, channel = "email", tone = "friendly" } } });
        var member = await api.Post<MemberDto>($"{company.Path}/members", new Invitation("renfort@atelier-morin.example", null, null, Role.Reader));
        var mandate = await administrator.Api.Post<MandateDto>($"{company.Path}/mandates", new MandateEdit("LM-1", new DateOnly(2026, 1, 1), null, "Jeanne Morin"));
        var second = await administrator.Api.Post<AdministratorDto>("/api/firm/administrators", new AdministratorInvitation("associe@atelier-morin.example"));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["companyId"] = Text(company.Id),
            ["customerId"] = Text(reminder.CustomerId),
            ["invoiceId"] = Text(reminder.Invoices[0].Id),
            ["importId"] = Text(Assert.Single((await api.Get<Page<ImportRunDto>>($"{company.Path}/imports")).Items).Id),
            ["operations"] = operation.Id.ToString(),
            ["reminders"] = Text(reminder.Id),
            ["found-mails"] = Text(Assert.Single(await company.FoundMails()).Id),
            ["replies"] = Text(Assert.Single(await company.Replies()).Id),
            ["itemId"] = reminder.ItemId!,
            ["agreementId"] = Text(promise.Id),
            ["payment-plans/agreementId"] = Text(plan.Id),
            ["templates/code"] = text,
            ["exchangeId"] = Text(note.ExchangeId),
            ["proofId"] = Text(proof.Id),
            ["memberId"] = Text(member.Id),
            ["mandateId"] = Text(mandate.Id),
            ["administratorId"] = Text(second.Id),
            ["code"] = "le-sien",
            ["language"] = "fr",
            ["file"] = "fec",
        };

        static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="Rank">In her company: none (0), reader, collector, manager (3); -1 without a token.</param>
internal sealed record Caller(string Name, ApiClient Api, int Rank)
{
    public bool Administers { get; init; }
}
