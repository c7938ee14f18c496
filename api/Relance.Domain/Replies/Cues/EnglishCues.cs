namespace Relance.Domain.Replies.Cues;

/// <summary>English turns of phrase, folded.</summary>
internal static class EnglishCues
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Contested, """
            dispute|disputed|disputing
            disagree
            contest|contesting
            incorrect|overcharged|overbilled|mischarged
            wrong amount|price|quantity|rate|total|vat
            price|amount|quantity|total|vat|rate|invoice .. wrong|error|incorrect
            error .. invoice|vat|price|amount
            damaged|faulty|defective|broken
            credit note .. first|for|before
            get|issue|receive|await|awaiting|need|until|waiting .. credit note
            billed|charged|invoiced .. twice
            charged|billed .. double
            duplicate invoice
            missing from|items|parts
            holding|withholding|withhold payment
            under warranty
            does|did not match
            we agreed
            returned goods|items
            snags
            short delivered
            too high|expensive|much
            when you .. finish|complete|fix|repair|deliver
            cancelled|canceled .. order|contract
            charged|billed|invoiced for .. received|delivered
            until .. fixed|repaired|replaced|finished|completed|corrected|resolved
            correct the invoice
            """),
        (Cue.Lacking, """
            never|not ordered|order
            never|not .. delivered
            never received .. goods|items|order|delivery
            not .. received .. goods|items|delivery
            not yet? due
            not due yet
            do|dont not? owe
            not .. completed|finished
            not|dont|doesnt work
            not paying for
            not .. satisfied|happy
            vat|tax should not
            not .. as ordered|agreed
            does not work
            """),
        (Cue.Gone, """
            has|have left
            left us|our
            left the company|business|firm
            no longer work|works|with|employed|here|at|there|in
            retired
            wrong company|person|address|contact|email|recipient
            never done business
            not the right person|company|contact
            """),
        (Cue.Elsewhere, """
            do|dont not? deal|handle|look
            please contact|email|write|ask|speak
            should go to
            remove me
            """),
        (Cue.Document, """
            can|could|please|kindly|would .. @send .. @paper
            can|could|please|kindly .. send|resend|resubmit|reissue
            not|never .. received|receive|seen|got|have .. invoice|bill
            not|dont|never|cant .. find|have .. invoice|one|copy
            not seem to have
            need .. po|copy|iban|invoice|statement|bank|details
            @send .. new|corrected|over|it
            please quote|state|show .. po|order
            confirm .. bank|iban
            waiting|await|awaiting .. invoice|note|statement|po|details
            not|wont open
            once we have it
            once|when|after|upon .. receive|received|have|get|receipt .. invoice|po|copy|statement|purchase
            send .. invoice|one
            """),
        (Cue.Insolvent, """
            liquidation
            into|in administration
            insolven*
            bankrupt*
            receivership
            winding up
            liquidator
            administrator
            chapter 11
            """),
        (Cue.Away, """
            on annual? leave|holiday|vacation
            out of the? office
            am|will|be away
            travelling|traveling
            when i return
            """),
        (Cue.Noted, """
            noted|received|understood
            forward|forwarded|pass|passed|passing .. to|on
            look|looking into
            get|come back to you
            let me check
            ^ ok|thanks|got
            will check|review
            checking|investigating
            thanks|thank .. reminder|email
            """),
        (Cue.Meeting, """
            call|meet|meeting|talk|discuss|phone|chat
            """),
        (Cue.Accessory, """
            late fee|fees|charges|interest
            penalty|penalties
            interest|indemnity
            """),
        (Cue.Condition, """
            if|unless|provided|once|when|whenever|upon
            as soon as
            subject to
            """),
        (Cue.Doubt, """
            thought|believe|assumed|guess|hopefully|maybe|perhaps
            may|might|should|must|could|would have|be
            whether
            if only
            imagine|suppose|supposed
            confirm|check|verify|see that|if
            get|getting paid
            hope|hoping
            think
            did you
            """),
    ];
}
