using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Sample;

/// <summary>The contacts as a spreadsheet saves them: semicolons, and a byte order mark.</summary>
internal static class SampleContacts
{
    public static SampleDocument Write()
    {
        var text = new StringBuilder("Code client;Nom client;Contact;E-mail;Langue;Téléphone;Délai de paiement;Type de client;Adresse;Code postal;Ville\r\n");
        for (var i = 0; i < SampleCustomers.All.Length; i++)
        {
            var c = SampleCustomers.All[i];
            text.Append(CultureInfo.InvariantCulture, $"{c.Code};{c.Name};{c.Person};{c.Email};{c.Language};{c.Phone(i + 1)};{c.TermsDays} jours;{(c.IsPublic ? "public" : "entreprise")};{c.Street};{Postcode(c)};{Town(c)}\r\n");
        }

        return new SampleDocument("contacts.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    /// <summary>« 44100 Nantes » in two columns; elsewhere the postcode comes last and stays with the town.</summary>
    private static string Postcode(SampleCustomer customer) => char.IsAsciiDigit(customer.City[0]) ? customer.City.Split(' ', 2)[0] : "";

    private static string Town(SampleCustomer customer) => char.IsAsciiDigit(customer.City[0]) ? customer.City.Split(' ', 2)[1] : customer.City;
}
