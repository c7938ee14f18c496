namespace Relance.Outlook.Api.Storage;

/// <summary>
/// SQLite serves one process: there is nobody to keep out but at the start, when a second may have been started by mistake, or before the
/// first has ended. That name is held as a lock on a file beside the database; the system lets it go when the process dies.
/// </summary>
internal sealed class SqliteLocks(string database) : Locks
{
    public const string Start = "start";

    public override bool AreShared => false;

    protected override Task<HeldLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        if (name != Start || database.Length == 0 || database.StartsWith(':')) return Task.FromResult<HeldLock?>(new HeldLock(() => ValueTask.CompletedTask, CancellationToken.None));
        try
        {
            var file = new FileStream($"{database}.start", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult<HeldLock?>(new HeldLock(file.DisposeAsync, CancellationToken.None));
        }
        catch (IOException held) when (File.Exists($"{database}.start") && StorageFault.Of(held) is null)
        {
            return Task.FromResult<HeldLock?>(null);
        }
    }
}
