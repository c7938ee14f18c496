using System.Net.Http.Headers;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>One customer, as an accountant works on it.</summary>
internal sealed class CustomerFile(Company company, string name, long id)
{
    public long Id => id;

    public Company Company => company;

    public string Path => $"{company.Path}/customers/{id}";

    public ApiClient Api => company.Who.Api;

    public Task<CustomerDto> Read() => Api.Get<CustomerDto>(Path);

    /// <summary>The worklist's row, on the user's word that no payment has come in; null when nothing is to be done.</summary>
    public async Task<WorklistRowDto?> Row() => (await company.Worklist(confirmStale: true)).Rows.SingleOrDefault(row => row.CustomerName == name);

    public Task<AgreementDto> Agree(string kind, object body) => Api.Post<AgreementDto>($"{Path}/{kind}", body);

    public Task<Problem> RefusedAgree(string kind, object body) => Api.RefusedPost($"{Path}/{kind}", body);

    public Task<AgreementDto> Change(string kind, AgreementDto agreement, object body) => Api.Put<AgreementDto>($"{Path}/{kind}/{agreement.Id}", body);

    public Task<Problem> RefusedChange(string kind, AgreementDto agreement, object body) => Api.RefusedPut($"{Path}/{kind}/{agreement.Id}", body);

    public Task<AgreementDto> End(string kind, AgreementDto agreement, string? reason = null) =>
        Api.Delete<AgreementDto>($"{Path}/{kind}/{agreement.Id}{(reason is null ? "" : $"?reason={Uri.EscapeDataString(reason)}")}");

    public Task<Problem> RefusedEnd(string kind, AgreementDto agreement) => Api.RefusedDelete($"{Path}/{kind}/{agreement.Id}");

    public Task<List<AgreementDto>> Agreements() => Api.Get<List<AgreementDto>>($"{Path}/agreements");

    public Task<LoggedExchangeDto> Log(object body) => Api.Post<LoggedExchangeDto>($"{Path}/exchanges", body);

    public Task<Problem> RefusedLog(object body) => Api.RefusedPost($"{Path}/exchanges", body);

    public Task<LoggedExchangeDto> Cancel(LoggedExchangeDto exchange) => Api.Post<LoggedExchangeDto>($"{Path}/exchanges/{exchange.ExchangeId}/cancel");

    public Task<Problem> RefusedCancel(LoggedExchangeDto exchange) => Api.RefusedPost($"{Path}/exchanges/{exchange.ExchangeId}/cancel");

    public Task<ProofDto> Prove(LoggedExchangeDto exchange, Upload file) => Api.Post<ProofDto>($"{Path}/exchanges/{exchange.ExchangeId}/proofs", Form(file));

    public Task<Problem> RefusedProve(LoggedExchangeDto exchange, Upload file) => Api.RefusedPost($"{Path}/exchanges/{exchange.ExchangeId}/proofs", Form(file));

    /// <summary>Newest first.</summary>
    public Task<List<ExchangeDto>> History() => company.History(name);

    public Task<List<CheckDto>> Checks() => Api.Get<List<CheckDto>>($"{Path}/checks");

    public async Task<List<InvoiceRowDto>> Invoices() => [.. (await company.Invoices()).Where(invoice => invoice.CustomerId == id)];

    /// <summary>Of the invoice with that number, or of the only one.</summary>
    public async Task<ExplanationDto> Explain(string? number = null) =>
        await Api.Get<ExplanationDto>($"{company.Path}/invoices/{(await Invoices()).Single(invoice => number is null || invoice.Number == number).Id}/explanation");

    /// <summary>What comes, day by day, over the coming days.</summary>
    public async Task<List<ForecastStepDto>> Forecast(int days = 60) => [.. (await Api.Get<ForecastDto>($"{company.Path}/forecast?days={days}&customerId={id}&limit=1000")).Steps];

    public Task<CustomerDto> Is(object profile) => Api.Put<CustomerDto>($"{Path}/profile", profile);

    public Task<CustomerDto> Reach(object contact) => Api.Put<CustomerDto>($"{Path}/contact", contact);

    private static MultipartFormDataContent Form(Upload file)
    {
        var part = new ByteArrayContent(file.Content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return new MultipartFormDataContent { { part, "file", file.Name } };
    }
}
