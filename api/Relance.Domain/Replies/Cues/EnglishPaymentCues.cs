namespace Relance.Domain.Replies.Cues;

/// <summary>English turns of phrase that speak of paying.</summary>
internal static class EnglishPaymentCues
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Done, """
            have|has|ve|had .. @paid
            was|were|been already|fully? @paid
            we|i already|just? @paid
            just|already @paid
            ^ @paid
            invoice|invoices .. @paid
            @payment .. was|were|has|have been? sent|made|issued|posted|mailed|released|executed|processed|completed|done
            @payment left|done|sent|made|went|completed
            @payment .. went|gone out|through
            in the post|mail
            remittance advice|slip .. attached|enclosed
            attached|enclosed .. remittance|proof|confirmation .. advice|slip|payment|transfer
            mailed|posted .. cheque|check
            sent .. cheque|check|payment|transfer|money|funds
            offset|set against|off
            made .. payment|transfer
            """),
        (Cue.Coming, """
            will|ll|shall .. pay|settle|wire|remit|clear|transfer
            going|gonna|go to? pay|settle|transfer
            will|ll|shall be @paid
            will|ll|shall .. sort|process|arrange|make|send|release|issue|raise|post .. @payment
            @payment .. will|ll|shall
            @payment .. being processed|prepared|made
            @payment .. scheduled|planned|approved|booked|due|set|initiated|queued
            @payment .. moved|postponed|pushed .. to
            invoice|it|this|which is|s|has .. scheduled|booked|payment
            payment run
            included|part ... run|batch|payment|payments
            in process
            on its way
            you will|ll have|receive|get .. @payment
            expect .. @payment
            commit .. pay|paying
            intend|plan|aim|hope|expect|able .. pay|settle
            can|could not? pay before|by|on|after
            not .. pay before|until
            cheque|check goes|leaves|going
            first to be @paid
            pay you|it|this|them on|by|next|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday
            """),
        (Cue.ComingIfMoney, """
            is|has been? scheduled|booked|approved
            will|ll be done|made|processed|released|sorted
            """),
        (Cue.ComingIfDated, """
            goes|go|going out
            will|ll|wil do|sort it|this|that
            will|ll|wil sort
            it will|ll be
            should be @paid by|on|in|before|next|this
            ^ not|nothing before|until
            """),
        (Cue.Respite, """
            instalment*
            pay .. monthly|weekly
            ok|okay|possible|fine|acceptable to pay|settle .. on|in|by|at|until
            pay ... and .. rest|balance|remainder
            installment*
            payment plan
            split .. payment|this|it|over
            spread .. payment|over|it
            2|3|4|5|6|two|three|four|five|six|several equal? payments|instalments|cheques|checks
            in two|three|four|several|2|3|4 parts|payments
            half .. half|rest|balance
            extension
            extend .. deadline|term|date
            more|extra|additional time
            more|extra days|weeks
            postpone|defer
            first one|payment|instalment on|in|by
            give us|me .. until|days|weeks
            a month|week starting
            per month|week
            possible to pay .. by|on|in|at|until
            wait|patient|bear .. until|till
            can|could|may we|i settle .. by|on|in|at|until
            can|could|may we|i pay .. by|on|in|at|until
            """),
        (Cue.Thwarted, """
            rejected|returned|bounced|cancelled|canceled|blocked|declined|failed|impossible|stopped
            on hold
            was|were .. supposed|meant|planned to
            supposed to
            court|lawyer|lawyers|solicitor|solicitors|attorney
            received .. your @payment
            your @payment ... received|arrived
            thanks|thank you? for your @payment
            out of the question
            """),
        (Cue.Partial, """
            half|partial|partially
            part of|payment
            in part
            the rest|balance|remainder
            first payment|instalment
            """),
        (Cue.Hearsay, """
            tells|told|says|said|informs|informed me|us|that|it
            according to my|our|the accountant|colleague|bank|boss
            """),
        (Cue.Money, """
            @payment|pay|paid|settle|settled|paying
            """),
    ];
}
