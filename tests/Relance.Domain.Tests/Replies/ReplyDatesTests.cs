using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

public sealed class ReplyDatesTests
{
    // Friday 20 November 2026, unless said otherwise.
    [Theory]
    [InlineData("le 15", "2026-12-15")]
    [InlineData("le 20", "2026-12-20")]
    [InlineData("le 31", "2026-12-31")]
    [InlineData("le 1er", "2026-12-01")]
    [InlineData("le quinze", "2026-12-15")]
    [InlineData("mardi 24", "2026-11-24")]
    [InlineData("au 30 du mois", "2026-11-30")]
    [InlineData("le 10 du mois prochain", "2026-12-10")]
    [InlineData("le 15 mars", "2027-03-15")]
    [InlineData("le 1er décembre", "2026-12-01")]
    [InlineData("le 20 novembre", "2026-11-20")]
    [InlineData("le 3 déc.", "2026-12-03")]
    [InlineData("le 15 mars 2027", "2027-03-15")]
    [InlineData("15/03", "2027-03-15")]
    [InlineData("15/03/27", "2027-03-15")]
    [InlineData("le 30.11.2026", "2026-11-30")]
    [InlineData("12/15", "2026-12-15")]
    [InlineData("2026-12-15", "2026-12-15")]
    [InlineData("vendredi", "2026-11-27")]
    [InlineData("lundi", "2026-11-23")]
    [InlineData("vendredi prochain", "2026-11-27")]
    [InlineData("lundi en huit", "2026-11-30")]
    [InlineData("mardi de la semaine prochaine", "2026-11-24")]
    [InlineData("en fin de semaine", "2026-11-20")]
    [InlineData("fin de semaine prochaine", "2026-11-27")]
    [InlineData("la semaine prochaine", "2026-11-27")]
    [InlineData("début de semaine prochaine", "2026-11-24")]
    [InlineData("semaine 48", "2026-11-27")]
    [InlineData("dans la semaine du 7 décembre", "2026-12-11")]
    [InlineData("fin de mois", "2026-11-30")]
    [InlineData("fin du mois prochain", "2026-12-31")]
    [InlineData("le mois prochain", "2026-12-31")]
    [InlineData("d'ici la fin du mois", "2026-11-30")]
    [InlineData("fin janvier", "2027-01-31")]
    [InlineData("fin du mois de décembre", "2026-12-31")]
    [InlineData("courant décembre", "2026-12-31")]
    [InlineData("mi-décembre", "2026-12-15")]
    [InlineData("début avril", "2027-04-10")]
    [InlineData("la première quinzaine de janvier", "2027-01-15")]
    [InlineData("fin d’année", "2026-12-31")]
    [InlineData("d'ici huit jours", "2026-11-28")]
    [InlineData("sous 48 h", "2026-11-22")]
    [InlineData("sous 48h", "2026-11-22")]
    [InlineData("sous quinzaine", "2026-12-05")]
    [InlineData("sous huitaine", "2026-11-28")]
    [InlineData("sous 8 à 10 jours", "2026-11-30")]
    [InlineData("sous 10/15 jours", "2026-12-05")]
    [InlineData("dans deux semaines", "2026-12-04")]
    [InlineData("dans une dizaine de jours", "2026-11-30")]
    [InlineData("un délai de 15 jours", "2026-12-05")]
    [InlineData("sous 5 jours ouvrés", "2026-11-27")]
    [InlineData("sous 5 jours ouvrables", "2026-11-26")]
    [InlineData("demain", "2026-11-21")]
    [InlineData("après-demain", "2026-11-22")]
    [InlineData("ce jour", "2026-11-20")]
    [InlineData("aujourd'hui", "2026-11-20")]
    [InlineData("after the 10th", "2026-12-10")]
    [InlineData("by end of month", "2026-11-30")]
    [InlineData("by the end of next month", "2026-12-31")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("Friday week", "2026-12-04")]
    [InlineData("not this Friday but the one after", "2026-12-04")]
    [InlineData("Tuesday next week", "2026-11-24")]
    [InlineData("within ten days", "2026-11-30")]
    [InlineData("within 10 working days", "2026-12-04")]
    [InlineData("in a fortnight", "2026-12-04")]
    [InlineData("in two weeks", "2026-12-04")]
    [InlineData("two more weeks", "2026-12-04")]
    [InlineData("by 15 December", "2026-12-15")]
    [InlineData("on December 15th", "2026-12-15")]
    [InlineData("the 15th of December", "2026-12-15")]
    [InlineData("the 5th of next month", "2026-12-05")]
    [InlineData("w/c Monday 7 December", "2026-12-11")]
    [InlineData("early next week", "2026-11-24")]
    [InlineData("mid-December", "2026-12-15")]
    [InlineData("end of Jan", "2027-01-31")]
    [InlineData("tomorrow", "2026-11-21")]
    [InlineData("in May", "2027-05-31")]
    public void A_date_to_come_is_the_first_that_fits(string words, string day)
    {
        var date = Assert.Single(Of($"Nous paierons {words}."));

        Assert.Equal(Day(day), date.Ahead);
    }

