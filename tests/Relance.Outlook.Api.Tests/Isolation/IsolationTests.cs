using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Features.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Isolation;

/// <summary>Client companies never mix: what is Claire's does not exist for Marc, whatever he calls.</summary>
public sealed class IsolationTests(RelanceHost host) : IClassFixture<RelanceHost>, IAsyncLifetime
{
    /// <summary>Calls that only look, though they are no GET.</summary>
    private static readonly string[] OfReaders = ["previewReminder", "previewPlanEffect", "previewTemplate"];

    /// <summary>Any message may be asked about: what is not hers to know is unknown, as MessageContextTests shows.</summary>
    private const string AnswersUnknown = "findMessageContext";

    private static readonly string[] OfManagers = ["putSettings", "putPlan", "deletePlan", "putTemplate", "resetTemplate"];

    private Company hers = null!;
    private Dictionary<string, string> herIds = null!;

    public async ValueTask InitializeAsync()
    {
        hers = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        herIds = await IdsOf(hers);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Another_companys_ids_answer_404_everywhere()
    {
        var marc = await host.Newcomer();
        var before = await State();

        foreach (var operation in (await Contract.Operations(host)).Where(operation => operation.Ids.Any() && operation.Id != AnswersUnknown))
        {
            using var answer = await marc.Api.Send(operation.Method, operation.Address(herIds), Body(operation));
            var problem = await Problem.Of(answer);
            Assert.True((problem.Status, problem.Code) == (404, "notFound"), $"{operation.Id} answered {problem}");
        }

        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task Another_companys_ids_answer_404_also_below_a_company_of_ones_own()
    {
        var marc = await host.Newcomer();
        var his = await marc.Opens();
        var mixed = new Dictionary<string, string>(herIds, StringComparer.Ordinal) { ["companyId"] = his.Id.ToString(CultureInfo.InvariantCulture) };
        string[] namedInTheBody = ["startReminders", "previewReminder", "previewPlanEffect"];

        foreach (var operation in await Contract.Operations(host))
        {
            if (operation.Id == AnswersUnknown) continue;
            if (operation.Ids.All(name => name == "companyId") && !namedInTheBody.Contains(operation.Id)) continue;
            using var answer = await marc.Api.Send(operation.Method, operation.Address(mixed), Body(operation));
            var problem = await Problem.Of(answer);
            Assert.True((problem.Status, problem.Code) == (404, "notFound"), $"{operation.Id} answered {problem}");
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_answers_but_401()
    {
        using var nobody = new ApiClient(host.Url);

        foreach (var operation in (await Contract.Operations(host)).Where(operation => operation.NeedsToken))
        {
            using var answer = await nobody.Send(operation.Method, operation.Address(herIds), Body(operation));
            var problem = await Problem.Of(answer);
            Assert.True((problem.Status, problem.Code) == (401, "signIn"), $"{operation.Id} answered {problem}");
        }
    }

    [Fact]
    public async Task Lists_show_ones_own_companies_only()
    {
        var marc = await host.Newcomer();
        var his = await marc.Opens("Vidal");

        var companies = await marc.Api.Get<List<Features.Companies.CompanySummary>>("/api/companies");

        Assert.Equal((his.Id, "Vidal"), (Assert.Single(companies).Id, companies[0].Name));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Collector)]
    public async Task A_lesser_role_reads_and_is_refused_what_it_may_not_do(Role role)
    {
        var invited = await host.Newcomer();
        await Invite(invited, role);

        foreach (var operation in (await Contract.Operations(host)).Where(operation => operation.PathParameters.Contains("companyId") && operation.Method != HttpMethod.Get))
        {
            if (OfReaders.Contains(operation.Id) || (role == Role.Collector && !OfManagers.Contains(operation.Id))) continue;
            using var answer = await invited.Api.Send(operation.Method, operation.Address(herIds), Body(operation));
            var problem = await Problem.Of(answer);
            Assert.True((problem.Status, problem.Code) == (403, "role"), $"{operation.Id} answered {problem}");
        }

        Assert.NotEmpty((await invited.In(hers.Id).Customers()).Select(customer => customer.Name));
    }

    /// <summary>A body that would do something if it were allowed to.</summary>
    private HttpContent? Body(Operation operation)
    {
        if (operation.TakesForm) return Upload.Form([Books.With("Intrus").Csv()], new Upload.Choices());
        var customer = long.Parse(herIds["customerId"], CultureInfo.InvariantCulture);
        return operation.TakesBody
            ? JsonContent.Create(new { customerId = customer, customerIds = new[] { customer }, decision = "handled", name = "Intrus", email = "intrus@intrus.example", address = "intrus@intrus.example", itemId = herIds["itemId"] })
            : null;
    }

    private async Task<string> State() => await Imports.Snapshot.Of(hers) + string.Join(',', (await hers.Replies()).Select(reply => reply.State));

    private async Task<Dictionary<string, string>> IdsOf(Company company)
    {
        var operation = await company.PrepareAll();
        var reminder = Assert.Single(await company.Reminders());
        await host.Control.Send(reminder.ItemId!);
        await host.Control.Answer(reminder.ItemId!);
        await company.Who.Mailbox.Sends(host.Control, reminder.To[0], "Votre facture", "Merci de régler.");
        await company.Who.Sync();
        var customer = $"{company.Path}/customers/{Text(reminder.CustomerId)}";
        var promise = await company.Who.Api.Post<AgreementDto>($"{customer}/promises", new { promisedFor = RelanceHost.Today.AddDays(1) });
        var letter = await company.Who.Api.Post<LoggedExchangeDto>($"{customer}/exchanges", new { kind = "note", text = "Rappelé" });
        var proof = await company.Who.Api.Post<ProofDto>($"{customer}/exchanges/{Text(letter.ExchangeId)}/proofs", Upload.Form([Upload.Pdf("preuve.pdf")], new Upload.Choices()));
        await company.Who.Api.Put<PlanDto>($"{company.Path}/plans", new { code = "le-sien", name = "Le sien", minimumIntervalDays = 7, levels = new[] { new { offsetDays = 7, channel = "email", tone = "friendly" } } });
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["companyId"] = Text(company.Id),
            ["customerId"] = Text(reminder.CustomerId),
            ["invoiceId"] = Text(reminder.Invoices[0].Id),
            ["importId"] = Text(Assert.Single((await company.Who.Api.Get<Page<ImportRunDto>>($"{company.Path}/imports")).Items).Id),
            ["operations"] = operation.Id.ToString(),
            ["reminders"] = Text(reminder.Id),
            ["found-mails"] = Text(Assert.Single(await company.FoundMails()).Id),
            ["replies"] = Text(Assert.Single(await company.Replies()).Id),
            ["itemId"] = reminder.ItemId!,
            ["agreementId"] = Text(promise.Id),
            ["exchangeId"] = Text(letter.ExchangeId),
            ["proofId"] = Text(proof.Id),
            ["code"] = "le-sien",
            ["language"] = "fr",
            ["file"] = "fec",
        };

        static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Invitations have no call of their own yet.</summary>
    private async Task Invite(Accountant who, Role role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        db.Members.Add(new MemberRow { CompanyId = hers.Id, UserName = $"{who.User}@atelier-morin.example", Role = role });
        await db.SaveChangesAsync();
    }
}
