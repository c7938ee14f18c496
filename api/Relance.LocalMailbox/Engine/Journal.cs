using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relance.LocalMailbox.Engine;

/// <summary>One line: exactly one of its parts is there.</summary>
internal sealed record JournalEntry
{
    public int? Epoch { get; init; }

    public Message? Put { get; init; }

    public ItemRemoved? Removed { get; init; }

    public FolderPut? Folder { get; init; }

    public FolderRemoved? FolderRemoved { get; init; }

    public ProfileSet? Profile { get; init; }

    public ClockSet? Clock { get; init; }

    public DeltaExpired? DeltaExpired { get; init; }

    /// <summary>The mailbox's last serial, so that nothing is numbered twice after a restart.</summary>
    public long? Serial { get; init; }
}

internal sealed record ItemRemoved(string User, long Number);

internal sealed record FolderPut(string User, MailFolder Folder);

internal sealed record FolderRemoved(string User, string Key);

internal sealed record ProfileSet(string User, MailboxProfile Profile);

/// <summary>Demonstration time is real time plus the offset.</summary>
internal sealed record ClockSet(DateTimeOffset? Start, TimeSpan Offset);

internal sealed record DeltaExpired(string User, int Generation);

/// <summary>Generated at build time: ten thousand lines are read before the first request is answered.</summary>
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class JournalFormat : JsonSerializerContext;

/// <summary>
/// The mailbox on disk: JSON lines, each handed to the operating system in one write before the answer goes
/// out, so that killing the process loses nothing that was answered.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly JournalFormat Format = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly FileStream? file;

    /// <summary>Without a path nothing is kept.</summary>
    public Journal(string? path)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"The journal of the local mailbox cannot be opened; is another one running on the same data directory? ({e.Message})", e);
        }
    }

    public void Append(JournalEntry entry)
    {
        if (file is not null)
        {
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(entry, Format.JournalEntry), (byte)'\n']);
        }
    }

    /// <summary>Reads everything; a torn last line (killed while writing, so never answered) is cut off.</summary>
    public IEnumerable<JournalEntry> Replay()
    {
        if (file is null)
        {
            yield break;
        }

        // Piece by piece: a mailbox of ten years is larger than what should lie in memory at once.
        var (bytes, held, whole, line) = (new byte[1 << 20], 0, 0L, 1);
        file.Position = 0;
        for (var read = file.Read(bytes); read > 0; read = file.Read(bytes, held, bytes.Length - held))
        {
            held += read;
            var start = 0;
            for (var end = NextEnd(bytes, held - read, held); end >= 0; end = NextEnd(bytes, start, held), line++)
            {
                yield return Read(bytes.AsSpan(start, end - start), line);
                start = end + 1;
            }

            whole += start;
            held -= start;
            Array.Copy(bytes, start, bytes, 0, held);
            if (held == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        file.SetLength(whole);
        file.Position = whole;
    }

    public void Clear() => file?.SetLength(0);

    public void Dispose() => file?.Dispose();

    private static int NextEnd(byte[] bytes, int start, int end) => Array.IndexOf(bytes, (byte)'\n', start, end - start);

    private static JournalEntry Read(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Format.JournalEntry) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"Line {number} of the local mailbox's journal cannot be read: {e.Message}", e);
        }
    }
}
