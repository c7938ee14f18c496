using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Delta;

/// <summary>Where a client stands in a folder's change log and what it asked for at first. Opaque to the client.</summary>
internal sealed record DeltaToken(int Epoch, int Generation, string User, string Folder, long Since, long RoundStart, string? Select, string? Expand, string? Filter, string? ChangeType, int? Top)
{
    /// <summary>Not null while a first round is listed rather than read from the change log.</summary>
    public DeltaListing? Listing { get; init; }

    /// <summary>The first round tells everything, whatever change type was asked for.</summary>
    public bool IsFirstRound { get; init; } = true;

    /// <summary>The next page of the same round, or the round after it.</summary>
    public DeltaToken At(long since, bool more) => more ? this with { Since = since } : this with { Since = since, RoundStart = since, IsFirstRound = false };

    public string Encode()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this);
        return WebEncoders.Base64UrlEncode([.. Check(bytes), .. bytes]);
    }

    /// <summary>A token that was not issued here, or whose state is kept no longer, is Gone: the client reads anew.</summary>
    public static DeltaToken Decode(string text, GraphCall call, MailFolder folder)
    {
        var generation = call.Store.Read(call.Owner, mailbox => mailbox.DeltaGeneration);
        return TryDecode(text) is { } token && token.Epoch == call.Store.Epoch && token.Generation == generation && token.User == call.Owner.User && token.Folder == folder.Key
            ? token
            : throw new GraphFailure(StatusCodes.Status410Gone, "SyncStateNotFound", $"The sync state generation is not found; generation=0;[highest={generation}].")
            {
                Location = $"{call.Origin}{call.Http.Request.Path}?$deltatoken=",
            };
    }

    private static DeltaToken? TryDecode(string text)
    {
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(text);
            return bytes.Length > 8 && bytes.AsSpan(0, 8).SequenceEqual(Check(bytes.AsSpan(8))) ? JsonSerializer.Deserialize<DeltaToken>(bytes.AsSpan(8)) : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Check(ReadOnlySpan<byte> bytes) => SHA256.HashData([.. Encoding.ASCII.GetBytes("delta"), .. bytes])[..8];
}
