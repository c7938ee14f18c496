using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class SettingsTests
{
    [Fact]
    public async Task A_mailbox_is_french_at_first()
    {
        await using var mailbox = await RunningMailbox.Start();

        var settings = await mailbox.Graph.Me.MailboxSettings.GetAsync();

        Assert.Equal(("fr-FR", "Romance Standard Time", UserPurpose.User), (settings!.Language!.Locale, settings.TimeZone, settings.UserPurpose));
        Assert.Equal(AutomaticRepliesStatus.Disabled, settings.AutomaticRepliesSetting!.Status);
    }

    [Fact]
    public async Task Language_zone_and_absence_are_changed_one_by_one_and_kept()
    {
        var directory = Directory.CreateTempSubdirectory("relance-settings-");
        var options = new LocalMailboxOptions { DataDirectory = directory.FullName };
        await using (var first = await RunningMailbox.Start(options, "settings1"))
        {
            await first.Graph.Me.MailboxSettings.PatchAsync(new MailboxSettings { Language = new LocaleInfo { Locale = "en-GB" }, TimeZone = "GMT Standard Time" });
            await first.Graph.Me.MailboxSettings.PatchAsync(new MailboxSettings
            {
                AutomaticRepliesSetting = new AutomaticRepliesSetting
                {
                    Status = AutomaticRepliesStatus.Scheduled,
                    InternalReplyMessage = "Absente",
                    ScheduledStartDateTime = new DateTimeTimeZone { DateTime = "2026-08-01T08:00:00", TimeZone = "UTC" },
                    ScheduledEndDateTime = new DateTimeTimeZone { DateTime = "2026-08-22T08:00:00", TimeZone = "UTC" },
                },
            });
        }

        await using (var second = await RunningMailbox.Start(options, "settings1"))
        {
            var settings = await second.Graph.Me.MailboxSettings.GetAsync();

            Assert.Equal(("en-GB", "GMT Standard Time"), (settings!.Language!.Locale, settings.TimeZone));
            Assert.Equal((AutomaticRepliesStatus.Scheduled, "Absente"), (settings.AutomaticRepliesSetting!.Status, settings.AutomaticRepliesSetting.InternalReplyMessage));
            Assert.StartsWith("2026-08-22T08:00:00", settings.AutomaticRepliesSetting.ScheduledEndDateTime!.DateTime, StringComparison.Ordinal);
        }

        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_zone_or_language_that_does_not_exist_is_refused()
    {
        await using var mailbox = await RunningMailbox.Start();

        var zone = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailboxSettings.PatchAsync(new MailboxSettings { TimeZone = "Paris Time" }));
        var language = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailboxSettings.PatchAsync(new MailboxSettings { Language = new LocaleInfo { Locale = "klingon" } }));

        Assert.Equal((400, "TimeZoneNotSupportedException"), (zone.Status, zone.Code));
        Assert.Equal(400, language.Status);
    }

    [Fact]
    public async Task Categories_are_made_recoloured_and_deleted()
    {
        await using var mailbox = await RunningMailbox.Start();
        var categories = mailbox.Graph.Me.Outlook.MasterCategories;

        var made = await categories.PostAsync(new OutlookCategory { DisplayName = "Relance", Color = CategoryColor.Preset2 });
        var twice = await GraphErrors.Refusal(() => categories.PostAsync(new OutlookCategory { DisplayName = "relance" }));
        await categories[made!.Id].PatchAsync(new OutlookCategory { Color = CategoryColor.Preset9 });
        var recoloured = await categories[made.Id].GetAsync();
        await categories[made.Id].DeleteAsync();
        var left = await categories.GetAsync();

        Assert.Equal(409, twice.Status);
        Assert.Equal(("Relance", CategoryColor.Preset9), (recoloured!.DisplayName, recoloured.Color));
        Assert.Equal(("Catégorie rouge", 6), (left!.Value![0].DisplayName, left.Value.Count));
    }
}
