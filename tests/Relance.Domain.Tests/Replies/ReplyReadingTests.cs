using FsCheck.Fluent;
using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

public sealed class ReplyReadingTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("Nous n'avons pas encore payé.")]
    [InlineData("nous navons pas paye")]
    [InlineData("La facture n'a jamais été réglée.")]
    [InlineData("Aucun virement n'a été effectué.")]
    [InlineData("Le paiement sera-t-il parti vendredi ?")]
    [InlineData("Je croyais que le virement était parti.")]
    [InlineData("Avez-vous reçu notre virement du 3 ?")]
    [InlineData("Nous avons réglé le problème informatique.")]
    [InlineData("Nos paiements sont effectués le 10 de chaque mois.")]
    [InlineData("Nous avons été payés par notre client.")]
    [InlineData("Le règlement se fait à 60 jours.")]
    [InlineData("Nous n'avons réglé que la moitié.")]
    [InlineData("Je ne pense pas que le virement soit parti.")]
    [InlineData("We haven't paid yet.")]
    [InlineData("The invoice has not been paid.")]
    [InlineData("I thought it had been paid.")]
    [InlineData("Has the transfer been sent?")]
    [InlineData("We were paid last week by our own client.")]
    [InlineData("Payments are made on the 15th of each month.")]
    public void A_payment_is_never_read_into_a_denial_a_doubt_a_question_or_a_habit(string text) => Assert.NotEqual(ReplyKind.Paid, Read(text).Kind);

    [Theory]
    [InlineData("Nous ne paierons pas.")]
    [InlineData("Nous vous réglerons dès réception de la facture.")]
    [InlineData("Si vous nous accordez un délai, nous paierons le 15.")]
    [InlineData("Nous ne pourrons pas vous régler.")]
    [InlineData("Je vous appelle vendredi.")]
    [InlineData("Rendez-vous le 15 pour en parler.")]
    [InlineData("Quand devons-nous payer ?")]
    [InlineData("We will not pay this invoice.")]
    [InlineData("We'll pay once we receive the invoice.")]
    [InlineData("I'll call you on Friday.")]
    [InlineData("We can't pay.")]
    public void A_promise_is_never_read_into_a_refusal_a_request_or_a_meeting(string text) => Assert.NotEqual(ReplyKind.Promise, Read(text).Kind);

    [Theory]
    [InlineData("Nous vous paierons le 15 si notre client nous paie.")]
    [InlineData("If the bank agrees we will pay on Friday.")]
    public void A_promise_that_hangs_on_others_has_no_day_and_little_confidence(string text)
    {
        var reading = Read(text);

        Assert.Equal((ReplyKind.Promise, Confidence.Unsure, null), (reading.Kind, reading.Confidence, reading.Date));
    }

    [Theory]
    [InlineData("Bonjour,\n\nCordialement,\nPaul\nVirement effectué est notre devise")]
    [InlineData("> Le virement a été effectué hier.")]
    [InlineData("De : Claire\nEnvoyé : lundi 5 octobre\n\nLe virement a été effectué hier.")]
    [InlineData("Bonjour.\nCe message est confidentiel. Le virement a été effectué.")]
    [InlineData("Hello.\nThis email is confidential. We have paid.")]
    [InlineData("Nos bureaux seront fermés du 24 au 31, le virement a été effectué.")]
    [InlineData("Hello\n--\nWe paid")]
    public void Quoted_lines_signatures_footers_and_closing_notices_are_no_evidence(string text) => Assert.Equal(ReplyKind.Other, Read(text).Kind);

    [Theory]
    [InlineData("Bonjour. Le virement est parti hier.\nMerci.", "Le virement est parti hier.")]
    [InlineData("> Payée ?\nRéglée hier.\n> Merci", "Réglée hier.")]
    [InlineData("Cordialement\nPaul\nPS : le virement est parti hier", "PS : le virement est parti hier")]
    [InlineData("Suite à votre message nous vous confirmons que le règlement\nsera effectué le 15 décembre.", "Suite à votre message nous vous confirmons que le règlement\nsera effectué le 15 décembre.")]
    public void The_deciding_sentence_is_quoted_as_it_stands(string text, string sentence) => Assert.Equal(sentence, Read(text).Sentence);

    [Theory]
    [InlineData("Le virement de 1 234,56 € est parti.", "1234.56")]
    [InlineData("Le virement de 1\u202f234,56\u00a0€ est parti.", "1234.56")]
    [InlineData("We have paid €1,234.56.", "1234.56")]
    [InlineData("We have paid EUR 1,234.", "1234")]
    [InlineData("J'ai payé 500 euros.", "500")]
    [InlineData("J'ai payé 500 € sur 800 €.", null)]
    [InlineData("J'ai payé le 15.", null)]
    public void An_amount_is_named_once_and_with_its_currency(string text, string? amount) =>
        Assert.Equal(amount is null ? null : Money.Eur(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), Read(text).Amount);

    [Fact]
    public void Any_text_gives_one_answer_and_a_sentence_that_is_part_of_it() =>
        Properties.Hold(Gen.Elements(
            "Le virement", " est parti", " le 31", "/02", " 99", " sous 400 jours ouvrés", " n'avons", " pas", "’", ".", "?", "\n", "\r\n", "> ", " vendredi", " en huit", " fin", " mars", "\ud83d", "\udc00", "é", "\u0301",
            " invoice 12-", "€", " 1 234", ",56", " will pay", " not", " if", " ", "--", "De : x", "Envoyé : y", " 9999-12-31", " w/c", " semaine 53", "\0", " l'", " n't", " …").ListOf().Zip(Gen.Choose(0, DateOnly.MaxValue.DayNumber), (parts, day) => (Text: string.Concat(parts), Day: DateOnly.FromDayNumber(day))), given =>
        {
            var reading = ReplyReading.Of(given.Text, given.Day);

            Assert.Contains(reading.Sentence ?? "", NewText.Of(given.Text), StringComparison.Ordinal);
            Assert.All(ReplyDates.Of(given.Text, given.Day), date => Assert.InRange(date.Start + date.Length, 1, given.Text.Length));
            Assert.Equivalent(reading, ReplyReading.Of(given.Text, given.Day));
        }, times: 2000);

    [Theory]
    [InlineData("Merci de nous confirmer que la facture a été payée.")]
    [InlineData("Le virement aurait été fait.")]
    [InlineData("Le virement a été rejeté par la banque.")]
    [InlineData("Notre client nous a réglés hier.")]
    [InlineData("Our customer has paid us yesterday.")]
    [InlineData("Payment has been sent for approval.")]
    [InlineData("Le règlement a été transmis à la direction pour signature.")]
    [InlineData("Nous avons payé la facture F-99 mais pas celle-ci.")]
    [InlineData("Merci de nous envoyer la facture acquittée.")]
    [InlineData("Le litige est réglé.")]
    [InlineData("Virement fait demain.")]
    [InlineData("Si seulement j'avais déjà payé.")]
    [InlineData("We have paid other suppliers first.")]
    public void A_payment_is_never_read_into_what_failed_is_asked_for_or_is_of_others(string text) => Assert.NotEqual(ReplyKind.Paid, Read(text).Kind);

    [Theory]
    [InlineData("Paiement impossible.")]
    [InlineData("Le virement prévu vendredi est annulé.")]
    [InlineData("Payment scheduled for Friday has been cancelled.")]
    [InlineData("Nous avons bien reçu votre virement du 12.")]
    [InlineData("Merci pour votre virement du 15.")]
    [InlineData("Le paiement a été bloqué.")]
    [InlineData("Je vais régler ce problème avec vous vendredi.")]
    [InlineData("Nous allons régler cela au tribunal.")]
    [InlineData("On se voit le 15 pour le paiement.")]
    [InlineData("Elle devait être payée vendredi.")]
    [InlineData("It was supposed to be paid on Friday.")]
    [InlineData("I get paid on the 30th.")]
    [InlineData("Vous rêvez si vous croyez que je vais payer.")]
    public void A_promise_is_never_read_into_what_failed_was_planned_or_is_another_matter(string text) => Assert.NotEqual(ReplyKind.Promise, Read(text).Kind);

    [Theory]
    [InlineData("Je suis absent jusqu'au 30 novembre inclus.", "2026-12-01")]
    [InlineData("Absent du 16 au 27 novembre.", "2026-11-30")]
    [InlineData("De retour le 7 décembre.", "2026-12-07")]
    [InlineData("Absent jusqu'au 2 décembre, de retour le 3.", "2026-12-03")]
    [InlineData("Nos bureaux seront fermés jusqu'au 24 décembre.", "2026-12-28")]
    [InlineData("I am out of the office until 30 November.", "2026-12-01")]
    [InlineData("I will be back on Monday.", "2026-11-23")]
    [InlineData("Je suis absent, je vous réponds à mon retour.", null)]
    public void The_day_of_return_is_the_stated_one_or_the_first_working_day_after_the_absence(string text, string? day)
    {
        var reading = ReplyReading.Of(text, Friday, ReplyOrigin.Automatic);

        Assert.Equal((ReplyKind.AutoReply, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), (reading.Kind, reading.Date));
    }

    [Theory]
    [InlineData(ReplyOrigin.Automatic, "Bonjour, le virement a été effectué hier.", ReplyKind.Paid)]
    [InlineData(ReplyOrigin.Automatic, "Réponse automatique : nos bureaux sont fermés, aucun paiement ne sera effectué avant le 4 janvier.", ReplyKind.AutoReply)]
    [InlineData(ReplyOrigin.Automatic, "Paul a quitté l'entreprise.", ReplyKind.WrongContact)]
    [InlineData(ReplyOrigin.DeliveryReport, "Message d'un serveur.", ReplyKind.Bounce)]
    [InlineData(ReplyOrigin.DeliveryReport, "La remise de votre message est retardée, le serveur va continuer à essayer.", ReplyKind.Other)]
    [InlineData(ReplyOrigin.DeliveryReport, "Delivery delayed earlier.\nAction: failed\nStatus: 4.4.7", ReplyKind.Bounce)]
    [InlineData(ReplyOrigin.Unmarked, "Votre message n'a pas pu être remis.", ReplyKind.Bounce)]
    [InlineData(ReplyOrigin.Unmarked, "Le colis n'a pas pu être remis.", ReplyKind.Other)]
    [InlineData(ReplyOrigin.Unmarked, "Je suis absent jusqu'à mardi, je regarde à mon retour.", ReplyKind.Other)]
    [InlineData(ReplyOrigin.Unmarked, "J'ai reçu votre message automatique, le virement est parti hier.", ReplyKind.Paid)]
    public void Headers_and_wording_are_weighed_together(ReplyOrigin origin, string text, ReplyKind kind) => Assert.Equal(kind, ReplyReading.Of(text, Friday, origin).Kind);

    [Theory]
    [InlineData("Les factures FA-2026-0101 et fa 2026/0108 sont payées.", "FA-2026-0101,FA-2026-0108")]
    [InlineData("La FA-2026-01011 et la XFA-2026-0108 sont payées.", "")]
    [InlineData("Réglé 118,50 €", "")]
    [InlineData("n°118 payée", "118")]
    [InlineData("> FA-2026-0101\npayée", "")]
    public void Only_known_invoice_numbers_named_whole_in_the_new_text_are_given(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(',', ReplyReading.Of(text, Friday, knownNumbers: ["FA-2026-0101", "FA-2026-0108", "118", "12"]).InvoiceNumbers));

    [Theory]
    [InlineData("Paul a quitté la société. Merci d'écrire à compta@lupin.example.", "compta@lupin.example")]
    [InlineData("Cette adresse n'est plus utilisée. Écrivez désormais à factures@violette.example", "factures@violette.example")]
    [InlineData("L'adresse paul@lupin.example n'est plus valide.", null)]
    [InlineData("Anna has left the company, please contact ap@x.example or finance@x.example.", null)]
    [InlineData("Paul a quitté la société.", null)]
    [InlineData("Le virement est parti, compta@lupin.example", null)]
    public void The_address_to_write_to_is_given_when_a_wrong_contact_names_one(string text, string? address) => Assert.Equal(address, Read(text).ReplacementAddress);

    [Fact]
    public void The_parts_of_a_proposal_are_given_with_their_days_and_amounts()
    {
        var reading = Read("Je vous propose 500 € le 5 décembre, 500 € le 5 janvier et le solde de 234,56 € le 5 février.");

        Assert.Equal(ReplyKind.InstalmentRequest, reading.Kind);
        Assert.Equal([new(2026, 12, 5), new(2027, 1, 5), new(2027, 2, 5)], reading.Instalments.Select(part => part.Date));
        Assert.Equal(Money.Eur(500), reading.Instalments[0].Amount);
        Assert.Empty(Read("Pouvez-vous nous laisser jusqu'au 20 décembre ?").Instalments);
    }

    // Lone halves of surrogate pairs, marks of direction, characters without width, replacement characters, HTML that was left over, and every other character.
    private static readonly FsCheck.Gen<string> Oddities = Gen.OneOf(
        Gen.Elements("\ud83d", "\udc00", "\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\ufffd", "\ufffe", "\0", "&nbsp;", "<br>", "</div>", "&#8217;", "=E9", "Ã©", "\r", "\u2028", "º", "n°", "İ", "ﬁ", "①", "½", "٣", "\u0301\u0301"),
        Gen.Elements("Le virement", " est parti", " le ", "31/02", " n'", "pas ", "vendredi", " de ", "550 5.1.1", " Action: failed", " a@b.c", "@", " absent jusqu'au 3", " ticket", "\n> ", "\nDe : x\nEnvoyé : y\n", "premier vendredi du mois", " S48 ", "12,5 €", "FA-12"),
        Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString()));

    [Fact]
    public void Reading_never_throws_and_quotes_only_what_was_written() =>
        Properties.Hold(Oddities.ListOf().Zip(Gen.Elements(Enum.GetValues<ReplyOrigin>()), (parts, origin) => (Text: string.Concat(parts), Origin: origin)), given =>
        {
            var reading = ReplyReading.Of(given.Text, Friday, given.Origin, ["FA-12", "", "-", "\ud83d"]);

            Assert.Contains(reading.Sentence ?? "", NewText.Of(given.Text), StringComparison.Ordinal);
            Assert.True(reading.Date is null || reading.Kind is ReplyKind.Promise or ReplyKind.Paid or ReplyKind.InstalmentRequest or ReplyKind.AutoReply);
        }, times: 3000);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \n")]
    [InlineData("> Le virement est parti hier.\n> Merci")]
    [InlineData("Le 5 oct. 2026 à 10:12, Claire a écrit :\nLe virement est parti hier.")]
    public void Nothing_new_says_nothing(string text) => Assert.Equal((ReplyKind.Other, Confidence.Unsure, null), (Read(text).Kind, Read(text).Confidence, Read(text).Sentence));

    [Fact]
    public void What_stands_beyond_the_limit_is_not_read()
    {
        var filler = string.Concat(Enumerable.Repeat("Bonjour. ", ReplyReading.MostCharacters / 9 + 1));

        Assert.Equal(ReplyKind.Other, Read(filler + "Le virement est parti hier.").Kind);
        Assert.Equal(ReplyKind.Paid, Read("Le virement est parti hier. " + filler).Kind);
    }

    // Guards against a hang, not a figure: each takes milliseconds; what grows with the square of a line would take minutes.
    [Theory(Timeout = 60_000)]
    [InlineData("le virement ")]
    [InlineData("pas ")]
    [InlineData("le 15, ")]
    [InlineData("1 234 ")]
    [InlineData("a.")]
    [InlineData("Cordialement. ")]
    [InlineData("sous sous un ")]
    [InlineData("de la ")]
    [InlineData("fin de ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("2/")]
    [InlineData("e\u0301")]
    [InlineData("si le virement est parti ")]
    [InlineData("Le 1 a écrit\n")]
    [InlineData("x@")]
    [InlineData("@x.")]
    [InlineData("n° ")]
    [InlineData("5.1.1 ")]
    [InlineData("absent retour ")]
    [InlineData("De : x\n")]
    [InlineData("\ud83d")]
    [InlineData("a - ")]
    [InlineData("premier ")]
    public async Task Hostile_text_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));

        Assert.NotNull(await Task.Run(() => ReplyReading.Of(text, Friday, ReplyOrigin.Automatic, ["FA-2026-0118", "1234"]), TestContext.Current.CancellationToken));
    }

    private static ReplyReading Read(string text) => ReplyReading.Of(text, Friday);
}
