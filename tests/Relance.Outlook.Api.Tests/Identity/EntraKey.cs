using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>A key that signs tokens as Entra does (RS256), and how its public half is published.</summary>
internal sealed class EntraKey
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    public byte[] PublicModulus => rsa.ExportParameters(includePrivateParameters: false).Modulus!;

    public object Published(string issuer)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = Id, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), issuer };
    }

    public string Sign(JsonObject claims) => Sign(claims, new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Id });

    public string Sign(JsonObject claims, JsonObject header)
    {
        var signed = Unsigned(claims, header);
        lock (rsa)
        {
            return $"{signed}.{Base64UrlEncoder.Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        }
    }

    /// <summary>The two first parts.</summary>
    public static string Unsigned(JsonObject claims, JsonObject header) =>
        $"{Base64UrlEncoder.Encode(JsonSerializer.Serialize(header))}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims))}";

    /// <summary>The claims, when it has signed them.</summary>
    public JsonObject? Read(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 3 && IsMine($"{parts[0]}.{parts[1]}", parts[2]) ? JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!.AsObject() : null;
    }

    private bool IsMine(string signed, string signature)
    {
        lock (rsa)
        {
            return rsa.VerifyData(Encoding.ASCII.GetBytes(signed), Base64UrlEncoder.DecodeBytes(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }
}
