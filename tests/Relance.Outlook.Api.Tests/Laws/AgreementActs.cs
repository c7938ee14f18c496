using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What the accountant enters about a customer: promises, disputes, answers read, a corrected address.</summary>
internal sealed class AgreementActs(Play play)
{
    public async Task Agree()
    {
        var dossier = play.Pick(play.Dossiers);
        var debtors = dossier.Debtors.FindAll(debtor => debtor.Bills.Exists(bill => bill.Open > 0));
        if (debtors.Count == 0) return;
        var debtor = play.Pick(debtors);
        debtor.IsPlain = false;
        var open = debtor.Bills.Where(bill => bill.Open > 0).Select(bill => bill.Number).ToHashSet();
        var chosen = play.Chance(50) ? open : [play.Pick(open.ToList())];
        var ids = await new BookActs(play).InvoiceIds(dossier);
        var invoiceIds = chosen.Count == open.Count ? null : chosen.Select(number => ids[number]).ToList();
        var path = $"{dossier.Path}/customers/{debtor.Id}";
        if (play.Chance(60))
        {
            var promisedFor = play.Today.AddDays(play.Dice.Next(1, 9));
            var agreement = await play.Api.Post<AgreementDto>($"{path}/promises", new { promisedFor, invoiceIds });
            // To its date and two working days, which are two days at least.
            debtor.Holds.Add(new Hold("promised", promisedFor.AddDays(2), chosen, agreement.Id));
            play.Story.Tell($"{debtor.Name} promises {string.Join(", ", chosen)} for {promisedFor:dd/MM}");
        }
        else
        {
            var agreement = await play.Api.Post<AgreementDto>($"{path}/disputes", new { invoiceIds, note = "Marchandise non conforme" });
            debtor.Holds.Add(new Hold("disputed", null, invoiceIds is null ? null : chosen, agreement.Id));
            play.Story.Tell($"{debtor.Name} disputes {(invoiceIds is null ? "everything" : string.Join(", ", chosen))}");
        }
    }

    public async Task Settle()
    {
        var disputes = play.Dossiers.SelectMany(dossier => dossier.Debtors.SelectMany(debtor => debtor.Holds.Where(hold => hold.Reason == "disputed").Select(hold => (dossier, debtor, hold)))).ToList();
        if (disputes.Count == 0) return;
        var (dossier, debtor, hold) = play.Pick(disputes);
        await play.Api.Delete<AgreementDto>($"{dossier.Path}/customers/{debtor.Id}/disputes/{hold.AgreementId}");
        debtor.Holds.Remove(hold);
        play.Story.Tell($"the dispute with {debtor.Name} is settled");
    }

    public async Task DecideReplies()
    {
        foreach (var reply in (await play.Replies()).Where(reply => reply.State == ReplyState.ToReview))
        {
            if (!play.Chance(60)) continue;
            await play.Api.Post<ReplyDto>($"/api/replies/{reply.Id}/decision", new { decision = "handled" });
            play.Decided.Add((reply.ItemId, reply.CustomerId));
            play.Debtors.Single(debtor => debtor.Id == reply.CustomerId).Unread.Remove(reply.ItemId);
            play.Story.Tell($"reads reply {reply.Id} of {reply.CustomerName} ({reply.ItemId})");
        }
    }

    /// <summary>After a failure to deliver: somebody has telephoned and knows the right address.</summary>
    public async Task CorrectAddress()
    {
        var wrong = play.Dossiers.SelectMany(dossier => dossier.Debtors.Where(debtor => debtor.DeadAddresses.Contains(debtor.Address)).Select(debtor => (dossier, debtor))).ToList();
        if (wrong.Count == 0) return;
        var (dossier, debtor) = play.Pick(wrong);
        debtor.Address = $"factures{debtor.DeadAddresses.Count}@{debtor.Colleague.Split('@')[1]}";
        await play.Api.Put<CustomerDto>($"{dossier.Path}/customers/{debtor.Id}/contact", new { email = debtor.Address });
        play.Story.Tell($"corrects the address of {debtor.Name} to {debtor.Address}");
    }
}
