using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

public class SalutationTests
{
    [Theory]
    [InlineData("Mme Durand", "Bonjour Madame Durand,")]
    [InlineData("Mme Claire Durand", "Bonjour Madame Durand,")]
    [InlineData("Mme DURAND Claire", "Bonjour Madame Durand,")]
    [InlineData("MME DURAND", "Bonjour Madame Durand,")]
    [InlineData("Madame Claire Durand-Petit", "Bonjour Madame Durand-Petit,")]
    [InlineData("M. Paul Petit", "Bonjour Monsieur Petit,")]
    [InlineData("M Petit", "Bonjour Monsieur Petit,")]
    [InlineData("Mr. Petit", "Bonjour Monsieur Petit,")]
    [InlineData("Monsieur de Villiers", "Bonjour Monsieur de Villiers,")]
    [InlineData("M. Van Damme", "Bonjour Monsieur Van Damme,")]
    [InlineData("Mme Anne-Marie De La Tour", "Bonjour Madame Anne-Marie De La Tour,")]
    [InlineData("Me Lefort", "Bonjour Maître Lefort,")]
    [InlineData("Madame", "Bonjour Madame,")]
    [InlineData("Claire Durand", "Bonjour Claire Durand,")]
    [InlineData("  Claire   Durand ", "Bonjour Claire Durand,")]
    [InlineData("Service comptabilité", "Madame, Monsieur,")]
    [InlineData("Comptabilité fournisseurs", "Madame, Monsieur,")]
    [InlineData("Accounts Payable", "Madame, Monsieur,")]
    [InlineData("compta@client.example", "Madame, Monsieur,")]
    [InlineData("-", "Madame, Monsieur,")]
    [InlineData("", "Madame, Monsieur,")]
    [InlineData(null, "Madame, Monsieur,")]
    public void A_message_greets_by_what_is_known(string? contact, string greeting) =>
        Assert.Equal(greeting, Salutation.For(contact, "fr", Channel.Email, Tone.Friendly).Greeting);

    [Theory]
    [InlineData("Mme Durand", "Madame,", "Veuillez agréer, Madame, l’expression de nos salutations distinguées.")]
    [InlineData("Me Lefort", "Maître,", "Veuillez agréer, Maître, l’expression de nos salutations distinguées.")]
    [InlineData("Claire Durand", "Madame, Monsieur,", "Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.")]
    [InlineData(null, "Madame, Monsieur,", "Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.")]
    public void A_letter_closes_as_it_opens(string? contact, string greeting, string closing) =>
        Assert.Equal(new Salutation(greeting, closing), Salutation.For(contact, "fr", Channel.RegisteredLetter, Tone.Formal));

    [Theory]
    [InlineData(Channel.Email, Tone.Friendly, "Bien cordialement,")]
    [InlineData(Channel.Email, Tone.Firm, "Cordialement,")]
    [InlineData(Channel.Email, Tone.Formal, "Veuillez agréer, Madame, l’expression de nos salutations distinguées.")]
    [InlineData(Channel.Letter, Tone.Friendly, "Veuillez agréer, Madame, l’expression de nos salutations distinguées.")]
    public void The_closing_follows_channel_and_tone(Channel channel, Tone tone, string closing) =>
        Assert.Equal(closing, Salutation.For("Mme Durand", "fr", channel, tone).Closing);

    [Theory]
    [InlineData("Mme DURAND", "fr", "Madame Durand")]
    [InlineData("Mme DURAND", "en", "Ms Durand")]
    [InlineData("Claire Durand", "en", "Claire Durand")]
    [InlineData("Service achats", "fr", null)]
    public void A_name_can_stand_in_a_sentence(string contact, string language, string? name) => Assert.Equal(name, Salutation.NameOf(contact, language));

    [Theory]
    [InlineData("Mme Claire Durand", Channel.Email, "Dear Ms Durand,", "Kind regards,")]
    [InlineData("Mr Smith", Channel.Letter, "Dear Mr Smith,", "Yours sincerely,")]
    [InlineData("Jane Smith", Channel.Email, "Dear Jane Smith,", "Kind regards,")]
    [InlineData("Accounts Payable", Channel.Letter, "Dear Sir or Madam,", "Yours faithfully,")]
    [InlineData(null, Channel.Email, "Dear Sir or Madam,", "Kind regards,")]
    public void English_has_its_own_customs(string? contact, Channel channel, string greeting, string closing) =>
        Assert.Equal(new Salutation(greeting, closing), Salutation.For(contact, "en", channel, Tone.Firm));
}
