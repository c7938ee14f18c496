using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>A call, a letter, a reminder written by hand or a note, entered once it has happened. What reached the customer counts as a level.</summary>
internal sealed class LogExchange(RelanceDbContext db, LedgerReader ledgers, AgreementBook agreements, ExchangeLog log, RelanceClock clock, CurrentUser user)
{
    private const int OldestDays = 366;
    private const int LongestText = 10_000;

    public static Task<Results<Created<LoggedExchangeDto>, ProblemHttpResult>> Post(
        long companyId, long customerId, LoggedExchange body, LogExchange log, CancellationToken cancellationToken) =>
        log.RunAsync(companyId, customerId, body, cancellationToken);

    private async Task<Results<Created<LoggedExchangeDto>, ProblemHttpResult>> RunAsync(long companyId, long customerId, LoggedExchange body, CancellationToken cancellationToken)
    {
        if (!await db.Customers.AnyAsync(row => row.CompanyId == companyId && row.Id == customerId, cancellationToken)) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (FaultOf(body) is { } fault) return fault;
        return await db.WriteAsync<Results<Created<LoggedExchangeDto>, ProblemHttpResult>>(
            async () =>
            {
                var (entered, refusal) = await EnterAsync(companyId, customerId, body, null, cancellationToken);
                if (refusal is not null) return refusal;
                return TypedResults.Created($"/api/companies/{companyId}/customers/{customerId}/history", entered!);
            },
            cancellationToken);
    }

