using System.Net.ServerSentEvents;
using System.Text.Json;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>One company, as an accountant works on it.</summary>
internal sealed class Company(Accountant who, long id)
{
    public long Id => id;

    public Accountant Who => who;

    public string Path => $"/api/companies/{id}";

    public Task<ImportReport> Import(params Upload[] files) => Import(new Upload.Choices(), files);

    public Task<ImportReport> Import(Upload.Choices choices, params Upload[] files) => who.Api.Post<ImportReport>($"{Path}/imports", Upload.Form(files, choices));

    public Task<Problem> RefusedImport(params Upload[] files) => RefusedImport(new Upload.Choices(), files);

    public Task<Problem> RefusedImport(Upload.Choices choices, params Upload[] files) => who.Api.RefusedPost($"{Path}/imports", Upload.Form(files, choices));

    public Task<ImportRunDto> Undo(ImportReport import) => who.Api.Post<ImportRunDto>($"{Path}/imports/{import.Id}/undo");

    public Task<WorklistDto> Worklist(bool confirmStale = false) => who.Api.Get<WorklistDto>($"{Path}/worklist{(confirmStale ? "?confirmStale=true" : "")}");

    /// <summary>The worklist's row of a customer, or null when nothing is to be done about it.</summary>
    public async Task<WorklistRowDto?> Row(string customer) => (await Worklist()).Rows.SingleOrDefault(row => row.CustomerName == customer);

    public async Task<List<long>> CustomersToWriteTo() =>
        [.. (await Worklist()).Rows.Where(row => row.Action == Relance.Domain.Decisions.NextStep.Write).Select(row => row.CustomerId)];

    public async Task<List<CustomerSummaryDto>> Customers() => [.. (await who.Api.Get<Page<CustomerSummaryDto>>($"{Path}/customers?limit=1000&sort=name")).Items];

    public async Task<CustomerDto> Customer(string name) =>
        await who.Api.Get<CustomerDto>($"{Path}/customers/{(await Customers()).Single(customer => customer.Name == name).Id}");

    public async Task<CustomerFile> File(string name) => new(this, name, (await Customers()).Single(customer => customer.Name == name).Id);

    public async Task<long> Invoice(string number) => (await Invoices()).Single(invoice => invoice.Number == number).Id;

    /// <summary>Changes some of the company's settings.</summary>
    public async Task Set(Func<CompanySettingsDto, CompanySettingsDto> change) =>
        await who.Api.Put<CompanySettingsDto>($"{Path}/settings", change(await who.Api.Get<CompanySettingsDto>($"{Path}/settings")));

    public async Task<List<InvoiceRowDto>> Invoices() => [.. (await who.Api.Get<Page<InvoiceRowDto>>($"{Path}/invoices?limit=1000")).Items];

    public async Task<List<ReminderDto>> Reminders() => [.. (await who.Api.Get<Page<ReminderDto>>($"{Path}/reminders?limit=1000")).Items];

    public async Task<List<ReplyDto>> Replies() => [.. (await who.Api.Get<Page<ReplyDto>>($"{Path}/replies?limit=1000")).Items];

    public async Task<List<FoundMailDto>> FoundMails() => [.. (await who.Api.Get<Page<FoundMailDto>>($"{Path}/found-mails?limit=1000")).Items];

    public async Task<List<ExchangeDto>> History(string customer) =>
        [.. (await who.Api.Get<Page<ExchangeDto>>($"{Path}/customers/{(await Customer(customer)).Id}/history")).Items];

    /// <summary>Prepares reminders for everybody on the worklist and waits for the end.</summary>
    public async Task<OperationDto> PrepareAll() => await Prepare(await CustomersToWriteTo());

    public async Task<OperationDto> Prepare(IEnumerable<long> customerIds) => await Finished(await Begin(customerIds));

    /// <summary>Prepares what is to be written, sends it all and reads the mailbox.</summary>
    public async Task<List<ReminderDto>> SendAll(string client = "owa")
    {
        var customers = await CustomersToWriteTo();
        if (customers.Count > 0) await Prepare(customers);
        foreach (var draft in (await Reminders()).Where(reminder => reminder.State == ReminderState.Drafted)) await who.Control.Send(draft.ItemId!, client);
        await who.Sync();
        return await Reminders();
    }

    public Task<OperationDto> Begin(IEnumerable<long> customerIds) => who.Api.Post<OperationDto>($"{Path}/reminders", new { customerIds });

    /// <summary>Follows an operation's events to their end.</summary>
    public async Task<OperationDto> Finished(OperationDto operation)
    {
        var last = operation;
        await foreach (var progress in Progress(operation)) last = progress;
        Assert.NotEqual(OperationState.Running, last.State);
        return last;
    }

    public async IAsyncEnumerable<OperationDto> Progress(OperationDto operation)
    {
        using var response = await who.Api.Send(HttpMethod.Get, $"/api/operations/{operation.Id}/events");
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync(), (_, data) => JsonSerializer.Deserialize<OperationDto>(data, Json.Options)!);
        await foreach (var item in events.EnumerateAsync()) yield return item.Data;
    }
}
