using System.Globalization;
using System.Text;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>The books: what is invoiced, what is paid, and the file that says so.</summary>
internal sealed class BookActs(Play play)
{
    /// <summary>Customers and invoices for a company that has just been opened.</summary>
    public void Found(Dossier dossier)
    {
        var customers = play.Dice.Next(2, 5);
        for (var i = 0; i < customers; i++)
        {
            var n = play.Debtors.Count() + 1;
            var debtor = new Debtor(string.Create(CultureInfo.InvariantCulture, $"C{n}"), string.Create(CultureInfo.InvariantCulture, $"Client {play.Seed}-{n}"), string.Create(CultureInfo.InvariantCulture, $"client{n}-{play.Seed}.example"));
            dossier.Debtors.Add(debtor);
            var bills = play.Dice.Next(1, 4);
            for (var b = 0; b < bills; b++) Invoice(debtor, -12, 46);
        }
    }

    public async Task SomethingNew()
    {
        var dossier = play.Pick(play.Dossiers);
        var debtor = play.Pick(dossier.Debtors);
        var open = debtor.Bills.FindAll(bill => bill.Open > 0);
        if (open.Count == 0 || play.Chance(40))
        {
            var bill = Invoice(debtor, -10, 25);
            play.Story.Tell($"invoices {bill.Number} to {debtor.Name}, due {bill.Due:dd/MM}");
        }
        else
        {
            var bill = play.Pick(open);
            bill.Open = play.Chance(70) ? 0 : Math.Round(bill.Open * 0.6m, 2);
            play.Story.Tell($"{debtor.Name} has paid: {bill.Open} of {bill.Number} stays open");
        }

        await Import(dossier);
    }

    /// <summary>All that is open, so that what is missing has been paid.</summary>
    public async Task Import(Dossier dossier)
    {
        if (!dossier.Debtors.Exists(debtor => debtor.Bills.Exists(bill => bill.Open > 0))) Invoice(dossier.Debtors[0], 0, 20);
        var text = new StringBuilder("Code client;Nom client;N° facture;Date facture;Échéance;Restant dû;E-mail\r\n");
        foreach (var debtor in dossier.Debtors)
        {
            foreach (var bill in debtor.Bills.Where(bill => bill.Open > 0))
                text.Append(CultureInfo.InvariantCulture, $"{debtor.Code};{debtor.Name};{bill.Number};{bill.Due.AddDays(-30):dd/MM/yyyy};{bill.Due:dd/MM/yyyy};{bill.Open:0.00};{debtor.Address}\r\n");
        }

        var report = await play.Api.Post<ImportReport>($"{dossier.Path}/imports", Upload.Form([Upload.Text("postes.csv", text.ToString())], new Upload.Choices()));
        play.Story.Holds(report.Rejected.Count == 0, "nothing is dropped silently", () => $"the import rejected {report.Rejected.Count} lines");
    }

    public async Task<Dictionary<string, long>> InvoiceIds(Dossier dossier) =>
        (await play.Api.Get<Page<InvoiceRowDto>>($"{dossier.Path}/invoices?limit=1000")).Items.ToDictionary(row => row.Number, row => row.Id);

    /// <param name="debtor">Who owes it.</param>
    /// <param name="youngest">Days since its due date at least; less than 0 for one that is not due yet.</param>
    /// <param name="oldest">And at most, exclusive.</param>
    private Bill Invoice(Debtor debtor, int youngest, int oldest)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"F{play.Seed}-{debtor.Code}-{debtor.Bills.Count + 1}");
        var bill = new Bill(number, play.Today.AddDays(-play.Dice.Next(youngest, oldest)), play.Dice.Next(60, 4000) + play.Dice.Next(100) / 100m);
        debtor.Bills.Add(bill);
        return bill;
    }
}
