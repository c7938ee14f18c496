namespace Relance.Domain.Replies.Cues;

/// <summary>French turns of phrase that speak of paying.</summary>
internal static class FrenchPaymentCues
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Done, """
            a|ont ete .. @paye
            @virement .. a|ont ete .. @fait
            @virement .. est deja|bien|enfin? @fait
            @virement .. sont deja|bien|partis
            @virement .. @fait
            ^ @virement ... @fait
            est|sont deja|bien|entierement|integralement? @paye
            avons|ai|a|ont deja|bien|tout? @paye
            avons|ai|a .. @fait .. @virement
            l|les ai|avons|a .. @paye
            l avons|ai envoye|poste .. deja|hier|cheque
            viens|venons|vient de|d @payer
            viens|venons|vient de|d .. faire|effectuer|proceder|poster|envoyer|passer|emettre .. @virement
            est|sont parti|partis|partie|envoye|poste .. par virement|cheque|courrier|la
            ci joint|joints .. cheque
            joint|joints|joins|joignons .. preuve|avis|justificatif|confirmation|ordre .. @virement
            c est fait
            ^ c deja? @paye
            j|nous ai|avons deja? @payer
            cheque .. au|dans le? courrier|poste
            c est deja? @paye
            ^ @paye
            deja @paye
            facture|factures .. @paye
            tout est @paye
            vire|paye|regle hier|avant
            ^ le|un|par|notre|mon|votre? virement|cheque|reglement du 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31
            par|en compensation
            reglement vous a ete adresse
            """),
        (Cue.Coming, """
            @paierons
            @ferons .. @virement
            vais|allons|va|vont|v .. @payer
            vais|allons|va|vont|v .. faire|effectuer|proceder|passer|lancer|envoyer|emettre .. @virement
            sera|seront|serez|seras .. @paye|@payer
            @virement .. sera|seront|serait
            @virement .. part|partira|partiront|partent|parte|suivra|suit|interviendra|parviendra|arrive|arrivera|vient
            @virement .. prevu|prevue|prevus|programme|programmee|programmes|planifie|saisi|lance|valide|imminent
            @virement .. en cours
            en cours de paiement|reglement|mandatement
            @virement .. ordonne|autorise|signe|prepare|accepte
            facture|factures|elle|elles|celle .. prevu|prevue|prevues|programmee|mandatee|planifiee
            mandate|mandatee|mandatees
            mandat ... emis|transmis|signe|pris|envoye|cours
            bon a payer
            incluse|inclus|integree|integre dans ... @virement|campagne|lot
            mise|mettons|mets|mis en paiement
            passe|passera|passeront|passent .. reglement|reglements|virements|paiement|campagne
            aurez|auras|recevrez|recevras .. @virement|argent|du|fonds
            engage|engageons a .. @payer
            je|on|nous|j .. regle|paie|paye|vire|reglons|payons|virons
            fais|passe|lance|envoie|prepare|poste .. @virement
            faisons|passons|lancons|envoyons .. @virement
            fais|fait|faisons le necessaire .. @virement
            occupe|occupons .. @virement
            intention de .. @payer
            comptons|compte|prevoyons|prevois|pensons|pense|souhaitons .. @payer
            avant le .. @payer
            pouvons|pourrons|pourrai|permet .. @payer
            @virement ne? pourra|pourront
            """),
        (Cue.ComingIfMoney, """
            sera|seront .. fait|faite|effectue|effectuee|lance|lancee|emis|execute|envoye|poste
            ca|cela|ce sera paye|regle|fait
            est|sera|sont|seront .. reporte|reportee|decale|decalee|repousse|repoussee au|a
            fais|fait|faisons le necessaire
            passe|passera|passeront|suivra|commencer
            prevu|prevue|programme|programmee
            """),
        (Cue.ComingIfDated, """
            part|partira|partiront|partent
            te|vous fais ca
            c est prevu|programme
            confirme|confirmons le|un|votre|son|ce @virement
            sera|apparaitra|arrivera .. sur votre|ton compte
            ^ pas|rien avant le|la|fin|debut|mi|la|l
            ce|ca sera
            """),
        (Cue.Respite, """
            echelonn*
            echeancier*
            en plusieurs|deux|trois|quatre|cinq|six|2|3|4|5|6|10 fois|mensualites|versements|cheques|mois|echeances
            en|faire|payer|propose|proposons deux|trois|quatre|2|3|4 fois|cheques|virements
            sur plusieurs|deux|trois|quatre|2|3|4|5|6|10|12 mois
            plusieurs fois
            regle|paie|paye|verse|€|euros ... et|puis .. le reste|solde
            mensualite*
            moitie ... reste|solde
            moitie ... moitie
            50 % ... 50
            etaler|etalement
            fractionn*
            facilite|facilites de paiement
            moratoire
            euros|€|eur par mois
            premier versement|cheque|virement|acompte .. le|en|au|puis
            accord* .. delai|delais|temps|report|facilites|paiement
            demand*|sollicit*|besoin|souhait* .. delai|delais|report
            delai|delais de paiement|reglement
            delai|jours|semaine|semaines|mois supplementaire|supplementaires
            laissez|laisse|donnez nous|moi .. jours|semaine|semaines|temps|mois
            report|reporter|repousser|decaler|differer .. echeance|paiement|reglement|au|a|fin
            possible|envisageable .. regler|payer .. le|fin|debut|en|au
            peut on|pouvons nous .. regler|payer .. le|fin|au
            un peu de temps|patience
            pouvez|pourriez|peux|merci de? .. attendre|patienter .. jusqu|le|fin|debut|quelques|mi
            demand*|besoin|sollicit* .. quelques|quelque jours|semaines|temps
            """),
        (Cue.Thwarted, """
            rejete|rejetee|bloque|bloquee|annule|annulee|suspendu|suspendue|echoue|impossible|impaye|impayee
            en attente|suspens
            etait|etaient .. prevu|prevue|programme|programmee
            devait|devaient .. partir|etre|payer|regler
            tribunal|avocat|huissier|juge
            recu|recus|recevoir .. votre|vos @virement
            merci pour|de votre|vos @virement
            hors de question
            vous|tu revez|reves
            si vous|tu croyez|pensez|crois|penses
            au lieu de @payer
            encore fait|passe|effectue
            """),
        (Cue.Partial, """
            moitie|acompte|partiellement
            en|une partie
            le reste|solde
            premier|premiere versement|echeance|partie
            """),
        (Cue.Hearsay, """
            dit|disent|indique|affirme|assure|confirme que|avoir
            d apres|selon
            """),
        (Cue.Money, """
            @virement|@payer|@paye|@paierons|paie|payons|payez|reglons
            tresor
            """),
    ];
}
