using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Relance.LocalMailbox.Engine;

/// <summary>22 bytes for a thread (a mark, five of its time, sixteen of its identity) and five more for each answer.</summary>
internal static class ConversationIndex
{
    public static string New(string conversationId, DateTimeOffset at) =>
        Convert.ToBase64String([0x01, .. TimeOf(at), .. IdentityOf(conversationId)]);

    public static string Child(string parent, DateTimeOffset at) =>
        Convert.ToBase64String([.. Convert.FromBase64String(parent), .. TimeOf(at)]);

    private static byte[] TimeOf(DateTimeOffset at)
    {
        Span<byte> fileTime = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(fileTime, at.UtcDateTime.ToFileTimeUtc());
        return fileTime[1..6].ToArray();
    }

    private static byte[] IdentityOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
}
