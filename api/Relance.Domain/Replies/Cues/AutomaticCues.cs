namespace Relance.Domain.Replies.Cues;

/// <summary>Turns of phrase of mail servers and answering programs, folded: Exchange, Gmail, Postfix, Exim, Orange, OVH, help desks, antispam services.</summary>
internal static class AutomaticCues
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Undelivered, """
            pas|n pu etre? remis|distribue|achemine|delivre|transmis
            pas ete remis|distribue|achemine|delivre
            non remis|distribue|remise|delivre
            impossible de remettre|distribuer|delivrer
            echec de|lors remise|distribution|livraison|acheminement|envoi
            echec .. remise|distribution|acheminement
            remise .. echoue|impossible
            adresse|destinataire|boite|utilisateur|compte ... introuvable|inexistante|inexistant|inconnu|inconnue|desactivee|desactive|saturee|pleine
            adresse|boite|destinataire ... n existe pas|plus
            delivery .. failed|failure|impossible
            deliver* .. fail*
            undeliverable|undelivered
            not be? delivered|deliver
            not been delivered
            user|recipient|mailbox|address .. unknown|unavailable|found|rejected|disabled
            unknown user|recipient
            no such user|mailbox|recipient
            mailbox|quota .. full|exceeded
            over quota
            does not exist
            action failed
            permanent|fatal error|errors|failure
            message .. rejected|rejete|bloque|refuse by|par
            giving up
            address not found
            adresse introuvable
            delai .. expire
            """),
        (Cue.Delayed, """
            action delayed
            delivery|message|remise .. delayed|retarde|retardee|differe|differee
            retard .. remise|distribution
            will be retried
            keep|continue|continuer .. try|trying|retry|tentatives
            not yet been|be? delivered
            pas|n encore pu|ete .. remis|distribue|delivre
            nouvelle|nouvelles|autres tentative|tentatives
            will .. try|retry again|delivering
            delivery status notification delay
            temporary|temporarily|transient failure|error|deferred|delayed
            """),
        (Cue.Automatic, """
            reponse|message|courriel|mail|email|notification automatique
            message|reponse|mail|courriel automatise|auto
            genere|genere|envoye|envoyee|generee automatiquement
            automatic|automated|auto reply|response|message|notification|acknowledgement|acknowledgment|email
            autoreply|autoresponse
            automatically generated
            ne pas|veuillez pas repondre .. mail|message|courriel|adresse|email
            ne pas repondre
            pas repondre a ce|cet|cette message|mail|courriel|email|adresse
            do not reply|respond
            no reply|noreply
            ticket|demande|requete|dossier|incident|tache ... cree|creee|ouvert|ouverte|enregistre|enregistree
            ticket|request|case|inquiry|enquiry|query ... created|opened|logged|registered|assigned
            numero de ticket|suivi|dossier|demande est
            ticket|case number|id|reference is
            accuse de reception|lecture
            message|mail|courriel|email ... ete lu|lue|supprime|supprimee
            lu le|a
            message|mail|email ... was read|deleted|displayed
            not read
            read receipt
            prove|verify|confirm|prouver|confirmez|confirmer|verifier ... human|humain|robot|person
            cliquez|click ... deliver*|delivr*|authentifi*|verifi*|confirm*
            antispam|mailinblack|spamarrest|boxbe
            expediteur|sender .. inconnu|authentifi*|verif*
            """),
        (Cue.Meanwhile, """
            en cas d urgence
            pour toute|les urgence|urgences|urgent
            demande|demandes|question|questions urgente|urgentes
            pendant|durant|en mon|cette|notre absence
            in my absence
            urgent matter|matters|issue|issues|enquiries|queries|requests|request|assistance
            in case of emergency
            if .. is urgent
            if urgent
            no|limited access .. email|emails|mail|messages
            pas|aucun|sans|limite|peu .. acces .. messagerie|mails|emails|mail|courriels
            ne seront|sera pas lu|lus|traite|traites|transfere|transferes
            """),
    ];
}
