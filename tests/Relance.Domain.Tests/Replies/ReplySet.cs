using System.Globalization;
using Relance.Domain.Replies;

namespace Relance.Domain.Tests.Replies;

/// <summary>One labelled reply of the set in Corpus/: "## kind [day] [automatic|report]", then the text as it came in.</summary>
public sealed record LabelledReply(string File, int Number, ReplyKind Kind, DateOnly? Date, ReplyOrigin Origin, string Text)
{
    /// <summary>Every third of its file: no rule was written with it in sight.</summary>
    public bool IsSetAside => Number % 3 == 0;

    public ReplyReading Read() => ReplyReading.Of(Text, ReplySet.ReceivedOn, Origin);

    public override string ToString() => $"{File} {Number}: {Text}";
}

internal static class ReplySet
{
    /// <summary>A Friday; all replies of the set arrive then.</summary>
    public static readonly DateOnly ReceivedOn = new(2026, 11, 20);

    public static readonly List<LabelledReply> All = [.. Of("french.txt"), .. Of("english.txt"), .. Of("french-mixed.txt"), .. Of("english-mixed.txt")];

    private static IEnumerable<LabelledReply> Of(string file)
    {
        var entries = File.ReadAllText(Path.Combine(Folder(), file)).Split("## ", StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < entries.Length; i++)
        {
            var (label, text) = entries[i].Split('\n', 2) is [var first, var rest] ? (first.Split(' '), rest.Trim()) : throw new InvalidDataException(entries[i]);
            var date = label.Skip(1).Where(part => char.IsAsciiDigit(part[0])).Select(part => DateOnly.ParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Cast<DateOnly?>().SingleOrDefault();
            var origin = label.Contains("report") ? ReplyOrigin.DeliveryReport : label.Contains("automatic") ? ReplyOrigin.Automatic : ReplyOrigin.Unmarked;
            yield return new(file, i + 1, Enum.Parse<ReplyKind>(label[0], ignoreCase: true), date, origin, text);
        }
    }

    private static string Folder()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent!;
        return Path.Combine(directory.FullName, "tests", "Relance.Domain.Tests", "Replies", "Corpus");
    }
}
