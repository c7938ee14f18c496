using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>The person, the company, and how to reach them.</summary>
internal static class SignatureBlock
{
    public static IEnumerable<TextPart> Of(Sender sender)
    {
        List<IReadOnlyList<TextRun>> lines = [];
        if (SafeValue.Of(sender.Signer) is { Length: > 0 } signer) lines.Add([new TextRun(signer, IsBold: true)]);
        foreach (var line in ((string?[])[sender.Title, sender.Company, .. sender.AddressLines, sender.Phone]).Select(SafeValue.Of))
        {
            if (line.Length > 0) lines.Add([new TextRun(line)]);
        }

        yield return new TextParagraph(lines);
    }
}
