namespace Relance.Outlook.Api.Storage;

/// <summary>
/// SQLite takes one writer at a time. Writers of this process queue here, first come first served, instead of polling the lock;
/// another process is waited for by SQLite's busy timeout. Read-then-write runs inside the gate, so it never meets a stale snapshot.
/// </summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim place = new(1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await place.WaitAsync(cancellationToken);
        return new Leave(place);
    }

    public void Dispose() => place.Dispose();

    private sealed class Leave(SemaphoreSlim place) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) place.Release();
        }
    }
}
