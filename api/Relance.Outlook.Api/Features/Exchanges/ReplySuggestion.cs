using Relance.Domain.Replies;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>What a reply seems to mean, for the human who decides. Computed when read: better rules serve the replies that are there already.</summary>
/// <param name="Kind">promise, paid, dispute, instalmentRequest, copyRequest, wrongContact, autoReply, bounce or other.</param>
/// <param name="Date">The promised, claimed or asked day, or the day of return; null when there is none, or it is conditional or vague.</param>
/// <param name="Amount">The amount that the sentence names beside its currency, when it names exactly one.</param>
/// <param name="Sentence">The sentence that decided, as it stands in the text; null when none did.</param>
/// <param name="Confidence">unsure: hedged or by context only; likely: in few words; sure: said plainly.</param>
/// <param name="InvoiceIds">The customer's open invoices whose numbers the reply names.</param>
/// <param name="Parts">The payments of an instalment request that names at least two days.</param>
/// <param name="Address">The mail address to write to instead, when a wrong contact names one.</param>
public sealed record ReplySuggestionDto(
    ReplyKind Kind, DateOnly? Date, MoneyDto? Amount, string? Sentence, Confidence Confidence, IReadOnlyList<long> InvoiceIds, IReadOnlyList<SuggestedPartDto> Parts, string? Address)
{
    internal static ReplySuggestionDto? Of(ReplyRow row, List<OpenInvoice> open)
    {
        if (row.Kind == IncomingKind.Receipt) return null;

        var origin = row.Kind switch { IncomingKind.AutoReply => ReplyOrigin.Automatic, IncomingKind.Bounce => ReplyOrigin.DeliveryReport, _ => ReplyOrigin.Unmarked };
        var reading = ReplyReading.Of(row.Text, RelanceClock.DayOf(row.ReceivedAt), origin, open.ConvertAll(invoice => invoice.Number));
        return new(
            reading.Kind, reading.Date, Dto(reading.Amount), reading.Sentence, reading.Confidence,
            [.. open.Where(invoice => reading.InvoiceNumbers.Contains(invoice.Number)).Select(invoice => invoice.Id)],
            [.. reading.Instalments.Select(part => new SuggestedPartDto(part.Date, Dto(part.Amount)))], reading.ReplacementAddress);
    }

    private static MoneyDto? Dto(Relance.Domain.Money? amount) => amount is { } money ? MoneyDto.Of(money) : null;
}

/// <param name="Amount">Null when the reply names a day and no amount for it.</param>
public sealed record SuggestedPartDto(DateOnly DueOn, MoneyDto? Amount);
