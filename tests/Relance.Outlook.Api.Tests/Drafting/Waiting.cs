using Microsoft.Graph.Models;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>A draft that waits, and what updating it does.</summary>
internal static class Waiting
{
    /// <summary>Lupin's draft about F-1; somebody else owes too, and is not written to.</summary>
    public static async Task<(Company Company, ReminderDto Reminder, Books Books)> Draft(RelanceHost host)
    {
        await host.Control.Faults();
        var books = new Books().Owing("Lupin", "F-1").Owing("Brumaire", "F-9");
        var company = await (await host.Newcomer()).Keeps(books);
        await company.Prepare([(await company.Customer("Lupin")).Id]);
        return (company, Assert.Single(await company.Reminders()), books);
    }

    public static Task<UpdatedDto> Update(this Company company, ReminderDto reminder, bool discardEdits = false) =>
        company.Who.Api.Post<UpdatedDto>($"/api/reminders/{reminder.Id}/update", new { discardEdits });

    public static async Task<List<Message>> Deleted(this Company company) =>
        (await company.Who.Mailbox.Client.Me.MailFolders["deleteditems"].Messages.GetAsync(request => request.Headers.Add("Prefer", "IdType=\"ImmutableId\"")))!.Value!;
}
