using System.Buffers.Binary;

namespace Relance.Outlook.Api.Platform.Secrets;

/// <summary>A file each, its first eight bytes saying until when it is good. Written beside and moved over: a reader sees the old or the new one.</summary>
internal sealed class FileSecretStore(string directory, TimeProvider time) : ISecretStore
{
    private const int HeaderLength = sizeof(long);

    public async Task<byte[]?> ReadAsync(string kind, string name, CancellationToken cancellationToken)
    {
        try
        {
            return Content(await File.ReadAllBytesAsync(PathOf(kind, name), cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string kind, string name, byte[] content, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var bytes = new byte[HeaderLength + content.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, expiresAt.UtcTicks);
        content.CopyTo(bytes, HeaderLength);
        var path = PathOf(kind, name);
        OwnDirectory.Create(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        await File.WriteAllBytesAsync(partial, bytes, cancellationToken);
        File.Move(partial, path, overwrite: true);
    }

    public Task RemoveAsync(string kind, string name, CancellationToken cancellationToken)
    {
        Remove(PathOf(kind, name));
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<byte[]>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        var found = new List<byte[]>();
        var folder = Path.Combine(directory, kind);
        if (!Directory.Exists(folder)) return found;
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !Path.HasExtension(path)))
        {
            if (await ReadAsync(kind, Path.GetFileName(path), cancellationToken) is { } content) found.Add(content);
            else Remove(path);
        }

        return found;
    }

    private byte[]? Content(byte[] bytes) =>
        bytes.Length >= HeaderLength && BinaryPrimitives.ReadInt64LittleEndian(bytes) > time.GetUtcNow().UtcTicks ? bytes[HeaderLength..] : null;

    private string PathOf(string kind, string name) => Path.Combine(directory, kind, name);

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Never written: nothing to remove.
        }
    }
}

/// <summary>A directory that only the account of the service may look into.</summary>
internal static class OwnDirectory
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
