namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>What each calendar says first: the sentences of the article that the plan follows, and which days are ours.</summary>
internal static class Heads
{
    public static string Of(string code) => code switch
    {
        "doux" => Gentle,
        "serre" => Tight,
        "formel" => Formal,
        "telephone" => Telephone,
        "relation" => Relationship,
        "public" => PublicBuyer,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A plan without a head."),
    };

    private const string Gentle = """
        Scénario « doux »
        =================
        D’après l’article 001, erreur 6, « Ne pas suivre les relances » :
          « 1ère relance : 7 jours après l’échéance. »                     → niveau 1, J+7
          « 2ème relance : 14 jours après la première relance. »           → niveau 2, J+21, et jamais moins de 14 jours après le niveau 1
          « 3ème relance : 30 jours après la deuxième relance,
            éventuellement avec un ton plus ferme. »                       → niveau 3, J+51, et jamais moins de 30 jours après le niveau 2
        Erreur 2 : « Utilisez un ton amical, mais professionnel. »         → le premier courriel est courtois
        Erreur 4 : « le téléphone […], surtout si le montant est important » → Honfleur est appelé au lieu d’être relancé par courriel
        Erreur 5 : « modalités de paiement échelonné »                     → Fougères a son échéancier
        Le choix est le nôtre : un ton qui monte d’un degré à chaque relance (ferme à la deuxième), le relevé de compte avec la troisième,
        et le seuil de l’appel, que l’article ne chiffre pas.

        """;

    private const string Tight = """
        Scénario « serré »
        ==================
        D’après l’article 000, « ma procédure en 5 étapes » :
          1. « Contacter votre client avant l’échéance »                   → niveau 1, J-5
          2. « L’appel téléphonique (entre J+3 et J+7) »                   → niveau 2, J+3
          3. « les 1ere et 2eme relances (à J+7 et J+14) » ;
             « cette première lettre doit être courtoise »                 → niveau 3, J+7, courtois
             « la seconde relance aura un ton un peu plus ferme » et
             demande le règlement « au plus tard le XX »                   → niveau 4, J+14, ferme, avec un délai
             « Je joins toujours une copie de la facture impayée »         → copie des factures
          4. « la mise en demeure est le dernier courrier […] en
             recommandé avec accusé réception »                            → niveau 5, J+30
          5. « Demander une procédure de recouvrement »                    → niveau 6, J+45
        Les jours du mot d’avant l’échéance (J-5), de la mise en demeure (J+30) et du recouvrement (J+45) sont les nôtres, comme les
        courriels des niveaux 3 et 4 là où l’article dit « courrier ».

        """;

    private const string Formal = """
        Scénario « formel »
        ===================
        D’après l’article 002, « Étapes pour relancer une facture impayée » :
          « Envoyer un premier rappel par email », « professionnelle et
            courtoise »                                                    → niveau 1, J+5
          « Envoyer un deuxième rappel par courrier recommandé », avec
            « les conséquences du non-paiement et les prochaines étapes »  → niveau 2, J+20
          « En dernier recours, si les rappels par email et par courrier
            recommandé n’ont pas abouti, […] par téléphone »               → niveau 3, J+35
          « Recourir à un service de recouvrement »                        → niveau 4, J+50
        L’article ne donne aucun jour : tous sont les nôtres.

        """;

    private const string Telephone = """
        Scénario « téléphone »
        ======================
        D’après l’article 003, « Faites des relances téléphoniques » :
          « commencez toujours par relancer votre client par téléphone »   → niveau 1, J+3
          « évitez la relance d’une facture impayée par mail »             → aucun courriel
          « Si l’appel ne donne rien […], vous pouvez envoyer une lettre
            de relance courtoise »                                         → niveau 2, J+10
          « une lettre recommandée avec accusé de réception »              → niveau 3, J+30
          « exiger des indemnités de retard et des frais de recouvrement,
            qui sont de 40 € minimum »                                     → pénalités au niveau 3
          « Lettrer ses comptes »                                          → Gaillac : l’avoir est à lettrer avant toute relance
        L’article ne donne aucun jour : tous sont les nôtres.

        """;

    private const string Relationship = """
        Scénario « relation »
        =====================
        D’après l’article 004, « comment préserver la relation client ? » :
          « Un rappel de paiement doit être envoyé dès que vous constatez
            un problème »                                                  → niveau 1, J+5
          « Contactez personnellement le client par téléphone ou mail »    → un appel d’abord
          « Si vos tentatives par téléphone n’aboutissent pas. Vous pouvez
            envoyer une relance pour facture impayée par mail »            → niveau 2, J+12
          « We enclose our statement of account »                          → relevé de compte joint
          « l’étape suivante : la lettre de relance » ; « n’hésitez pas
            cependant à monter en fermeté »                                → niveau 3, J+26, ferme
          « Au bout du 3e rappel […], envisager une mise en demeure »      → niveau 4, J+45
          « l’envoi de rappels trop fréquents ou agressifs peut donner au
            débiteur le sentiment d’être harcelé »                         → au moins 7 jours entre deux niveaux
        L’article ne donne aucun jour : tous sont les nôtres.

        """;

    private const string PublicBuyer = """
        Scénario « public »
        ===================
        Pour les acheteurs publics ; il ne vient pas d’un article, mais du Code de la commande publique :
          R2192-10 : trente jours pour payer                               → l’échéance des factures
          R2192-31 : intérêts moratoires de plein droit ;
          D2192-35 : indemnité de 40 €                                     → pénalités dès le niveau 2
          On ne confie pas une commune à un service de recouvrement        → le dernier niveau est la lettre recommandée
        Les jours (J+10, J+30, J+60) sont les nôtres.

        """;
}
