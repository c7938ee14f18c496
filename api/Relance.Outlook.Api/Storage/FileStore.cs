using System.Security.Cryptography;

namespace Relance.Outlook.Api.Storage;

/// <summary>Files by content: an invoice's PDF is kept once, under its SHA-256, and never changed.</summary>
public sealed class FileStore(string directory)
{
    /// <summary>Stores the bytes and gives their SHA-256 in hexadecimal.</summary>
    public async Task<string> PutAsync(byte[] content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(temporary, content, cancellationToken);
        File.Move(temporary, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes under that hash, or null when they are gone or no longer what the hash says.</summary>
    public async Task<byte[]?> GetAsync(string hash, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return null;
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }

    /// <summary>In bytes, or null when the file is gone. Told without reading it: what it holds is checked when it is given out.</summary>
    public long? SizeOf(string hash) => new FileInfo(PathOf(hash)) is { Exists: true } file ? file.Length : null;

    /// <summary>For good. Nothing may rest on it any more.</summary>
    public void Delete(string hash)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(hash)))) File.Delete(PathOf(hash));
    }

    private string PathOf(string hash) => Path.Combine(directory, hash[..2], hash);
}
