using System.Buffers;
using System.Text;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>The people of a From, To or Cc header. Groups and comments fall away; what is no address is left out.</summary>
internal static class AddressList
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t\r\n<>");

    public static IReadOnlyList<EmailAddress> Read(string? header) =>
        header is null ? [] : [.. Split(header).Select(One).OfType<EmailAddress>().Take(500)];

    private static EmailAddress? One(string text)
    {
        var open = text.LastIndexOf('<');
        var address = (open < 0 ? text : text[(open + 1)..].Split('>')[0]).Trim();
        var name = open < 0 ? "" : HeaderText.Decode(text[..open].Trim().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal));
        return address.Contains('@', StringComparison.Ordinal) && !address.AsSpan().ContainsAny(Foreign) ? new EmailAddress(name.Length > 0 ? name : address, address) : null;
    }

    /// <summary>At the commas (and the semicolons that Outlook lets through) outside quotes, brackets and comments.</summary>
    private static IEnumerable<string> Split(string header)
    {
        var one = new StringBuilder();
        var (quoted, comment, angle) = (false, 0, false);
        foreach (var c in header)
        {
            quoted ^= c == '"' && comment == 0;
            comment += quoted ? 0 : c switch { '(' => 1, ')' when comment > 0 => -1, _ => 0 };
            angle = !quoted && comment == 0 && (c == '<' || (angle && c != '>'));
            if (!quoted && comment == 0 && !angle && c is ',' or ';' or ':')
            {
                if (c != ':')
                {
                    yield return one.ToString();
                }

                one.Clear();
            }
            else if (comment == 0 && (c != ')' || quoted))
            {
                one.Append(c);
            }
        }

        yield return one.ToString();
    }
}
