namespace Relance.Domain.Replies.Cues;

/// <summary>French turns of phrase, folded, in their usual misspellings too.</summary>
internal static class FrenchCues
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Contested, """
            contest*
            litige|litigieuse|litigieux
            desaccord
            reclamation
            erreur .. facture|factures|prix|montant|tva|tarif|quantite
            facture|montant|prix|tarif|taux|total|tva .. erron*|incorrect*|faux|fausse|inexact*
            defectueu*|malfacon*|abime|abimee|abimes|abimees|endommage*|casse|cassee
            machine|appareil|materiel|chaudiere|installation .. en panne
            panne des
            attend* .. avoir
            etabli*|emettre|emis|emettez|promis|recevoir|reception .. avoir
            un|l|d avoir .. promis|prevu|convenu
            facture|facturee|factures|facturez .. deux fois
            facture|factures en double
            doublon
            surfactur*
            trop factur*
            refuse|refusons|refus .. payer|regler|paiement|machine|livraison
            refuse la|le|les
            sans objet
            annulation de la|notre|cette commande
            annuler .. facture|une|deux|commande
            sous garantie
            reserves a lever
            levee des reserves
            refaire la facture
            manque .. carton|cartons|colis|piece|pieces|article|articles|palette|palettes
            retourne .. marchandise|marchandises|materiel|colis
            retour .. marchandise|marchandises
            avait dit|convenu .. tout|ht|euros
            au lieu de .. prevus|commandes
            facturees .. livrees
            alors que .. est|etait|n
            qualite .. pas
            souci|probleme avec .. facture|livraison|prestation|commande
            bloqu* le|tout paiement
            devis signe|accepte
            avons|ai annule .. commande|facture|contrat|prestation
            trop eleve|elevee|elevees|eleves|cher|chere
            reserves .. levees
            tant que .. repare|reparee|corrige|corrigee|fini|finie|termine|terminee|livre|livree|remplace|remplacee
            quand|lorsque .. fini|termine|livre|repare|corrige
            bacle|baclee|bacles|baclees
            mal fait|faite|faits|faites|execute|executee
            """),
        (Cue.Lacking, """
            pas d accord
            pas conforme*
            non conforme*
            ne correspond .. pas
            pas .. commande
            jamais|rien .. commande|demande
            jamais .. mis|mise|mises en service|place|route
            jamais|pas|rien .. livre|livree|livres|livrees
            pas .. recu .. marchandise|marchandises|materiel|commande|livraison|avoir
            jamais .. recu .. marchandise|marchandises|materiel|commande
            pas encore? .. echue|exigible|echu
            pas|plus redevable*
            ne devons .. rien
            pas .. due|dues
            pas .. termine|terminee|terminees|termines|realise|realisee|realisees|acheve
            pas ete appliquee|appliques|deduite|realisee
            ne fonctionne pas
            ne marche pas
            ne va pas
            paierons|paierai|reglerons|payerons pas tant
            pas .. acceptable
            pas celui|celle|ceux|celles convenu|convenue|prevu|prevue|commande|commandee
            pas le|la|les notre|notres
            jamais venu|venue|venus|intervenu|intervenue|passe
            non livre|livree|livres|livrees|realise|realisee|executee|terminee|reparee
            dois|devons rien
            pas .. repare|reparee|corrige|corrigee|installe|installee|remplace|remplacee
            """),
        (Cue.Gone, """
            a quitte
            quitte la|l|notre societe|entreprise
            ne travaille plus
            n est plus dans|chez|en|parmi|employe|employee|salarie|salariee|la
            n etes|es plus
            ne fait plus partie
            parti|partie a|en la? retraite
            suis|est a|en la? retraite
            plus en charge
            pas au bon endroit
            adresse .. plus
            trompez de .. societe|destinataire|personne|client|interlocuteur
            mauvais destinataire
            mauvaise adresse|personne|societe
            erreur de destinataire
            pas notre societe
            aucune relation
            ne sommes pas client|clients|la
            homonyme
            """),
        (Cue.Elsewhere, """
            pas moi qui
            pas la|le bonne|bon personne|interlocuteur|destinataire|service|contact
            occupe|occupons|gere|gerons pas|plus
            ne traitons|traite pas
            ne me concerne pas
            vous adresser|rapprocher
            adressez|rapprochez vous
            merci|veuillez|voir|voyez .. contacter|contactez|ecrire|avec la|adresser .. @
            voyez avec
            """),
        (Cue.Document, """
            pouvez|pourriez|peux|pourrais|merci|veuillez|priere|svp .. @envoyer .. @piece
            pouvez|pourriez|peux|pourrais|merci|veuillez vous|tu|de|d|bien|me|nous .. envoyer|renvoyer|transmettre|communiquer|fournir|parvenir|redeposer
            envoyez|renvoyez|renvoie|transmettez|adressez|redeposez|deposez .. @piece|moi|nous
            pas|jamais|aucune .. recu .. facture|factures
            pas|jamais .. recu .. @piece
            pas de facture
            n .. ai|avons rien recu
            jamais recu|eu
            retrouve|retrouvons|trouve|trouvons pas
            n? ai|avons pas cette|la|votre facture
            reception de|du|d|de .. @piece
            il me|nous faut|faudrait .. @piece
            besoin de|d|du .. @piece
            manque .. numero|bon|rib|iban|reference|@piece
            sans numero|bon|rib
            souhaite|souhaitons|voudrais .. recevoir|avoir .. @piece
            attend* .. facture
            attend* .. @piece
            votre|ton|un|le rib|iban
            redeposer|redeposez
            facture .. illisible
            @piece .. pas|jamais .. parvenu|parvenue|parvenus|recu|recue
            un duplicata
            avez vous .. preuve|bon
            quelles sont .. coordonnees
            """),
        (Cue.Insolvent, """
            redressement judiciaire
            en redressement
            liquidation
            liquidateur
            sauvegarde
            cessation de|des|d paiement|paiements|activite
            mandataire|administrateur judiciaire
            depot de bilan
            depose le|notre|son bilan
            procedure collective
            declarer .. creance|creances
            """),
        (Cue.Away, """
            en|de conge|conges|vacances|deplacement|voyage|formation
            suis|est|serai|sera absent|absente
            ^ absent|absente
            a mon retour
            arret maladie
            conge maternite
            """),
        (Cue.Noted, """
            bien recu|note|recue|transmis|transmise
            prends|prenons note|connaissance
            je|nous|le|la .. transmets|transmettons|transmet|transfere
            fais|fait|faisons suivre
            renseigne|renseignons
            reviens|reviendrai|revenons|reviendrons vers
            regarde|regarderai|regardons|verifie|verifions|vois|voyons ca|cela|avec|et|a
            c est note
            accuse|accusons reception
            ^ ok|vu|note|recu|entendu
            ^ merci bien|beaucoup? $
            d accord
            traitons votre
            vous repondra
            """),
        (Cue.Meeting, """
            rendez vous
            appel*
            parler|discuter|rencontr*|telephone*
            se|nous voit|voir|voyons
            """),
        (Cue.Accessory, """
            penalite|penalites
            interets de|moratoires
            indemnite forfaitaire
            40 €|euros
            frais de recouvrement|retard
            """),
        (Cue.Condition, """
            si je|nous|vous|on|tu|le|la|les|l|notre|votre|cela|ca|tout
            s ils|elle|elles
            des que|reception|lors|retour
            a reception|condition
            sous reserve
            une fois la|le|les|l|que|qu|votre|notre|cela|ce
            lorsque|quand|tant
            apres reception|encaissement|accord|validation
            """),
        (Cue.Doubt, """
            croyais|croyions|pensais|pensions|croit|semble|doute|probablement|supposer|suppose|normalement
            peut etre
            il parait
            si seulement
            imagine*
            y crois|croit
            esper*
            confirmer|confirmez|dire|dites|preciser|precisez|assurer que|si
            verifi* que
            suis|serai|sommes .. paye .. le|fin|par
            je|nous pense|pensons|crois|croyons que|avoir
            savoir|verifier|verifie|voir|regarde si
            devrait|devrais|devraient|aurait|aurais|aurions|auriez|faudrait
            est ce que
            doit|dois|devons avoir|etre
            tant que|qu
            """),
    ];
}
