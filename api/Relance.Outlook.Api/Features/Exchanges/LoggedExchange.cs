using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What a user enters by hand.</summary>
public enum LoggedKind { Note, Call, Letter, RegisteredLetter, ReminderByHand, HandOver }

/// <summary>How a call ended.</summary>
public enum CallResult { Spoken, Promise, PaymentAnnounced, Dispute, CallBack, NoAnswer, WrongNumber }

/// <param name="Kind">note, call, letter, registeredLetter, reminderByHand or handOver.</param>
/// <param name="On">The day it happened; today when left out.</param>
/// <param name="InvoiceIds">The invoices it was about; nothing for those that are to be chased, else for all late ones.</param>
/// <param name="Result">How a call ended.</param>
/// <param name="RegisteredNumber" example="1A 123 456 7890 1">The number on the receipt of a registered letter.</param>
/// <param name="PromisedFor">With the result promise.</param>
/// <param name="Amount">What was promised, announced or contested.</param>
/// <param name="CallBackOn">With the result callBack.</param>
/// <param name="Counts">Whether it counts as the next level; when left out: letters, reminders by hand and calls that were due do, if somebody was reached and did not ask to be called back.</param>
public sealed record LoggedExchange(
    LoggedKind Kind, DateOnly? On, IReadOnlyList<long>? InvoiceIds, CallResult? Result, string? Text, string? RegisteredNumber,
    DateOnly? PromisedFor, MoneyDto? Amount, DateOnly? CallBackOn, bool? Counts);

/// <param name="ExchangeId">The entry in the history.</param>
/// <param name="Counted">The invoices whose level it advanced.</param>
/// <param name="Agreement">The promise, dispute or announcement that a call brought.</param>
public sealed record LoggedExchangeDto(long ExchangeId, IReadOnlyList<long> Counted, AgreementDto? Agreement);
