using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// One decision, one key: company, customer, the invoices with their levels, the day, and how often a draft of that very decision
/// was withdrawn before (a discarded draft may be asked for again).
/// </summary>
internal static class ReminderKey
{
    public static string Of(long companyId, long customerId, IEnumerable<(long ItemId, int Level)> items, DateOnly decidedOn, int withdrawnBefore)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{companyId}|{customerId}|{decidedOn.DayNumber}|{withdrawnBefore}");
        foreach (var (itemId, level) in items.OrderBy(item => item.ItemId)) text.Append(CultureInfo.InvariantCulture, $"|{itemId}:{level}");
        return "rl-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..40];
    }
}
