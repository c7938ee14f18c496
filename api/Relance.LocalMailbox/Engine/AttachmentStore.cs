using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Relance.LocalMailbox.Engine;

/// <summary>Contents by their SHA-256, each stored once; files when there is a directory, else memory.</summary>
internal sealed class AttachmentStore(string? directory)
{
    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);

    public string Keep(ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (directory is null)
        {
            memory.TryAdd(hash, content.ToArray());
            return hash;
        }

        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Under another name first: a file that bears its hash is always whole.
            var partial = $"{path}.{Guid.NewGuid():N}.partial";
            File.WriteAllBytes(partial, content.Span);
            File.Move(partial, path, overwrite: true);
        }

        return hash;
    }

    public byte[] Read(string hash) => directory is null ? memory[hash] : File.ReadAllBytes(PathOf(hash));

    public void Clear()
    {
        memory.Clear();
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private string PathOf(string hash) => Path.Combine(directory!, hash[..2], hash);
}
