using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class ContactTests
{
    private const string Header = "Code client;Nom client;Contact;E-mail;Langue;Téléphone;Conditions de règlement";

    [Fact]
    public void A_row_with_a_customer_and_an_address_is_a_contact()
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;Anaïs Lœwe;anais@dupin.example;FR;02 40 00 00 00;45 jours");

        Assert.Equal("contacts", reading.Kind);
        Assert.Equal(new SourceContact(2, "C1", "Dupin", "Anaïs Lœwe", "anais@dupin.example", "fr", "02 40 00 00 00", 45), Assert.Single(reading.Contacts));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void What_the_file_lacks_is_unknown_not_empty()
    {
        var reading = Reading.Of("Code client;E-mail\nC1;a@dupin.example");

        Assert.Equal(new SourceContact(2, "C1", null, null, "a@dupin.example", null, null, null), Assert.Single(reading.Contacts));
    }

    [Fact]
    public void First_and_last_names_in_two_columns_are_one_person()
    {
        var reading = Reading.Of("Société;Nom;Prénom;Email\nDupin SARL;Martel;Jeanne;j@dupin.example");

        Assert.Equal(("Dupin SARL", "Jeanne Martel"), (Assert.Single(reading.Contacts).CustomerCode, reading.Contacts[0].PersonName));
    }

    [Fact]
    public void Several_rows_and_several_addresses_are_several_contacts_each_once()
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;;\"a@dupin.example; b@dupin.example, Jeanne Martel <c@dupin.example>\";;;\nC1;Dupin;;B@dupin.example;;;\nC2;Noyer;;a@dupin.example;;;");

        Assert.Equal(
            [("C1", "a@dupin.example", null), ("C1", "b@dupin.example", null), ("C1", "c@dupin.example", "Jeanne Martel"), ("C2", "a@dupin.example", null)],
            reading.Contacts.Select(c => (c.CustomerCode, c.Email, c.PersonName)));
        Assert.Equal([SourceCodes.ContactDuplicate], reading.Warnings.Codes());
    }

    [Theory]
    [InlineData("anais@dupin")]
    [InlineData("anais.dupin.example")]
    [InlineData("ana is@dupin.example")]
    [InlineData("anais@dupin..example")]
    [InlineData("à compléter")]
    public void A_wrong_address_is_rejected_and_the_rest_of_the_row_is_kept(string address)
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;Anaïs;{address};en;;30");

        Assert.Equal(new SourceContact(2, "C1", "Dupin", "Anaïs", null, "en", null, 30), Assert.Single(reading.Contacts));
        Assert.Equal(new SourceIssue("export.txt", 2, "E-mail", SourceCodes.EmailInvalid, address), Assert.Single(reading.Rejected));
    }

    [Theory]
    [InlineData("30", 30, null)]
    [InlineData("30 jours", 30, null)]
    [InlineData("30j", 30, null)]
    [InlineData("60 jours nets", 60, null)]
    [InlineData("Net 30", 30, null)]
    [InlineData("Comptant", 0, null)]
    [InlineData("À réception", 0, null)]
    [InlineData("30 jours fin de mois", 30, SourceCodes.TermsEndOfMonth)]
    [InlineData("45j FDM", 45, SourceCodes.TermsEndOfMonth)]
    [InlineData("bientôt", null, SourceCodes.TermsInvalid)]
    [InlineData("900", null, SourceCodes.TermsInvalid)]
    public void Terms_are_days_and_what_is_not_applied_is_told(string terms, int? days, string? warning)
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;;a@dupin.example;;;{terms}");

        Assert.Equal(days, Assert.Single(reading.Contacts).TermsDays);
        Assert.Equal(warning, reading.Warnings.Codes().SingleOrDefault());
    }

    [Theory]
    [InlineData("Français", "fr", 0)]
    [InlineData("EN", "en", 0)]
    [InlineData("anglais", "en", 0)]
    [InlineData("klingon", null, 1)]
    public void Languages_are_french_or_english(string written, string? expected, int warnings)
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;;a@dupin.example;{written};;");

        Assert.Equal((expected, warnings), (Assert.Single(reading.Contacts).Language, reading.Warnings.Count));
    }

    [Fact]
    public void A_list_of_contacts_without_customers_is_refused()
    {
        var refusal = Reading.Refusal("Prénom;Email\nJeanne;j@dupin.example", "contacts");

        Assert.Equal(SourceCodes.ContactsColumnsMissing, refusal.Issue.Code);
    }
}
