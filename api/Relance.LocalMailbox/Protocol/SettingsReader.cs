using System.Globalization;
using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Mailbox settings as a client writes them: what it names replaces what stood.</summary>
internal static class SettingsReader
{
    public static MailboxSettings Read(JsonElement body, MailboxSettings before) =>
        JsonBody.Members(body, "mailboxSettings").Aggregate(before, (settings, member) => With(settings, member.Name, member.Value));

    private static MailboxSettings With(MailboxSettings settings, string name, JsonElement value) => name switch
    {
        "timeZone" => settings with { TimeZone = TimeZone(JsonBody.Text(value, name)) },
        "dateFormat" => settings with { DateFormat = JsonBody.Text(value, name) ?? settings.DateFormat },
        "timeFormat" => settings with { TimeFormat = JsonBody.Text(value, name) ?? settings.TimeFormat },
        "language" => settings with { Locale = Locale(value) },
        "automaticRepliesSetting" => settings with { AutomaticReplies = Replies(value, settings.AutomaticReplies) },
        "workingHours" or "delegateMeetingMessageDeliveryOptions" => throw GraphFailure.NotImplemented($"writing '{name}' of mailboxSettings"),
        _ => throw JsonBody.Unknown(name, "mailboxSettings"),
    };

    private static AutomaticReplies Replies(JsonElement value, AutomaticReplies before)
    {
        var replies = JsonBody.Members(value, "automaticRepliesSetting").Aggregate(before, (one, member) => With(one, member.Name, member.Value));
        return replies is { Status: "scheduled" } and ({ Start: null } or { End: null })
            ? throw GraphFailure.BadRequest("ErrorInvalidRequest", "Scheduled automatic replies need scheduledStartDateTime and scheduledEndDateTime.")
            : replies;
    }

    private static AutomaticReplies With(AutomaticReplies replies, string name, JsonElement value) => name switch
    {
        "status" => replies with { Status = JsonBody.OneOf(value, name, "disabled", "alwaysEnabled", "scheduled") },
        "externalAudience" => replies with { ExternalAudience = JsonBody.OneOf(value, name, "none", "contactsOnly", "all") },
        "internalReplyMessage" => replies with { InternalMessage = JsonBody.Text(value, name) ?? "" },
        "externalReplyMessage" => replies with { ExternalMessage = JsonBody.Text(value, name) ?? "" },
        "scheduledStartDateTime" => replies with { Start = Time(value, name) },
        "scheduledEndDateTime" => replies with { End = Time(value, name) },
        _ => throw JsonBody.Unknown(name, "automaticRepliesSetting"),
    };

    private static ZonedTime Time(JsonElement value, string name)
    {
        var (time, zone) = ("", "UTC");
        foreach (var member in JsonBody.Members(value, name))
        {
            _ = member.Name switch
            {
                "dateTime" => time = JsonBody.Text(member.Value, "dateTime") ?? "",
                "timeZone" => zone = TimeZone(JsonBody.Text(member.Value, "timeZone")),
                _ => throw JsonBody.Unknown(member.Name, "dateTimeTimeZone"),
            };
        }

        return DateTime.TryParse(time, CultureInfo.InvariantCulture, out var at)
            ? new ZonedTime(at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture), zone)
            : throw GraphFailure.BadBody($"'{name}' is no date and time: '{time}'.");
    }

    private static string TimeZone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
        ? name
        : throw GraphFailure.BadRequest("TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'.");

    private static string Locale(JsonElement value)
    {
        var locale = JsonBody.Members(value, "language").Where(member => member.Name == "locale").Select(member => JsonBody.Text(member.Value, "locale")).FirstOrDefault();
        return CultureInfo.GetCultures(CultureTypes.SpecificCultures).FirstOrDefault(culture => string.Equals(culture.Name, locale, StringComparison.OrdinalIgnoreCase))?.Name
            ?? throw GraphFailure.BadRequest("ErrorInvalidRequest", $"'{locale}' is no locale.");
    }
}
