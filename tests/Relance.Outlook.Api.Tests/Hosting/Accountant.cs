using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Sync;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Somebody signed in, with her mailbox.</summary>
internal sealed class Accountant(string url, MailboxControl control, string user, string token, string language = "fr")
{
    public Accountant(RelanceHost host, string user, string token, string language)
        : this(host.Url, host.Control, user, token, language)
    {
    }

    public string User => user;

    public string Url => url;

    public string Token => token;

    public ApiClient Api { get; } = new(url, token, language);

    public GraphReader Mailbox { get; } = new(control.Url, token);

    public MailboxControl Control => control;

    public async Task<Company> Opens(string name = "Atelier d’essai", string? siren = null)
    {
        var company = await Api.Post<CompanySummary>("/api/companies", new NewCompany(name, siren));
        return new Company(this, company.Id);
    }

    /// <summary>A new company whose books have just been imported.</summary>
    public async Task<Company> Keeps(Books books)
    {
        var company = await Opens();
        await company.Import(books.Csv());
        return company;
    }

    public Company In(long companyId) => new(this, companyId);

    public Task<SyncDto> Sync() => Api.Post<SyncDto>("/api/sync");
}
