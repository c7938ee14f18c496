using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relance.LocalMailbox.Engine;

/// <summary>
/// Ids that look like Exchange's and follow from the mailbox and a serial number alone, so that the same
/// story gives the same ids. The epoch changes at each reset: an id of a former life is never met again.
/// </summary>
internal sealed class ItemIds(int epoch)
{
    private static readonly byte[] PlainPrefix = [0x00, 0x03, 0x24];        // AAMk
    private static readonly byte[] ImmutablePrefix = [0x00, 0x09, 0x00];    // AAkA
    private static readonly byte[] ConversationPrefix = [0x00, 0x04, 0x24]; // AAQk
    private static readonly byte[] FolderPrefix = [0x01, 0x03, 0x24];       // AQMk

    public string Plain(MailboxOwner owner, long serial) => Make(PlainPrefix, owner, $"plain:{epoch}:{serial}", 113);

    public string Immutable(MailboxOwner owner, long serial) => Make(ImmutablePrefix, owner, $"immutable:{epoch}:{serial}", 113);

    public string Conversation(MailboxOwner owner, long serial) => Make(ConversationPrefix, owner, $"conversation:{epoch}:{serial}", 71);

    public static string Attachment(string messageId, long number) => $"{messageId[..^1]}{Letters($"attachment:{messageId}:{number}", 12)}=";

    public string InternetMessageId(MailboxOwner owner, long serial) =>
        $"<PAXPR04MB{Hex($"{owner.User}:{epoch}:{serial}", 16).ToUpperInvariant()}@PAXPR04MB8123.eurprd04.prod.outlook.com>";

    public string ForeignMessageId(EmailAddress from, MailboxOwner owner, long serial) =>
        $"<{Hex($"foreign:{owner.User}:{epoch}:{serial}", 24)}@{from.Domain}>";

    /// <summary>Folder ids never change, not even by a reset.</summary>
    public static string Folder(MailboxOwner owner, string folder) => Make(FolderPrefix, owner, $"folder:{folder}", 86);

    public static string ChangeKey(MailboxOwner owner, long number, long version)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner.User}:{number}:{version}"));
        return Convert.ToBase64String([0x09, 0, 0, 0, 0x16, 0, 0, 0, .. hash[..22]]);
    }

    /// <summary>Has it the shape of an item id at all? If not, Exchange calls it malformed rather than missing.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length is > 60 and < 400
        && (id.StartsWith("AAMk", StringComparison.Ordinal) || id.StartsWith("AAkA", StringComparison.Ordinal))
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=');

    /// <summary>As in Exchange, the id holds its mailbox.</summary>
    public static bool BelongsTo(MailboxOwner owner, string id) => id.AsSpan(4, 44).SequenceEqual(Make(PlainPrefix, owner, "", 113).AsSpan(4, 44));

    private static string Make(byte[] prefix, MailboxOwner owner, string seed, int length)
    {
        var bytes = new byte[length];
        prefix.CopyTo(bytes, 0);
        Encoding.ASCII.GetBytes(owner.Id.ToString()).CopyTo(bytes, prefix.Length);
        var rest = bytes.AsSpan(prefix.Length + 36);
        SHA512.HashData(Encoding.UTF8.GetBytes($"{owner.User}:{seed}")).AsSpan(0, Math.Min(64, rest.Length)).CopyTo(rest);
        return Convert.ToBase64String(bytes).Replace('+', '_').Replace('/', '-');
    }

    private static string Letters(string seed, int length) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..length].Replace('+', '_').Replace('/', '-');

    private static string Hex(string seed, int length) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..length].ToLower(CultureInfo.InvariantCulture);
}
