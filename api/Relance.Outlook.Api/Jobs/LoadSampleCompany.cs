using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Jobs;

/// <summary>Creates the sample company for Claire and imports its files by the same way as anybody's.</summary>
internal sealed class LoadSampleCompany(RelanceDbContext db, RunImport import, Setup setup, RelanceClock clock)
{
    private const string Owner = "claire@atelier-morin.example";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var sample = SampleCompany.Create(clock.Today);
        var identity = sample.Identity;
        var member = new MemberRow
        {
            UserName = Owner,
            Role = Role.Manager,
            Company = new CompanyRow
            {
                TenantId = setup.Entra.HomeTenant,
                Name = identity.Name,
                Siren = identity.Siren,
                Iban = identity.Iban,
                Bic = identity.Bic,
                SignatureName = "Claire Delmas",
                SignatureTitle = "Comptabilité clients",
                Phone = identity.Phone,
                Address = $"{identity.Street}\n{identity.City}",
                Email = identity.Email,
                PaymentTermsDays = identity.DefaultTermsDays,
                PlanForLargeAccounts = SampleCompany.PlanForLargeAccounts,
                MinimumAmount = 15m,
            },
        };
        db.Members.Add(member);
        // The sample's directory is one where the accountant is alone: she administers it, so that everything can be tried.
        db.Administrators.Add(new AdministratorRow { TenantId = setup.Entra.HomeTenant, UserName = Owner, By = "Relance", At = clock.Now });
        await db.SaveChangesAsync(cancellationToken);

        var files = new[] { sample.Contacts, sample.Fec }.Select(file => new ImportFile(file.Name, new MemoryStream(file.Content)))
            .Concat(sample.Invoices.Select(invoice => new ImportFile(invoice.FileName, new MemoryStream(invoice.Pdf())))).ToList();
        await import.RunAsync(new ImportRequest(member.CompanyId, files, "auto", IsComplete: true, DryRun: false, Mapping: null, "Relance"), cancellationToken);
        await ChoosePlansAsync(member.CompanyId, cancellationToken);
    }

    /// <summary>Some customers are chased otherwise than the rest, so that calls and several plans can be seen on the first day.</summary>
    private async Task ChoosePlansAsync(long companyId, CancellationToken cancellationToken)
    {
        var customers = db.Customers.Where(row => row.CompanyId == companyId);
        foreach (var (code, plan) in SampleCompany.WithOwnPlan)
            await customers.Where(row => row.Code == code).ExecuteUpdateAsync(row => row.SetProperty(customer => customer.PlanCode, plan), cancellationToken);
        await customers.Where(row => row.Code == SampleCompany.LargeAccount).ExecuteUpdateAsync(row => row.SetProperty(customer => customer.IsLargeAccount, true), cancellationToken);
    }
}
