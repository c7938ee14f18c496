using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What must be true when the month is over: the history is evidence, and nobody has seen anything of anybody else's.</summary>
internal sealed class LastLaws(Play play)
{
    public async Task Hold(Play? neighbour)
    {
        await HistoryIsEvidence();
        await CompaniesNeverMix(neighbour);
    }

    private async Task HistoryIsEvidence()
    {
        await using var scope = play.Stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var companies = play.Dossiers.ConvertAll(dossier => dossier.Id);
        var rows = await db.Exchanges.AsNoTracking().Where(row => companies.Contains(row.CompanyId)).OrderBy(row => row.CustomerId).ThenBy(row => row.Sequence).ToListAsync();
        foreach (var chain in rows.GroupBy(row => row.CustomerId)) Whole([.. chain]);
        foreach (var letter in play.Letters.Values.Where(letter => letter.ReminderId is not null))
        {
            var count = rows.Count(row => row.Kind == ExchangeKind.ReminderSent && row.ReminderId == letter.ReminderId);
            play.Story.Holds(count >= Math.Min(letter.Pressed, 1) && count <= letter.Pressed, "the history is evidence", () => $"{letter.Key} was sent {letter.Pressed} times and stands {count} times in the history");
        }

        foreach (var answer in play.Answers.Where(answer => answer.IsFiled && answer.Kind is "human" or "autoReply" or "bounce"))
        {
            var entries = rows.FindAll(row => row.MessageId == answer.Id && row.Kind is ExchangeKind.ReplyReceived or ExchangeKind.AutoReplyReceived or ExchangeKind.BounceReceived);
            play.Story.Holds((entries.Count >= 1 || answer.IsAsked) && entries.Select(row => row.CustomerId).Distinct().Count() == entries.Count, "the history is evidence", () => $"{answer.Kind} {answer.Id} of {answer.About?.Name} stands {entries.Count} times in the history");
        }
    }

    private void Whole(List<ExchangeRow> chain)
    {
        var previous = ExchangeChain.Start;
        foreach (var (index, row) in chain.Index())
        {
            play.Story.Holds((index + 1, previous, ExchangeLog.HashOf(row)) == (row.Sequence, row.PreviousHash, row.Hash), "the history is evidence", () => $"the chain of customer {row.CustomerId} breaks at entry {row.Sequence}");
            previous = row.Hash;
        }
    }

    private async Task CompaniesNeverMix(Play? neighbour)
    {
        var mine = await play.Api.Get<List<CompanySummary>>("/api/companies");
        play.Story.Holds(mine.Select(company => company.Id).Order().SequenceEqual(play.Dossiers.Select(dossier => dossier.Id).Order()), "companies never mix", () => $"{play.User} sees companies {string.Join(", ", mine.Select(company => company.Id))}");
        if (neighbour?.Dossiers is { Count: > 0 } theirs)
        {
            var refused = await play.Api.RefusedGet($"{theirs[0].Path}/reminders");
            play.Story.Holds(refused.Status == 404, "companies never mix", () => $"the neighbour's reminders answer {refused.Status}");
        }

        var addresses = play.Debtors.SelectMany(debtor => debtor.DeadAddresses.Append(debtor.Address)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var message in (await play.Look()).Where(message => message.Key is not null))
            play.Story.Holds(addresses.Contains(message.To), "companies never mix", () => $"{message.Key} in the mailbox of {play.User} goes to {message.To}");
    }
}
