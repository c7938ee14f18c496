using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>Reads the requests about holds; what is wrong with one comes back by field.</summary>
internal static class ReadHold
{
    private const int LongestDays = 366;
    private const int WorkingDaysOfATransfer = 5;

    /// <param name="request">What the user entered.</param>
    /// <param name="open">What is open on the invoices concerned.</param>
    /// <param name="today">The day it is entered on.</param>
    /// <param name="faults">Field and sentence, for each thing wrong.</param>
    public static HoldDraft? Of(IHoldRequest request, decimal open, DateOnly today, Dictionary<string, string[]> faults)
    {
        var draft = request switch
        {
            PromiseRequest promise => Promise(promise, open, today, faults),
            DisputeRequest dispute => new HoldDraft(HoldReason.Dispute, today, Future("until", dispute.Until, today, faults), null, Amount(dispute.Amount, open, faults), []),
            PauseRequest pause => new HoldDraft(HoldReason.Pause, today, Needed("until", Future("until", pause.Until, today, faults), faults), null, null, []),
            StopRequest => new HoldDraft(HoldReason.Stop, today, null, null, null, []),
            PaymentAnnouncementRequest paid => new HoldDraft(
                HoldReason.PaymentAnnounced, today, Future("expectedOn", paid.ExpectedOn, today, faults) ?? WorkingDays.Add(today, WorkingDaysOfATransfer), null, Amount(paid.Amount, open, faults), []),
            InsolvencyRequest insolvency => new HoldDraft(HoldReason.Insolvency, Past("openedOn", insolvency.OpenedOn, today, faults) ?? today, null, null, null, []),
            PaymentPlanRequest plan => PaymentPlan(plan, open, today, faults),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request, "A request of no known kind."),
        };
        var needsReason = draft.Reason is HoldReason.Dispute or HoldReason.Stop;
        if (needsReason && string.IsNullOrWhiteSpace(request.Note)) faults["note"] = [Say.Current("Indiquez le motif : il figurera dans l’historique.", "Give the reason: it will be part of the history.")];
        if (request.Note is { Length: > 2000 }) faults["note"] = [Say.Current("La note compte 2 000 caractères au plus.", "The note has 2,000 characters at most.")];
        return faults.Count == 0 ? draft : null;
    }

    private static HoldDraft Promise(PromiseRequest promise, decimal open, DateOnly today, Dictionary<string, string[]> faults)
    {
        var saidOn = Past("saidOn", promise.SaidOn, today, faults) ?? today;
        var promisedFor = Needed("promisedFor", promise.PromisedFor, faults);
        if (promisedFor < saidOn || promisedFor > saidOn.AddDays(LongestDays))
            faults["promisedFor"] = [Say.Current("La date promise suit le jour de la promesse, d’un an au plus.", "The promised date follows the day of the promise, within a year.")];
        return new HoldDraft(HoldReason.Promise, saidOn, null, promisedFor, Amount(promise.Amount, open, faults), []);
    }

    private static HoldDraft PaymentPlan(PaymentPlanRequest plan, decimal open, DateOnly today, Dictionary<string, string[]> faults)
    {
        var parts = Parts(plan, open, today, faults);
        if (faults.Count == 0 && parts.Sum(part => part.Amount) != open)
        {
            faults["parts"] = [Say.Current(
                $"Les parts font {parts.Sum(part => part.Amount).ToString("0.00", CultureInfo.InvariantCulture)} ; le montant ouvert est de {open.ToString("0.00", CultureInfo.InvariantCulture)}.",
                $"The parts add up to {parts.Sum(part => part.Amount).ToString("0.00", CultureInfo.InvariantCulture)}; what is open is {open.ToString("0.00", CultureInfo.InvariantCulture)}.")];
        }

        return new HoldDraft(HoldReason.PaymentPlan, today, null, null, open, parts);
    }

    private static IReadOnlyList<PaymentPlanPart> Parts(PaymentPlanRequest plan, decimal open, DateOnly today, Dictionary<string, string[]> faults)
    {
        if (plan.Parts is not { Count: > 0 } given)
        {
            var first = Future("firstOn", plan.FirstOn, today, faults);
            if (plan.Count is not (>= 2 and <= 36) || first is null || open < plan.Count * 0.01m)
            {
                faults["count"] = [Say.Current("Indiquez de 2 à 36 parts et la date de la première.", "Give 2 to 36 parts and the date of the first.")];
                return [];
            }

            return Relance.Domain.Customers.PaymentPlan.Split(open, plan.Count.Value, first.Value);
        }

        var parts = given.Select(part => new PaymentPlanPart(part.DueOn, Parse(part.Amount) ?? 0)).ToList();
        var areOrdered = parts.Zip(parts.Skip(1)).All(pair => pair.First.DueOn < pair.Second.DueOn);
        if (parts.Count is < 2 or > 36 || !areOrdered || parts[0].DueOn < today || parts[^1].DueOn > today.AddDays(3 * LongestDays) || parts.Exists(part => part.Amount <= 0))
            faults["parts"] = [Say.Current("De 2 à 36 parts de montant positif, à des dates croissantes à compter d’aujourd’hui.", "2 to 36 parts with positive amounts, on rising dates from today on.")];
        return parts;
    }

    private static DateOnly? Needed(string field, DateOnly? day, Dictionary<string, string[]> faults)
    {
        if (day is null) faults.TryAdd(field, [Say.Current("Indiquez la date.", "Give the date.")]);
        return day;
    }

    private static DateOnly? Future(string field, DateOnly? day, DateOnly today, Dictionary<string, string[]> faults)
    {
        if (day < today || day > today.AddDays(LongestDays)) faults[field] = [Say.Current("Choisissez une date entre aujourd’hui et dans un an.", "Choose a date between today and a year from now.")];
        return day;
    }

    private static DateOnly? Past(string field, DateOnly? day, DateOnly today, Dictionary<string, string[]> faults)
    {
        if (day > today || day < today.AddDays(-2 * LongestDays)) faults[field] = [Say.Current("Choisissez une date passée, de deux ans au plus.", "Choose a past date, two years ago at most.")];
        return day;
    }

    private static decimal? Amount(MoneyDto? money, decimal open, Dictionary<string, string[]> faults)
    {
        if (money is null) return null;
        var amount = Parse(money);
        if (amount is null || amount > open) faults["amount"] = [Say.Current("Le montant est positif et ne dépasse pas ce qui est ouvert.", "The amount is positive and not above what is open.")];
        return amount;
    }

    private static decimal? Parse(MoneyDto? money) =>
        decimal.TryParse(money?.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1_000_000_000 && decimal.Round(value, 2) == value ? value : null;
}
