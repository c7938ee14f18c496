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
    public void Hostile_text_is_read_to_its_end(string part) => Assert.NotNull(Read(string.Concat(Enumerable.Repeat(part, 400_000 / part.Length))));

    private static ReplyReading Read(string text) => ReplyReading.Of(text, Friday);
}
