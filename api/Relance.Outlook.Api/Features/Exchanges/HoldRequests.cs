using Relance.Domain.Customers;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What all requests about a hold have in common.</summary>
public interface IHoldRequest
{
    /// <summary>Only these invoices; null for the whole customer.</summary>
    IReadOnlyList<long>? InvoiceIds { get; }

    string? Note { get; }
}

/// <param name="PromisedFor" example="2026-03-20">The day by which payment was promised.</param>
/// <param name="Amount">What was promised; nothing for everything open.</param>
/// <param name="SaidOn">The day it was said; today when left out.</param>
public sealed record PromiseRequest(DateOnly? PromisedFor, MoneyDto? Amount, IReadOnlyList<long>? InvoiceIds, DateOnly? SaidOn, string? Note) : IHoldRequest;

/// <param name="Note">What the customer contests.</param>
/// <param name="Amount">The part contested; nothing for all of it.</param>
/// <param name="Until">The day until which it waits; nothing while only you end it.</param>
public sealed record DisputeRequest(IReadOnlyList<long>? InvoiceIds, MoneyDto? Amount, DateOnly? Until, string? Note) : IHoldRequest;

/// <param name="Until" example="2026-03-31">The last day without a reminder.</param>
public sealed record PauseRequest(DateOnly? Until, IReadOnlyList<long>? InvoiceIds, string? Note) : IHoldRequest;

public sealed record StopRequest(IReadOnlyList<long>? InvoiceIds, string? Note) : IHoldRequest;

/// <param name="ExpectedOn">The day by which it should be in the account; five working days from today when left out.</param>
public sealed record PaymentAnnouncementRequest(DateOnly? ExpectedOn, MoneyDto? Amount, IReadOnlyList<long>? InvoiceIds, string? Note) : IHoldRequest;

/// <param name="OpenedOn">The day of the opening judgment: interest stops there.</param>
public sealed record InsolvencyRequest(DateOnly? OpenedOn, string? Note) : IHoldRequest
{
    IReadOnlyList<long>? IHoldRequest.InvoiceIds => null;
}

/// <param name="InvoiceIds">The invoices that it covers; nothing for all that are open.</param>
/// <param name="Parts">Dates and amounts, adding up to what is open; or leave it out and say how many.</param>
/// <param name="Count" example="3">How many equal parts, a month apart.</param>
/// <param name="FirstOn">The date of the first of them.</param>
public sealed record PaymentPlanRequest(IReadOnlyList<long>? InvoiceIds, IReadOnlyList<PaymentPlanPartDto>? Parts, int? Count, DateOnly? FirstOn, string? Note) : IHoldRequest;

public sealed record PaymentPlanPartDto(DateOnly DueOn, MoneyDto Amount);

/// <summary>A request read and checked: what to store.</summary>
internal sealed record HoldDraft(HoldReason Reason, DateOnly Since, DateOnly? Until, DateOnly? PromisedFor, decimal? Amount, IReadOnlyList<PaymentPlanPart> Parts);
