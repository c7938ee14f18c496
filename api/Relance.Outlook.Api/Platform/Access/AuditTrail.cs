using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>
/// Takes notes to the database by the batch. A note is first a line in a file of this process, handed to the operating system before the
/// call returns: a killed process loses none, a machine that loses its power the last seconds. Writing each one to the database at once would
/// empty the kept answers (decision 0008) at every look.
/// </summary>
internal sealed class AuditTrail(IServiceScopeFactory scopes, Setup setup, ILogger<AuditTrail> log) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private readonly Lock door = new();
    private readonly SemaphoreSlim bringing = new(1);
    private FileStream? file;

    private string Folder => Path.Combine(setup.DataDirectory, "audit");

    /// <summary>A few microseconds. What cannot be noted (a full disk) is an error in the log, and the call goes on.</summary>
    public void Add(AuditRow row)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(row);
        try
        {
            lock (door)
            {
                file ??= Open();
                file.Write([.. line, (byte)'\n']);
                file.Flush();
            }
        }
        catch (IOException fault)
        {
            log.LogError(fault, "A call could not be noted: {Operation} by {UserId}", row.Operation, row.UserId);
        }
    }

    /// <summary>Brings what was noted until now into the database; also what processes that are no more have left.</summary>
    public async Task BringAsync(CancellationToken cancellationToken)
    {
        await bringing.WaitAsync(cancellationToken);
        try
        {
            lock (door)
            {
                file?.Dispose();
                file = null;
            }

            if (!Directory.Exists(Folder)) return;
            foreach (var path in Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).ToList()) await BringAsync(path, cancellationToken);
        }
        finally
        {
            bringing.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await BringQuietlyAsync(cancellationToken);
    }

    public override void Dispose()
    {
        file?.Dispose();
        bringing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        var purgedOn = DateOnly.MinValue;
        try
        {
            do
            {
                await BringQuietlyAsync(stoppingToken);
                var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                if (today == purgedOn) continue;
                await PurgeAsync(stoppingToken);
                purgedOn = today;
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The last of it is brought when the process stops.
        }
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Folder);
        // Held alone: whoever can open it knows that its process is no more, or has done with it.
        return new FileStream(Path.Combine(Folder, $"{Guid.CreateVersion7():N}.jsonl"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    private async Task BringQuietlyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BringAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "What was noted stays in files until the database takes it");
        }
    }

    /// <summary>Deletes what is older than is kept; the database lets nothing younger than six months go.</summary>
    internal async Task PurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
            var before = TimeProvider.System.GetUtcNow().AddMonths(-setup.Relance.AuditMonths);
            if (!await db.Audit.AnyAsync(row => row.At < before, cancellationToken)) return;
            await db.WriteAsync(() => db.Audit.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "Old notes of who did what could not be deleted; tried again tomorrow");
        }
    }

    private async Task BringAsync(string path, CancellationToken cancellationToken)
    {
        List<AuditRow> rows;
        try
        {
            // Another process that brings the same file, or still writes to it, holds it.
            await using var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            rows = await ReadAsync(held, cancellationToken);
            foreach (var batch in rows.Chunk(BatchSize)) await WriteAsync(batch, cancellationToken);
        }
        catch (IOException)
        {
            return;
        }

        File.Delete(path);
    }

    private async Task<List<AuditRow>> ReadAsync(FileStream held, CancellationToken cancellationToken)
    {
        var rows = new List<AuditRow>();
        using var reader = new StreamReader(held);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize<AuditRow>(line) is { } row) rows.Add(row);
            }
            catch (JsonException)
            {
                // The machine lost its power in the middle of a line.
                log.LogWarning("A note of who did what is cut off and lost");
            }
        }

        return rows;
    }

    /// <summary>Once each, also when a process ended between writing them down and deleting the file.</summary>
    private async Task WriteAsync(AuditRow[] batch, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var ids = batch.Select(row => row.Id).ToList();
        await db.WriteAsync(
            async () =>
            {
                var known = (await db.Audit.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
                db.Audit.AddRange(batch.Where(row => !known.Contains(row.Id)));
                return 0;
            },
            cancellationToken);
    }
}
