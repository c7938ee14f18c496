using System.Security.Cryptography;

namespace Relance.LocalMailbox.Identity;

/// <summary>One RSA key, kept beside the mail so that tokens outlive a restart.</summary>
internal sealed class SigningKey : IDisposable
{
    /// <summary>Making a key takes longer than starting the host: mailboxes in memory share one per process.</summary>
    private static readonly Lazy<RSAParameters> InMemory = new(() =>
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    });

    private readonly RSA rsa;

    public SigningKey(string? dataDirectory)
    {
        var path = dataDirectory is null ? null : Path.Combine(dataDirectory, "signing-key.pem");
        rsa = RSA.Create();
        if (path is null)
        {
            rsa.ImportParameters(InMemory.Value);
        }
        else if (File.Exists(path))
        {
            rsa.ImportFromPem(File.ReadAllText(path));
        }
        else
        {
            rsa.KeySize = 2048;
            var partial = path + ".partial";
            File.WriteAllText(partial, rsa.ExportPkcs8PrivateKeyPem());
            File.Move(partial, path, overwrite: true);
        }

        var key = rsa.ExportParameters(includePrivateParameters: false);
        Modulus = Base64Url.Encode(key.Modulus);
        Exponent = Base64Url.Encode(key.Exponent);
        Id = Base64Url.Encode(SHA256.HashData(key.Modulus!).AsSpan(0, 20));
    }

    public string Id { get; }

    public string Modulus { get; }

    public string Exponent { get; }

    public byte[] Sign(byte[] data)
    {
        lock (rsa)
        {
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    public bool Verify(byte[] data, byte[] signature)
    {
        lock (rsa)
        {
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    public void Dispose() => rsa.Dispose();
}
