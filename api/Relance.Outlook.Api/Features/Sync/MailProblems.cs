using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>One message that cannot be understood does not stop the others: it is listed, and stays in the mailbox.</summary>
internal sealed class MailProblems(string mailbox)
{
    private readonly List<(MailMessage Message, string Code)> found = [];

    public void Guard(MailMessage message, Action understand)
    {
        try
        {
            understand();
        }
        catch (Exception fault) when (fault is not (MailboxException or OperationCanceledException))
        {
            found.Add((message, fault.GetType().Name));
        }
    }

    public async Task WriteAsync(RelanceDbContext db, string folder, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var (message, code) in found)
        {
            if (await db.MailProblems.AnyAsync(row => row.Mailbox == mailbox && row.MessageId == message.Id, cancellationToken)) continue;
            db.MailProblems.Add(new MailProblemRow { Mailbox = mailbox, Folder = folder, MessageId = message.Id, Subject = message.Subject, Code = code, At = at });
        }

        found.Clear();
    }
}
