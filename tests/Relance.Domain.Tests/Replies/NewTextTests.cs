using FsCheck.Fluent;
using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

public sealed class NewTextTests
{
    private const string Answer = "Bonjour,\nLe virement part vendredi.\nCordialement\nPaul";

    [Theory]
    [InlineData("De : Claire Morin\nEnvoyé : lundi 5 octobre 2026 10:12\nÀ : Paul\nObjet : Facture F-101")]
    [InlineData("De\u00a0: Claire Morin <claire@atelier-morin.example>\nDate\u00a0: lundi 5 octobre 2026 à 10:12\nÀ\u00a0: Paul")]
    [InlineData("From: Claire Morin\nSent: Monday, October 5, 2026 10:12 AM\nTo: Paul\nSubject: Invoice F-101")]
    [InlineData("*De :* Claire Morin\n*Envoyé :* lundi 5 octobre 2026 10:12")]
    [InlineData("________________________________\nDe : Claire Morin\nEnvoyé : lundi 5 octobre 2026")]
    [InlineData("-----Message d'origine-----\nDe : Claire Morin")]
    [InlineData("-----Message d’origine-----\nDe : Claire Morin")]
    [InlineData("-----Original Message-----\nFrom: Claire Morin")]
    [InlineData("-------- Message transféré --------\nSujet : Facture")]
    [InlineData("Le lun. 5 oct. 2026 à 10:12, Claire Morin <claire@atelier-morin.example> a écrit :\n\nBonjour Paul")]
    [InlineData("Le lun. 5 oct. 2026 à 10:12, Claire Morin <claire@atelier-morin.example> a\nécrit :\n\nBonjour Paul")]
    [InlineData("Le lun. 5 oct. 2026 à 10:12, Claire Morin, du service comptable,\n<claire.morin@atelier-morin.example>\na écrit\u00a0:")]
    [InlineData("Le 5 oct. 2026 à 10:12, Claire Morin <claire@atelier-morin.example> a écrit\u202f:\n\nBonjour Paul")]
    [InlineData("On Mon, Oct 5, 2026 at 10:12 AM Claire Morin <\nclaire@atelier-morin.example> wrote:\n\nHello Paul")]
    [InlineData("On 5 Oct 2026, at 10:12, Claire Morin <claire@atelier-morin.example> wrote:\n\nHello Paul")]
    public void The_original_below_is_cut_off(string original)
    {
        var reply = $"{Answer}\n\n{original}\nBonjour Paul, la facture F-101 reste due.";

        var unix = NewText.Of(reply);
        var windows = NewText.Of(reply.ReplaceLineEndings("\r\n"));

        Assert.Equal(Answer, unix);
        Assert.Equal(Answer, windows);
    }

    [Theory]
    [InlineData("Oui.\n\n> Bonjour Paul,\n> la facture F-101 reste due.", "Oui.")]
    [InlineData("Le 5 oct. 2026 à 10:12, Claire a écrit :\n\n> Quand payez-vous ?\n\nVendredi.\n\n> Merci", "Vendredi.")]
    [InlineData("On 5 Oct 2026, at 10:12, Claire\n<c@x> wrote:\n> When do you pay?\nOn Friday.\n> And F-102?\nPaid.\n", "On Friday.\nPaid.")]
    [InlineData("Voir ci-dessous.\n-----Message d'origine-----\n> De : Claire\n> F-101 ?\nRéglée hier.", "Voir ci-dessous.\nRéglée hier.")]
    [InlineData("> Nous n'avons pas encore reçu le règlement de votre facture F-101, que nous\nattendons toujours.\nC'est fait.", "C'est fait.")]
    [InlineData("> La facture F-101 ?\nréglée hier", "réglée hier")]
    [InlineData("> > F-101 ?\n> Toujours rien.\n\n Réglée.", "Réglée.")]
    public void What_the_sender_wrote_between_and_below_marked_lines_is_kept(string text, string added)
    {
        var unix = NewText.Of(text);
        var windows = NewText.Of(text.ReplaceLineEndings("\r\n"));

        Assert.Equal(added, unix);
        Assert.Equal(added, windows);
    }

    [Theory]
    [InlineData("Le client nous a écrit : il paiera.")]
    [InlineData("Le virement part le 5 octobre.\nOn vous confirme cela.")]
    [InlineData("Le solde de 1 200 € est réglé.\n\nComme notre comptable vous l'a écrit :\nvoir ci-joint.")]
    [InlineData("De notre côté : rien à signaler.\nEnvoyé de mon iPhone")]
    [InlineData("Réglé --- merci\n-- \nPaul")]
    [InlineData("Montant > 1 000 €, à vérifier.")]
    [InlineData("Date : vendredi")]
    [InlineData("Bonjour,\nLe service comptable vous a écrit :\nil attend un avoir.")]
    public void Prose_that_looks_like_a_quotation_is_kept(string text) => Assert.Equal(text, NewText.Of(text));

    [Theory]
    [InlineData("> Bonjour Paul,\n> la facture F-101 reste due.")]
    [InlineData("Le 5 oct. 2026 à 10:12, Claire a écrit :\nBonjour Paul")]
    [InlineData("-----Message d'origine-----\nDe : Claire")]
    public void A_reply_that_is_only_a_quotation_is_given_whole(string text) => Assert.Equal(text, NewText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n ")]
    public void Nothing_stays_nothing(string text) => Assert.Equal("", NewText.Of(text));

    // What made a backtracking search give up: long lines that begin like an attribution, and never end like one.
    [Theory]
    [InlineData("On 1", 6, "\n")]
    [InlineData("On 1", 300, "\n")]
    [InlineData("Le 5 octobre 2026 a écrit ", 90, "\n")]
    [InlineData("De : x", 1, "\n")]
    [InlineData("De : x", 100_000, "\n")]
    [InlineData("__________ ", 4, "\n")]
    [InlineData("--------", 1000, "\n")]
    [InlineData("\t", 1000, "\n")]
    [InlineData("Le 1 a écrit", 0, " ")]
    public void Hostile_text_is_read_to_its_end(string start, int padding, string end)
    {
        var line = start + new string('a', padding) + end;
        var text = string.Concat(Enumerable.Repeat(line, 4_000_000 / line.Length)) + "fin";

        var read = NewText.Of(text);

        Assert.Equal(text.Trim(), read);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("Le 1 a écrit :\n\n\n\n> cité")]
    public void Hostile_quotations_are_read_to_their_end(string start)
    {
        var text = string.Concat(Enumerable.Repeat(start + "\n", 400_000)) + "fin";

        Assert.Equal("fin", NewText.Of(text));
    }

    [Fact]
    public void What_is_kept_are_always_lines_of_the_message_in_their_order() =>
        Properties.Hold(Gen.Elements(
            "Bonjour", "", " ", "> cité", "Le 5 oct. 2026, Claire a écrit :", "On 5 Oct, Claire", "<c@x> wrote:", "De : Claire", "Envoyé : lundi", "----- Message d'origine", "__________", "a écrit :").ListOf(), lines =>
        {
            var text = string.Join('\n', lines).Trim();

            var kept = NewText.Of(text);

            var at = 0;
            foreach (var line in kept.Split('\n'))
            {
                at = text.IndexOf(line, at, StringComparison.Ordinal);
                Assert.True(at >= 0);
                at += line.Length;
            }

            Assert.Equal(text.Length == 0, kept.Length == 0);
            Assert.Equal(kept, NewText.Of(string.Join("\r\n", lines)));
        });
}
