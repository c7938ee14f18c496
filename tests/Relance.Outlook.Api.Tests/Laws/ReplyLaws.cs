using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Every reply is filed with the right customer or asked about, once; machines are taken for machines.</summary>
internal sealed class ReplyLaws(Play play)
{
    public void AfterReading(List<ReplyDto> replies)
    {
        var byItem = replies.ToLookup(reply => reply.ItemId);
        foreach (var answer in play.Answers) Filed(answer, [.. byItem[answer.Id]]);
        var known = play.Answers.Select(answer => answer.Id).ToHashSet();
        foreach (var reply in replies) play.Story.Holds(known.Contains(reply.ItemId), "no reply is invented", () => $"reply {reply.Id} of {reply.CustomerName} is {reply.ItemId}, which nobody has sent");
    }

    private void Filed(Answer answer, List<ReplyDto> rows)
    {
        play.Story.Holds(rows.Count > 0 || !answer.MustBeFiled, "every reply is filed or asked about", () => $"{answer.Kind} {answer.Id} of {answer.About?.Name} was dropped");
        if (rows.Count == 0) return;
        answer.IsFiled = true;
        answer.IsAsked |= rows.Count > 1;
        play.Story.Holds(rows.Select(row => row.CustomerId).Distinct().Count() == rows.Count, "every reply is filed once", () => $"{answer.Id} is filed {rows.Count} times: {string.Join(", ", rows.Select(row => row.Id))}");
        RightCustomer(answer, rows);
        RightKind(answer, rows);
        if (answer.Kind != "human") return;
        foreach (var row in rows.Where(row => !play.Decided.Contains((answer.Id, row.CustomerId)))) play.Debtors.Single(debtor => debtor.Id == row.CustomerId).Unread.Add(answer.Id);
    }

    private void RightCustomer(Answer answer, List<ReplyDto> rows)
    {
        var names = string.Join(", ", rows.Select(row => $"{row.CustomerName} by {row.LinkedBy}"));
        play.Story.Holds(answer.About is not null, "never filed with the wrong customer", () => $"the stranger's {answer.Id} is filed with {names}");
        play.Story.Holds(rows.Exists(row => row.CustomerId == answer.About!.Id), "never filed with the wrong customer", () => $"{answer.Id} of {answer.About!.Name} is filed with {names}");
        var others = play.Debtors.Where(debtor => debtor != answer.About && debtor.Address == answer.From).ToList();
        var strangers = rows.FindAll(row => row.CustomerId != answer.About!.Id && !others.Exists(other => other.Id == row.CustomerId));
        play.Story.Holds(strangers.Count == 0 || (answer.About!.Address != answer.From && !answer.InThread), "never filed with the wrong customer", () => $"{answer.Id} of {answer.About!.Name} is filed with {names}");
        var written = answer.CouldBeOf ??= [.. others.Where(other => play.Letters.Values.Any(letter => letter.Debtor == other && letter.Pressed > 0)).Select(other => other.Name)];
        play.Story.Holds(!answer.IsAfresh || rows.Count > 1 || written.Count == 0 || answer.From != answer.About!.Address, "never guessed", () => $"{answer.Id} could be of {string.Join(", ", written)} as well and is filed with {names}");
    }

    private void RightKind(Answer answer, List<ReplyDto> rows)
    {
        var right = answer.Kind switch
        {
            "human" => rows.TrueForAll(row => row.Kind == IncomingKind.Human),
            "autoReply" => rows.TrueForAll(row => row.Kind == IncomingKind.AutoReply),
            "bounce" => rows.TrueForAll(row => row.Kind == IncomingKind.Bounce),
            "receipt" => rows.TrueForAll(row => row.Kind == IncomingKind.Receipt),
            _ => rows.TrueForAll(row => row.Kind is not (IncomingKind.Bounce or IncomingKind.Human)),
        };
        play.Story.Holds(right, "machines are taken for machines", () => $"{answer.Kind} {answer.Id} of {answer.About!.Name} is filed as {string.Join(", ", rows.Select(row => row.Kind))}");
    }
}
