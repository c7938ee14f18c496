using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Keys, indexes and limits: everything that conventions do not say.</summary>
internal static class Schema
{
    public static void Configure(ModelBuilder model)
    {
        Companies(model);
        Ledger(model);
        Agreements(model);
        Reminders(model);
        Mail(model);
    }

    private static void Companies(ModelBuilder model)
    {
        model.Entity<CompanyRow>().HasMany(company => company.Members).WithOne(member => member.Company).HasForeignKey(member => member.CompanyId);
        model.Entity<CompanyRow>().HasIndex(company => company.TenantId);
        model.Entity<MemberRow>().HasIndex(member => new { member.CompanyId, member.UserName }).IsUnique();
        model.Entity<MemberRow>().HasIndex(member => new { member.CompanyId, member.GroupId }).IsUnique();
        model.Entity<MemberRow>().HasIndex(member => member.UserId);
        model.Entity<FirmRow>().HasKey(firm => firm.TenantId);
        model.Entity<AdministratorRow>().HasIndex(row => new { row.TenantId, row.UserName }).IsUnique();
        model.Entity<MandateRow>().HasIndex(row => new { row.CompanyId, row.From });
        BelongsToCompany<MandateRow>(model, nameof(MandateRow.CompanyId));

        // No foreign keys: what was done stays said, whatever becomes of what it was done to.
        var audit = model.Entity<AuditRow>();
        audit.Property(row => row.Id).ValueGeneratedNever();
        audit.HasIndex(row => new { row.TenantId, row.CompanyId, row.Id });
        audit.HasIndex(row => row.At);
        model.Entity<ErasureRow>().HasIndex(row => new { row.CompanyId, row.CustomerId });
    }

    private static void Ledger(ModelBuilder model)
    {
        var customer = model.Entity<CustomerRow>();
        customer.HasIndex(row => new { row.CompanyId, row.Code }).IsUnique();
        customer.HasIndex(row => new { row.CompanyId, row.CollectorId });
        customer.HasMany(row => row.Contacts).WithOne(contact => contact.Customer).HasForeignKey(contact => contact.CustomerId);
        BelongsToCompany<CustomerRow>(model, nameof(CustomerRow.CompanyId));

        // The sender of a message is looked for across companies.
        model.Entity<ContactRow>().HasIndex(row => row.Email);
        model.Entity<ContactRow>().HasIndex(row => new { row.CompanyId, row.Email });

        var item = model.Entity<ItemRow>();
        item.HasIndex(row => new { row.CustomerId, row.Kind, row.Number, row.DueDate }).IsUnique();
        // Holds all that the aged balance adds up, and in the order of the table: rows of one customer lie together.
        item.HasIndex(row => new { row.CompanyId, row.ClosedOn, row.CustomerId, row.Kind, row.Currency, row.DueDate, row.Open });
        // A mail names invoices by their numbers.
        item.HasIndex(row => row.Number);
        item.HasOne(row => row.Customer).WithMany().HasForeignKey(row => row.CustomerId);

        model.Entity<ImportRow>().HasIndex(row => row.CompanyId);
        model.Entity<ImportChangeRow>().HasIndex(row => row.CompanyId);
        model.Entity<MonthRow>().HasIndex(row => new { row.CompanyId, row.Month });
    }

    private static void Agreements(ModelBuilder model)
    {
        var hold = model.Entity<HoldRow>();
        hold.HasIndex(row => new { row.CompanyId, row.EndedAt, row.CustomerId });
        hold.HasMany(row => row.Parts).WithOne().HasForeignKey(part => part.HoldId);
        hold.HasOne<CustomerRow>().WithMany().HasForeignKey(row => row.CustomerId);
        model.Entity<SettlementRow>().HasIndex(row => row.ItemId);
        model.Entity<SettlementRow>().HasIndex(row => row.ImportId);
        model.Entity<PlanRow>().HasIndex(row => new { row.CompanyId, row.Code }).IsUnique();
        model.Entity<TemplateRow>().HasIndex(row => new { row.CompanyId, row.Code, row.Language });
        model.Entity<ProofRow>().HasIndex(row => row.ExchangeId);
        BelongsToCompany<PlanRow>(model, nameof(PlanRow.CompanyId));
        BelongsToCompany<TemplateRow>(model, nameof(TemplateRow.CompanyId));
    }

    private static void Reminders(ModelBuilder model)
    {
        var reminder = model.Entity<ReminderRow>();
        reminder.HasIndex(row => row.Key).IsUnique();
        reminder.HasIndex(row => new { row.CompanyId, row.State });
        // Graph's ids are the same for whoever reads them: a reply may come to a colleague's mailbox.
        reminder.HasIndex(row => row.MessageId);
        reminder.HasIndex(row => row.InternetMessageId);
        reminder.HasIndex(row => row.ConversationId);
        reminder.HasIndex(row => new { row.CustomerId, row.SentAt });
        reminder.HasIndex(row => row.SentAt);
        reminder.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.ReminderId);
        reminder.HasOne(row => row.Customer).WithMany().HasForeignKey(row => row.CustomerId);
        model.Entity<OperationRow>().HasMany(row => row.Items).WithOne().HasForeignKey(item => item.OperationId);
        model.Entity<OperationRow>().Property(row => row.Id).ValueGeneratedNever();
    }

    private static void Mail(ModelBuilder model)
    {
        model.Entity<FolderCursorRow>().HasIndex(row => new { row.Mailbox, row.Folder }).IsUnique();

        var reply = model.Entity<ReplyRow>();
        reply.HasIndex(row => new { row.CompanyId, row.State });
        // The same mail in two mailboxes is one reply.
        reply.HasIndex(row => new { row.InternetMessageId, row.CustomerId }).IsUnique();
        reply.HasIndex(row => row.MessageId);
        reply.HasIndex(row => new { row.CustomerId, row.State });
        reply.HasOne(row => row.Customer).WithMany().HasForeignKey(row => row.CustomerId);

        model.Entity<MailboxStateRow>().HasIndex(row => row.Mailbox).IsUnique();
        model.Entity<MailProblemRow>().HasIndex(row => new { row.Mailbox, row.MessageId }).IsUnique();
        model.Entity<SubscriptionRow>().HasIndex(row => row.SubscriptionId).IsUnique();
        model.Entity<SubscriptionRow>().HasIndex(row => new { row.Mailbox, row.Folder }).IsUnique();

        var found = model.Entity<FoundMailRow>();
        found.HasIndex(row => new { row.CompanyId, row.State });
        found.HasIndex(row => new { row.InternetMessageId, row.CustomerId }).IsUnique();
        found.HasIndex(row => new { row.CustomerId, row.State });
        found.HasOne(row => row.Customer).WithMany().HasForeignKey(row => row.CustomerId);

        model.Entity<MailCountedRow>().HasIndex(row => new { row.MessageId, row.CustomerId }).IsUnique();

        model.Entity<ExchangeRow>().HasIndex(row => new { row.CompanyId, row.CustomerId, row.Sequence }).IsUnique();
        model.Entity<ChainHeadRow>().HasKey(row => new { row.CompanyId, row.CustomerId });
    }

    private static void BelongsToCompany<T>(ModelBuilder model, string key) where T : class =>
        model.Entity<T>().HasOne(typeof(CompanyRow)).WithMany().HasForeignKey(key);
}
