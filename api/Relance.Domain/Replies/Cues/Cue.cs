namespace Relance.Domain.Replies.Cues;

/// <summary>What a turn of phrase tells by itself; a negation, a condition or a doubt around it may take that back.</summary>
internal enum Cue
{
    /// <summary>Something is contested; "ne … pas" before it takes that back.</summary>
    Contested,

    /// <summary>Something is contested in words that hold a negation themselves: "jamais livré".</summary>
    Lacking,

    /// <summary>The person has left, the address is given up, another company was meant.</summary>
    Gone,

    /// <summary>The sender is the wrong person and names another.</summary>
    Elsewhere,

    /// <summary>Payment has been executed.</summary>
    Done,

    /// <summary>Several payments, or more time, are asked for or agreed.</summary>
    Respite,

    /// <summary>A document is asked for.</summary>
    Document,

    /// <summary>Payment is announced.</summary>
    Coming,

    /// <summary>Something is announced; payment, when the sentence speaks of payment.</summary>
    ComingIfMoney,

    /// <summary>Something goes out; payment, when the sentence also names a day.</summary>
    ComingIfDated,

    /// <summary>Collective proceedings: redressement, liquidation, administration.</summary>
    Insolvent,

    /// <summary>The sender is away.</summary>
    Away,

    /// <summary>Received, noted, passed on, being looked into.</summary>
    Noted,

    /// <summary>Speaks of paying: transfer, cheque, payment, settle.</summary>
    Money,

    /// <summary>Penalties, interest, the 40 € indemnity: contesting them alone is no dispute.</summary>
    Accessory,

    /// <summary>The rest hangs on something: if, once, as soon as.</summary>
    Condition,

    /// <summary>The sender is not sure, or speaks of what should be: "je croyais", "devrait", "may have".</summary>
    Doubt,

    /// <summary>The sender wants to talk: call, meet, discuss.</summary>
    Meeting,

    /// <summary>Payment does not come about, or is not this one: rejected, cancelled, impossible, formerly planned, before a court, or a payment that the sender received.</summary>
    Thwarted,

    /// <summary>A part of what is owed.</summary>
    Partial,

    /// <summary>The sender repeats what another told them.</summary>
    Hearsay,

    /// <summary>A mail server gives up delivering: the wording of operators.</summary>
    Undelivered,

    /// <summary>A mail server has not delivered yet and tries again.</summary>
    Delayed,

    /// <summary>The wording of programs that answer: tickets, receipts, challenges, "réponse automatique".</summary>
    Automatic,

    /// <summary>Out of office, as automatic replies put it: who else to turn to meanwhile.</summary>
    Meanwhile,
}

/// <summary>A cue found in a sentence.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal readonly record struct Hit(Cue Cue, int Start, int End);