    [Theory]
    [InlineData("le 3", "2026-11-03")]
    [InlineData("le 20", "2026-11-20")]
    [InlineData("le 21", "2026-10-21")]
    [InlineData("le 12/11", "2026-11-12")]
    [InlineData("le 15 mars", "2026-03-15")]
    [InlineData("le 15/03/26", "2026-03-15")]
    [InlineData("mardi", "2026-11-17")]
    [InlineData("vendredi dernier", "2026-11-13")]
    [InlineData("hier", "2026-11-19")]
    [InlineData("avant-hier", "2026-11-18")]
    [InlineData("ce matin", "2026-11-20")]
    [InlineData("il y a trois jours", "2026-11-17")]
    [InlineData("two weeks ago", "2026-11-06")]
    [InlineData("yesterday", "2026-11-19")]
    [InlineData("on the 5th", "2026-11-05")]
    [InlineData("last Friday", "2026-11-13")]
    public void A_date_that_has_passed_is_the_latest_that_fits(string words, string day)
    {
        var date = Assert.Single(Of($"Le virement est parti {words}."));

        Assert.Equal(Day(day), date.Behind);
    }

    [Theory]
    [InlineData("le 31 février")]
    [InlineData("le 31/02")]
    [InlineData("le 45")]
    [InlineData("le 30/02/2027")]
    [InlineData("sous 15 jours après réception")]
    [InlineData("within 30 days from receipt")]
    [InlineData("dans 30 jours fin de mois")]
    [InlineData("la semaine dernière")]
    public void A_day_that_does_not_exist_or_hangs_on_something_else_is_no_day(string words)
    {
        var dates = Of($"Nous paierons {words}.");

        Assert.Null(Assert.IsType<ReplyDate>(dates[0]).Ahead);
    }

    [Theory]
    [InlineData("Les 3 factures sont chez le comptable.")]
    [InlineData("Je vous dois 15 € pour 10 jours de location.")]
    [InlineData("12 rue Pasteur, bâtiment B, 3e étage")]
    [InlineData("It may be wrong.")]
    [InlineData("On mon compte je vois deux lignes.")]
    [InlineData("À 10:30 ou à 14h30.")]
    [InlineData("La version 2.10 du devis")]
    public void Figures_and_words_that_are_no_dates_are_left_alone(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("Votre facture du 15 octobre", ReplyDateRole.Reference)]
    [InlineData("your invoice of 15 October", ReplyDateRole.Reference)]
    [InlineData("Je règle votre facture le 15 décembre", ReplyDateRole.Plain)]
    [InlineData("et non le 15", ReplyDateRole.Replaced)]
    [InlineData("au lieu du 15", ReplyDateRole.Replaced)]
    [InlineData("pas avant le 15", ReplyDateRole.Plain)]
    public void The_words_before_say_what_a_date_is_of(string text, ReplyDateRole role) => Assert.Equal(role, Assert.Single(Of(text)).Role);

    [Theory]
    [InlineData("cette semaine", "2026-11-18", "2026-11-20")]
    [InlineData("cette semaine", "2026-11-21", "2026-11-27")]
    [InlineData("le 31", "2026-02-10", "2026-03-31")]
    [InlineData("le 30", "2026-01-31", "2026-03-30")]
    [InlineData("le 29 février", "2026-02-10", "2028-02-29")]
    [InlineData("fin de mois", "2026-11-30", "2026-11-30")]
    [InlineData("fin novembre", "2026-12-02", "2027-11-30")]
    [InlineData("sous 2 jours ouvrés", "2026-12-24", "2026-12-29")]
    [InlineData("sous 2 jours ouvrables", "2026-12-24", "2026-12-28")]
    [InlineData("sous 1 jour ouvré", "2026-11-21", "2026-11-23")]
    public void The_day_of_the_message_counts(string words, string receivedOn, string day) =>
        Assert.Equal(Day(day), Assert.Single(ReplyDates.Of($"Paiement {words}", Day(receivedOn))).Ahead);

    private static IReadOnlyList<ReplyDate> Of(string text) => ReplyDates.Of(text, new DateOnly(2026, 11, 20));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
