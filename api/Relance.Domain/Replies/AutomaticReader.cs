using Relance.Domain.Replies.Cues;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>
/// Tells servers and answering programs from people, by headers and wording together: a header never wins alone over plain contrary text, and wording
/// without a header must be a program's own. Source: research/reply-kinds.md, 1 to 3.
/// </summary>
internal static class AutomaticReader
{
    private static readonly HashSet<string> Mails =
    [
        "message", "messages", "mail", "mails", "courriel", "courriels", "email", "emails", "e", "destinataire", "destinataires", "recipient", "recipients", "adresse", "address",
        "mailbox", "boite", "user", "delivery", "550", "action", "undeliverable", "remise", "distribution",
    ];

    private static readonly HashSet<string> Servers =
    [
        "421", "450", "451", "452", "550", "551", "552", "553", "554",
        "smtp", "status", "statut", "action", "dsn", "said", "server", "serveur", "code", "remote", "diagnostic", "erreur", "error",
    ];

    /// <summary>What decides the reply: one of the sentences below, or what the person says; null when nothing does.</summary>
    /// <param name="person">The best statement when a person wrote it.</param>
    public static Statement? Decide(ReplyBody body, Statement? person, ReplyOrigin origin, DateOnly receivedOn)
    {
        var all = body.WithFurniture.ConvertAll(sentence => (Sentence: sentence, Hits: CueFinder.In(sentence)));
        if (Transport(all, origin) is { } transport) return transport;
        if (person is { Kind: ReplyKind.WrongContact, Confidence: Confidence.Sure }) return person;

        var automatic = FirstWith(all, Cue.Automatic);
        var away = FirstWith(all, Cue.Away);
        var isProgram = automatic is not null || (away is not null && FirstWith(all, Cue.Meanwhile) is not null);
        if (origin is ReplyOrigin.Unmarked && !(isProgram && IsNotContradicted(person))) return person;
        if (origin is not ReplyOrigin.Unmarked && !isProgram && away is null && person is { Confidence: Confidence.Sure, Kind: not ReplyKind.Other }) return person with { Confidence = Confidence.Likely };
        if (origin is ReplyOrigin.DeliveryReport) return all.Count == 0 ? null : new(all[0].Sentence, ReplyKind.Bounce, Confidence.Likely, 0, null);

        var (day, said) = ReturnDays.In(body.WithFurniture, receivedOn);
        var sentence = said ?? away ?? automatic ?? (all.Count > 0 ? all[0].Sentence : null);
        var confidence = origin is ReplyOrigin.Automatic && (isProgram || away is not null) ? Confidence.Sure : Confidence.Likely;
        return sentence is null ? null : new(sentence, ReplyKind.AutoReply, confidence, 0, day);
    }

    // "J'ai reçu votre message automatique, le virement est parti hier": a person, whatever words they use.
    private static bool IsNotContradicted(Statement? person) => person is null or { Kind: ReplyKind.Other } or { Confidence: not Confidence.Sure };

    /// <summary>A bounce, or "other" for a delay. Status 5.x.x and "Action: failed" are final even where delays are told of too (RFC 3464).</summary>
    private static Statement? Transport(List<(Sentence Sentence, List<Hit> Hits)> all, ReplyOrigin origin)
    {
        var failed = all.FirstOrDefault(one => IsUndelivered(one.Sentence, one.Hits, origin)).Sentence;
        var delayed = all.FirstOrDefault(one => (one.Hits.Exists(hit => hit.Cue == Cue.Delayed) && (SpeaksOfMail(one.Sentence) || origin is ReplyOrigin.DeliveryReport)) || HasStatus(one.Sentence, '4')).Sentence;
        var isFinal = all.Exists(one => HasStatus(one.Sentence, '5') || IsActionFailed(one.Sentence));
        if (delayed is not null && !isFinal && (failed is not null || origin is ReplyOrigin.DeliveryReport)) return new(delayed, ReplyKind.Other, Confidence.Sure, 0, null);
        if (delayed is not null && !isFinal && SpeaksOfMail(delayed)) return new(delayed, ReplyKind.Other, Confidence.Likely, 0, null);
        if (failed is null && !isFinal) return null;
        failed ??= all.First(one => HasStatus(one.Sentence, '5') || IsActionFailed(one.Sentence)).Sentence;
        return new(failed, ReplyKind.Bounce, origin is ReplyOrigin.DeliveryReport || isFinal ? Confidence.Sure : Confidence.Likely, 0, null);
    }

    private static bool IsUndelivered(Sentence sentence, List<Hit> hits, ReplyOrigin origin) =>
        hits.Exists(hit => hit.Cue == Cue.Undelivered) && (origin is ReplyOrigin.DeliveryReport || SpeaksOfMail(sentence));

    private static bool SpeaksOfMail(Sentence sentence) => sentence.Words.Any(word => Mails.Contains(word.Text));

    private static bool IsActionFailed(Sentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Is(i, "failed") && sentence.Is(i - 1, "action")) return true;
        }

        return false;
    }

    /// <summary>An enhanced status code of RFC 3463 of that class: "5.1.1", "4.4.7". A date with points ("5.10.26") has more figures.</summary>
    private static bool HasStatus(Sentence sentence, char ofClass) => sentence.Words.Any(word => IsStatus(word.Text, ofClass)) && sentence.Words.Any(word => Servers.Contains(word.Text));

    private static bool IsStatus(string word, char ofClass) => word.Length is 5 or 6 && word[0] == ofClass && word[1] == '.' && word[2] is >= '0' and <= '7' && word[3] == '.';

    private static Sentence? FirstWith(List<(Sentence Sentence, List<Hit> Hits)> all, Cue cue) => all.FirstOrDefault(one => one.Hits.Exists(hit => hit.Cue == cue)).Sentence;
}
