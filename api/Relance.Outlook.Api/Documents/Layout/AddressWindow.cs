namespace Relance.Outlook.Api.Documents.Layout;

/// <summary>
/// The addressee behind the window of a French DL envelope: 110 × 220 mm, window 35 × 100 mm, 20 mm from the right and from the bottom.
/// A sheet folded in three (99 × 210 mm) can slide by 11 mm up and down and 10 mm sideways: what is at 100 to 190 mm from the left and
/// 55 to 79 mm from the top is seen wherever it lies. La Poste asks for six lines at most, the town last.
/// </summary>
internal static class AddressWindow
{
    public const double Left = 105 * LetterPaper.Mm;
    public const double Width = 84 * LetterPaper.Mm;

    private const double Top = 55 * LetterPaper.Mm;
    private const double Leading = 4 * LetterPaper.Mm;
    private const int MostLines = 6;

    public static void Draw(PageWriter page, DocumentAddressee addressee)
    {
        var baseline = Top + 9;
        foreach (var (text, isName) in Lines(addressee))
        {
            page.Left(text, isName ? Ink.Strong(10) : Ink.Plain(10), Ink.Text, Left, baseline);
            baseline += Leading;
        }
    }

    private static List<(string Text, bool IsName)> Lines(DocumentAddressee addressee)
    {
        var address = addressee.AddressLines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (address.Count > MostLines - 1)
            address.RemoveRange(MostLines - 2, address.Count - (MostLines - 1));
        // Each line once; what room is left goes to those that need a second one, the name first.
        var spare = MostLines - 1 - address.Count;
        var lines = new List<(string, bool)>();
        foreach (var (text, isName) in address.Select(line => (line, false)).Prepend((addressee.Name, true)))
        {
            var pieces = LineBreaker.Lines(text, isName ? Ink.Strong(10) : Ink.Plain(10), Width, 1 + Math.Min(1, spare));
            spare -= pieces.Count - 1;
            lines.AddRange(pieces.Select(piece => (piece, isName)));
        }

        return lines;
    }
}
