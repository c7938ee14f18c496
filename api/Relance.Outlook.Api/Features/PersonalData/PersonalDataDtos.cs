using Relance.Domain.Evidence;

namespace Relance.Outlook.Api.Features.PersonalData;

/// <param name="Address">The person's e-mail address.</param>
public sealed record PersonRequest(string? Address);

/// <param name="Address">The person's e-mail address; null with a customer.</param>
/// <param name="CustomerId">A customer whose time is over; null with an address.</param>
/// <param name="DryRun">Only say what would become of what.</param>
public sealed record ErasureRequest(string? Address, long? CustomerId, bool DryRun);

/// <summary>Everything that is kept about a person in one company (GDPR, articles 15 and 20).</summary>
/// <param name="Information">Why it is kept, on what ground, how long, and what rights there are.</param>
public sealed record PersonalDataDto(
    string Address, DateTimeOffset At, string Information, IReadOnlyList<PersonContactDto> Contacts, IReadOnlyList<PersonExchangeDto> Exchanges,
    IReadOnlyList<PersonReplyDto> Replies, IReadOnlyList<PersonMailDto> Reminders, IReadOnlyList<PersonMailDto> MailsByHand, IReadOnlyList<RetentionDto> Retention);

public sealed record PersonContactDto(long CustomerId, string Customer, string? Name, string? Email, string? Phone, DateOnly? RetiredOn);

/// <param name="Original">SHA-256 of the message as it was; null when it is not kept.</param>
public sealed record PersonExchangeDto(string Customer, DateTimeOffset At, string Kind, string? From, string To, string? Subject, string? Text, string? Original);

public sealed record PersonReplyDto(string Customer, DateTimeOffset At, string? Name, string Subject, string Text, string? Decision);

public sealed record PersonMailDto(string Customer, DateTimeOffset At, string Subject, string Text, string To);

/// <param name="What">contact (name, addresses, telephone) or history (exchanges with their originals).</param>
/// <param name="Reason">erasable, open or limitation.</param>
/// <param name="Until">The last day that it is kept; null when that is not known yet, or over.</param>
/// <param name="Count">How many contacts or entries.</param>
/// <param name="Explanation">The same in a sentence, with its source.</param>
public sealed record RetentionDto(long CustomerId, string Customer, string What, RetentionReason Reason, DateOnly? Until, int Count, string Explanation);

/// <param name="Erased">What is gone, or would be.</param>
/// <param name="Kept">What stays, why and until when.</param>
public sealed record ErasureReportDto(bool DryRun, IReadOnlyList<RetentionDto> Erased, IReadOnlyList<RetentionDto> Kept);

/// <param name="Hash">Of the last entry: it stood for the whole history.</param>
public sealed record ErasureDto(long CustomerId, DateTimeOffset At, string By, int Entries, string Hash);