    /// <summary>The same inside the caller's transaction, about a customer that exists.</summary>
    /// <param name="companyId">Whose customer.</param>
    /// <param name="customerId">Whom it was with.</param>
    /// <param name="body">What is entered; its form has been checked.</param>
    /// <param name="mail">The message that it was, when it is one found in the mailbox: answers to it are linked by it.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task<(LoggedExchangeDto? Entered, ProblemHttpResult? Refusal)> EnterAsync(
        long companyId, long customerId, LoggedExchange body, FoundMailRow? mail, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken, confirmStale: true);
        var customer = ledger.Customers.Single();
        var decisions = ledger.Decide(clock.Today).Select(entry => entry.Decision).ToList();
        var isOpen = decisions.SelectMany(decision => decision.Instalments).Select(item => item.InvoiceId).ToHashSet();
        if (body.InvoiceIds?.Any(id => !isOpen.Contains(id)) == true)
            return (null, Problems.Invalid("invoiceIds", Say.Current("Une de ces factures n’est pas ouverte chez ce client.", "One of these invoices is not open for this customer.")));

        var (agreement, refusal) = await AgreeAsync(companyId, customerId, body, cancellationToken);
        if (refusal is not null) return (null, refusal);
        var contact = Counts(body, decisions) ? Contact(companyId, body, customer, decisions) : null;
        if (contact is not null) await AdvanceAsync(contact, mail, cancellationToken);
        if (body.Result == CallResult.WrongNumber) await ForgetNumberAsync(customer, cancellationToken);
        var exchange = await LogAsync(companyId, body, customer, contact, mail, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (new LoggedExchangeDto(exchange.Id, [.. contact?.Items.Select(item => item.ItemId) ?? []], agreement is null ? null : AgreementDto.Of(agreement)), null);
    }

    private ProblemHttpResult? FaultOf(LoggedExchange body)
    {
        var on = body.On ?? clock.Today;
        if (on > clock.Today || on < clock.Today.AddDays(-OldestDays)) return Problems.Invalid("on", Say.Current("Choisissez un jour passé, d’un an au plus.", "Choose a past day, a year ago at most."));
        if (body.Kind == LoggedKind.Note && string.IsNullOrWhiteSpace(body.Text)) return Problems.Invalid("text", Say.Current("La note est vide.", "The note is empty."));
        if (body.Text?.Length > LongestText) return Problems.Invalid("text", Say.Current("Le texte compte 10 000 caractères au plus.", "The text has 10,000 characters at most."));
        if (body.Kind != LoggedKind.Call && body.Result is not null) return Problems.Invalid("result", Say.Current("Seul un appel a un résultat.", "Only a call has a result."));
        if (body.Kind == LoggedKind.Call && body.Result is null) return Problems.Invalid("result", Say.Current("Indiquez comment l’appel s’est terminé.", "Say how the call ended."));
        if (body.RegisteredNumber is { Length: > 40 } || (body.RegisteredNumber is not null && body.Kind != LoggedKind.RegisteredLetter))
            return Problems.Invalid("registeredNumber", Say.Current("Le numéro de recommandé compte 40 caractères au plus et accompagne une lettre recommandée.", "The registered number has 40 characters at most and goes with a registered letter."));
        if (body.Result == CallResult.CallBack && (body.CallBackOn is not { } day || day <= clock.Today || day > clock.Today.AddDays(OldestDays)))
            return Problems.Invalid("callBackOn", Say.Current("Indiquez un jour de rappel à venir.", "Give a coming day to call back."));
        return null;
    }

    /// <summary>What the call brought, as a hold of its own.</summary>
    private async Task<(HoldRow? Row, ProblemHttpResult? Refusal)> AgreeAsync(long companyId, long customerId, LoggedExchange body, CancellationToken cancellationToken)
    {
        IHoldRequest? request = body.Result switch
        {
            CallResult.Promise => new PromiseRequest(body.PromisedFor, body.Amount, body.InvoiceIds, body.On, body.Text),
            CallResult.PaymentAnnounced => new PaymentAnnouncementRequest(body.PromisedFor, body.Amount, body.InvoiceIds, body.Text),
            CallResult.Dispute => new DisputeRequest(body.InvoiceIds, body.Amount, null, body.Text),
            _ => null,
        };
        if (request is not null)
        {
            var (row, refusal) = await agreements.AddAsync(companyId, customerId, request, cancellationToken);
            if (body.Kind == LoggedKind.Call) row.Via = Channel.Call;
            return (row, refusal);
        }

        // Not reached today: again on the next working day, or on the day that was asked for.
        DateOnly? until = body.Result switch { CallResult.NoAnswer => clock.Today, CallResult.CallBack => body.CallBackOn!.Value.AddDays(-1), _ => null };
        if (until is null) return (null, null);
        var callBack = new HoldRow
        {
            CompanyId = companyId,
            CustomerId = customerId,
            Reason = HoldReason.CallBack,
            Since = clock.Today,
            Until = until,
            Currency = await db.Companies.Where(company => company.Id == companyId).Select(company => company.Currency).SingleAsync(cancellationToken),
            By = user.Name,
            CreatedAt = clock.Now,
        };
        db.Holds.Add(callBack);
        return (callBack, null);
    }

    private static bool Counts(LoggedExchange body, List<CustomerDecision> decisions)
    {
        if (body.Kind == LoggedKind.Note || body.Result is CallResult.NoAnswer or CallResult.WrongNumber) return false;
        if (body.Counts is { } decided) return decided;

        // A call put off has still to be made: it comes back as the same level on its day.
        return body.Kind != LoggedKind.Call || (body.Result != CallResult.CallBack && decisions.Exists(decision => decision.Step == NextStep.Call));
    }

    /// <summary>The contact as a reminder that has left: it keeps the levels before, so that it can be taken back.</summary>
    private ReminderRow? Contact(long companyId, LoggedExchange body, CustomerLedger customer, List<CustomerDecision> decisions)
    {
        var items = customer.Items.ToDictionary(item => item.Id);
        var concerned = Concerned(body, decisions).Where(item => item.Next is not null).ToList();
        if (concerned.Count == 0) return null;
        var leading = decisions.Find(decision => decision.Level is not null)?.Level ?? concerned[0].Next!;
        var channel = ChannelOf(body.Kind);
        var reminder = new ReminderRow
        {
            CompanyId = companyId,
            CustomerId = customer.Id,
            Key = $"entered-{Guid.NewGuid():N}",
            State = ReminderState.Sent,
            Channel = channel,
            Level = concerned.Max(item => item.Level!.Value),
            Tone = leading.Tone,
            Currency = items[concerned[0].InvoiceId].Currency,
            Amount = concerned.Sum(item => item.IsClaimed ? item.Claimed : item.Open),
            Subject = "",
            Html = "",
            To = JsonSerializer.Serialize<string[]>(channel != Channel.Call && customer.Contact?.Email is { } email ? [email] : []),
            Mailbox = user.Id,
            DecidedOn = clock.Today,
            CreatedAt = clock.Now,
            SentAt = InstantOf(body.On),
            DetectedBy = ReminderRow.Entered,
        };
        foreach (var item in concerned)
        {
            var source = items[item.InvoiceId];
            reminder.Items.Add(new ReminderItemRow
            {
                ItemId = source.Id,
                Number = source.Number,
                Open = source.Open,
                Level = item.Level!.Value,
            });
        }

        return reminder;
    }

    private static IEnumerable<InstalmentDecision> Concerned(LoggedExchange body, List<CustomerDecision> decisions)
    {
        var all = decisions.SelectMany(decision => decision.Instalments).ToList();
        if (body.InvoiceIds is { Count: > 0 } ids) return all.Where(item => ids.Contains(item.InvoiceId));
        var claimed = all.FindAll(item => item.IsClaimed);
        return claimed.Count > 0 ? claimed : all.FindAll(item => item.DaysLate > 0);
    }

    private async Task AdvanceAsync(ReminderRow contact, FoundMailRow? mail, CancellationToken cancellationToken)
    {
        if (mail is not null)
        {
            (contact.SentAt, contact.Subject, contact.Mailbox, contact.To) = (mail.SentAt, mail.Subject, mail.Mailbox, mail.To);
            (contact.MessageId, contact.InternetMessageId, contact.ConversationId) = (mail.MessageId, mail.InternetMessageId, mail.ConversationId);
            (contact.WebLink, contact.SentFrom, contact.Original) = (mail.WebLink, mail.FromAddress, mail.Original);
        }

        var ids = contact.Items.ConvertAll(item => item.ItemId);
        var day = RelanceClock.DayOf(contact.SentAt!.Value);
        var items = await db.Items.Where(item => ids.Contains(item.Id)).ToListAsync(cancellationToken);
        foreach (var item in items) contact.Items.Single(claimed => claimed.ItemId == item.Id).Advance(item, contact.Tone, day);
        db.Reminders.Add(contact);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The number that the call sheet gave, whoever else of the customer has one.</summary>
    private async Task ForgetNumberAsync(CustomerLedger customer, CancellationToken cancellationToken)
    {
        if (customer.Contact?.Phone is not { } called) return;
        foreach (var contact in await db.Contacts.Where(row => row.CustomerId == customer.Id && row.Phone == called).ToListAsync(cancellationToken)) contact.Phone = null;
    }

    private async Task<ExchangeRow> LogAsync(long companyId, LoggedExchange body, CustomerLedger customer, ReminderRow? contact, FoundMailRow? mail, CancellationToken cancellationToken)
    {
        var numbers = contact?.Items.Select(item => item.Number) ?? customer.Items.Where(item => body.InvoiceIds?.Contains(item.Id) == true).Select(item => item.Number);
        var row = new ExchangeRow
        {
            CompanyId = companyId,
            CustomerId = customer.Id,
            At = mail?.SentAt ?? InstantOf(body.On),
            Kind = Enum.Parse<ExchangeKind>(body.Kind.ToString()),
            Subject = ExchangeText.Sentence(body.Kind.ToString(), body.Result?.ToString(), body.RegisteredNumber, customer.Contact?.Phone),
            Text = mail?.Text ?? (body.Text?.Trim() is { Length: > 0 } text ? text : null),
            From = mail?.FromAddress ?? user.Name,
            To = mail?.To ?? "[]",
            Level = contact?.Level,
            Invoices = JsonSerializer.Serialize(numbers),
            Amount = contact?.Amount,
            Currency = contact?.Currency,
            ReminderId = contact?.Id,
            MessageId = mail?.MessageId,
            InternetMessageId = mail?.InternetMessageId,
            WebLink = mail?.WebLink,
            Original = mail?.Original,
            PreviousHash = "",
            Hash = "",
        };
        await log.AppendAsync(row, cancellationToken);
        return row;
    }

    /// <summary>Now for today; noon of an earlier day.</summary>
    private DateTimeOffset InstantOf(DateOnly? on) =>
        on is { } day && day != clock.Today ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : clock.Now;

    private static Channel ChannelOf(LoggedKind kind) => kind switch
    {
        LoggedKind.Call => Channel.Call,
        LoggedKind.Letter => Channel.Letter,
        LoggedKind.RegisteredLetter => Channel.RegisteredLetter,
        LoggedKind.HandOver => Channel.Collection,
        _ => Channel.Email,
    };
}
