using System.Text;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

/// <summary>Reads text as if it had been uploaded.</summary>
internal static class Reading
{
    public static ReadOptions Options { get; } = new(null, 30, new Dictionary<string, int>(StringComparer.Ordinal));

    public static SourceReading Of(string text, string kind = "auto", ReadOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), kind, options);

    public static SourceReading Of(byte[] bytes, string kind = "auto", ReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return SourceReader.Read(new SourceFile("export.txt", stream), kind, options ?? Options, TestContext.Current.CancellationToken);
    }

    public static SourceRefusedException Refusal(string text, string kind = "auto") => Refusal(Encoding.UTF8.GetBytes(text), kind);

    public static SourceRefusedException Refusal(byte[] bytes, string kind = "auto") => Assert.Throws<SourceRefusedException>(() => Of(bytes, kind));

    public static IEnumerable<string> Codes(this IEnumerable<SourceIssue> issues) => issues.Select(i => i.Code);
}
