using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>The database. It is the repository; features query it directly.</summary>
public abstract class RelanceDbContext(DbContextOptions options, WriterGate gate) : DbContext(options)
{
    public DbSet<CompanyRow> Companies => Set<CompanyRow>();
    public DbSet<MemberRow> Members => Set<MemberRow>();
    public DbSet<FirmRow> Firms => Set<FirmRow>();
    public DbSet<AdministratorRow> Administrators => Set<AdministratorRow>();
    public DbSet<MandateRow> Mandates => Set<MandateRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<CustomerRow> Customers => Set<CustomerRow>();
    public DbSet<ContactRow> Contacts => Set<ContactRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<SettlementRow> Settlements => Set<SettlementRow>();
    public DbSet<MonthRow> Months => Set<MonthRow>();
    public DbSet<MailCountedRow> MailsCounted => Set<MailCountedRow>();
    public DbSet<HoldRow> Holds => Set<HoldRow>();
    public DbSet<PlanRow> Plans => Set<PlanRow>();
    public DbSet<TemplateRow> Templates => Set<TemplateRow>();
    public DbSet<ProofRow> Proofs => Set<ProofRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();
    public DbSet<ImportChangeRow> ImportChanges => Set<ImportChangeRow>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<ReminderItemRow> ReminderItems => Set<ReminderItemRow>();
    public DbSet<OperationRow> Operations => Set<OperationRow>();
    public DbSet<OperationItemRow> OperationItems => Set<OperationItemRow>();
    public DbSet<FolderCursorRow> FolderCursors => Set<FolderCursorRow>();
    public DbSet<MailboxStateRow> MailboxStates => Set<MailboxStateRow>();
    public DbSet<MailProblemRow> MailProblems => Set<MailProblemRow>();
    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();
    public DbSet<ReplyRow> Replies => Set<ReplyRow>();
    public DbSet<FoundMailRow> FoundMails => Set<FoundMailRow>();
    public DbSet<ExchangeRow> Exchanges => Set<ExchangeRow>();
    public DbSet<ChainHeadRow> ChainHeads => Set<ChainHeadRow>();
    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    /// <summary>Runs a read-then-write as one transaction, alone among all writers: of this process and of the others.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await KeepOthersOutAsync(cancellationToken);
        var result = await work();
        await SaveNowAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public override Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) =>
        Database.CurrentTransaction is null ? SaveBesideOthersAsync(cancellationToken) : base.SaveChangesAsync(cancellationToken);

    /// <summary>In small letters, as both databases do it: of those of ASCII alone.</summary>
    public static string Lower(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter));

    /// <summary>The key that the next entry of the history gets: its hash covers it, so it is known before. Within <see cref="WriteAsync"/>.</summary>
    public abstract Task<long> NextExchangeIdAsync(CancellationToken cancellationToken);

    /// <summary>Inserts rows by the hundred thousand, without change tracking. The database gives the keys; references are not followed. Within <see cref="WriteAsync"/>.</summary>
    public abstract Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken) where T : class;

    /// <summary>Whether the database takes writes, tried without writing. Throws when it does not answer.</summary>
    public abstract Task<bool> IsWritableAsync(CancellationToken cancellationToken);

    /// <summary>Nobody migrates now: what a killed migration has left behind to keep others out does so no longer.</summary>
    public abstract Task ForgetAbandonedMigrationAsync(CancellationToken cancellationToken);

    /// <summary>Called at the beginning of a transaction of <see cref="WriteAsync"/>.</summary>
    protected abstract Task KeepOthersOutAsync(CancellationToken cancellationToken);

    /// <summary>Saves outside of <see cref="WriteAsync"/>, never in the middle of anybody's.</summary>
    protected abstract Task<int> SaveBesideOthersAsync(CancellationToken cancellationToken);

    protected Task<int> SaveNowAsync(CancellationToken cancellationToken) => base.SaveChangesAsync(cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Schema.Configure(modelBuilder);
        modelBuilder.HasDbFunction(() => Lower("")).HasName("lower").IsBuiltIn();
    }
}
