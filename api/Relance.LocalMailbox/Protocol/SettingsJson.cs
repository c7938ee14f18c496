using System.Globalization;
using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Mailbox settings as Graph shows them.</summary>
internal static class SettingsJson
{
    private static readonly string[] WorkingDays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    private static readonly (string Name, Action<Utf8JsonWriter, GraphCall, MailboxProfile> Write)[] Properties =
    [
        ("archiveFolder", (json, call, _) => json.WriteString("archiveFolder", ItemIds.Folder(call.Owner, WellKnownFolder.Archive))),
        ("timeZone", (json, _, profile) => json.WriteString("timeZone", profile.Settings.TimeZone)),
        ("delegateMeetingMessageDeliveryOptions", (json, _, _) => json.WriteString("delegateMeetingMessageDeliveryOptions", "sendToDelegateOnly")),
        ("dateFormat", (json, _, profile) => json.WriteString("dateFormat", profile.Settings.DateFormat)),
        ("timeFormat", (json, _, profile) => json.WriteString("timeFormat", profile.Settings.TimeFormat)),
        ("userPurpose", (json, _, profile) => json.WriteString("userPurpose", profile.Delegates.Count > 0 ? "shared" : "user")),
        ("automaticRepliesSetting", (json, call, profile) => Replies(json, profile.Settings.AutomaticReplies, call.Store.Clock.Now)),
        ("language", (json, _, profile) =>
        {
            json.WriteStartObject("language");
            json.WriteString("locale", profile.Settings.Locale);
            json.WriteString("displayName", CultureInfo.GetCultureInfo(profile.Settings.Locale).EnglishName);
            json.WriteEndObject();
        }),
        ("workingHours", (json, _, profile) => WorkingHours(json, profile.Settings.TimeZone)),
    ];

    public static IEnumerable<string> Names => Properties.Select(property => property.Name);

    public static Task Answer(GraphCall call, MailboxProfile profile, string[]? select) => GraphAnswers.Json(call.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", call.Context("mailboxSettings"));
        foreach (var property in Properties.Where(property => select?.Contains(property.Name, StringComparer.Ordinal) ?? true))
        {
            property.Write(json, call, profile);
        }

        json.WriteEndObject();
    });

    private static void Replies(Utf8JsonWriter json, AutomaticReplies replies, DateTimeOffset now)
    {
        json.WriteStartObject("automaticRepliesSetting");
        json.WriteString("status", replies.Status);
        json.WriteString("externalAudience", replies.ExternalAudience);
        json.WriteString("internalReplyMessage", replies.InternalMessage);
        json.WriteString("externalReplyMessage", replies.ExternalMessage);
        Time(json, "scheduledStartDateTime", replies.Start, now);
        Time(json, "scheduledEndDateTime", replies.End, now.AddDays(1));
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, string name, ZonedTime? time, DateTimeOffset otherwise)
    {
        json.WriteStartObject(name);
        json.WriteString("dateTime", time?.DateTime ?? otherwise.UtcDateTime.ToString("yyyy-MM-dd'T'HH':00:00.0000000'", CultureInfo.InvariantCulture));
        json.WriteString("timeZone", time?.TimeZone ?? "UTC");
        json.WriteEndObject();
    }

    private static void WorkingHours(Utf8JsonWriter json, string zone)
    {
        json.WriteStartObject("workingHours");
        json.WriteStartArray("daysOfWeek");
        foreach (var day in WorkingDays)
        {
            json.WriteStringValue(day);
        }

        json.WriteEndArray();
        json.WriteString("startTime", "08:00:00.0000000");
        json.WriteString("endTime", "17:00:00.0000000");
        json.WriteStartObject("timeZone");
        json.WriteString("name", zone);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
