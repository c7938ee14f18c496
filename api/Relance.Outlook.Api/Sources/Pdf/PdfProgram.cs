using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Runs the program of a page, as far as it shows text (ISO 32000-1, 9.4). What it does not know it passes over.</summary>
internal sealed class PdfProgram(PdfObjects objects, PdfBudget budget, PdfTextFlow flow)
{
    private const int MostOperands = 64;
    private const int DeepestSave = 200;
    private const int DeepestForm = 8;

    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<PdfTextState> _saved = [];
    private PdfTextState _state = new();
    private PdfMatrix _line = PdfMatrix.Identity;
    private PdfMatrix _place = PdfMatrix.Identity;
    private int _forms;

    public void Run(PdfPageContent page)
    {
        _state = new PdfTextState();
        _saved.Clear();
        Run(page.Program, page.Resources);
    }

    private void Run(byte[] program, PdfDictionary? resources)
    {
        var parser = new PdfParser(program, 0, budget);
        var operands = new List<PdfValue>();
        while (!flow.IsFull && parser.Next() is { } token)
        {
            if (token is not PdfKeyword keyword)
            {
                if (operands.Count < MostOperands) operands.Add(token);
                continue;
            }

            if (keyword.Value == "ID") SkipPicture(parser.Lexer);
            else Do(keyword.Value, operands, resources);
            operands.Clear();
        }
    }

    private void Do(string name, List<PdfValue> operands, PdfDictionary? resources)
    {
        switch (name, operands)
        {
            case ("q", _) when _saved.Count < DeepestSave: _saved.Push(_state with { }); break;
            case ("Q", _) when _saved.Count > 0: _state = _saved.Pop(); break;
            case ("cm", _) when PdfMatrix.From(operands) is { } matrix: _state.Page = matrix.Then(_state.Page); break;
            case ("BT", _): _line = _place = PdfMatrix.Identity; break;
            case ("Tf", [PdfName font, PdfNumber size]): (_state.Font, _state.Size) = (Font(font.Value, resources), size.Value); break;
            case ("Tc", [PdfNumber space]): _state.LetterSpace = space.Value; break;
            case ("Tw", [PdfNumber space]): _state.WordSpace = space.Value; break;
            case ("Tz", [PdfNumber percent]): _state.Stretch = percent.Value / 100; break;
            case ("TL", [PdfNumber leading]): _state.Leading = leading.Value; break;
            case ("Td", [PdfNumber x, PdfNumber y]): Move(x.Value, y.Value); break;
            case ("TD", [PdfNumber x, PdfNumber y]):
                _state.Leading = -y.Value;
                Move(x.Value, y.Value);
                break;
            case ("Tm", _) when PdfMatrix.From(operands) is { } matrix: _line = _place = matrix; break;
            case ("T*", _): Move(0, -_state.Leading); break;
            case ("Tj", [PdfString text]): Show(text); break;
            case ("TJ", [PdfArray pieces]): Show(pieces); break;
            case ("'", [PdfString text]):
                Move(0, -_state.Leading);
                Show(text);
                break;
            case ("\"", [PdfNumber word, PdfNumber letter, PdfString text]):
                (_state.WordSpace, _state.LetterSpace) = (word.Value, letter.Value);
                Move(0, -_state.Leading);
                Show(text);
                break;
            case ("Do", [PdfName form]): Form(form.Value, resources); break;
        }
    }

    private void Move(double x, double y) => _line = _place = _line.Moved(x, y);

    private void Show(PdfArray pieces)
    {
        foreach (var piece in pieces.Items)
        {
            if (piece is PdfString text) Show(text);
            else if (piece is PdfNumber shift) _place = _place.Moved(-shift.Value / 1000 * _state.Size * _state.Stretch, 0);
        }
    }

    private void Show(PdfString text)
    {
        budget.Spend(text.Bytes.Length);
        if (_state.Font is not { } font || _state.Size == 0) return;
        var (shown, width) = (new StringBuilder(), 0d);
        foreach (var glyph in font.Read(text.Bytes))
        {
            shown.Append(glyph.Text);
            width += ((glyph.Width * _state.Size) + _state.LetterSpace + (glyph.IsSpace ? _state.WordSpace : 0)) * _state.Stretch;
        }

        var size = _state.Size * _state.Stretch;
        flow.Put(shown.ToString(), new PdfMatrix(size, 0, 0, _state.Size, 0, 0).Then(_place).Then(_state.Page), size == 0 ? 0 : width / size);
        _place = _place.Moved(width, 0);
    }

    private PdfFont? Font(string name, PdfDictionary? resources)
    {
        if (objects.Dictionary(objects.Dictionary(resources, "Font"), name) is not { } dictionary) return null;
        if (!_fonts.TryGetValue(dictionary, out var font)) _fonts[dictionary] = font = new PdfFont(dictionary, objects, budget);
        return font;
    }

    /// <summary>A part of a page with a program of its own; some writers put all of the page into one.</summary>
    private void Form(string name, PdfDictionary? resources)
    {
        if (_forms >= DeepestForm || resources is null || objects.Dictionary(resources, "XObject") is not { } forms) return;
        if (objects.Entry(forms, name) is not PdfStream stream || objects.Name(stream.Dictionary, "Subtype") != "Form") return;
        var (state, line, place) = (_state, _line, _place);
        _state = _state with { };
        if (objects.Entry(stream.Dictionary, "Matrix") is PdfArray own && PdfMatrix.From(own.Items) is { } matrix) _state.Page = matrix.Then(_state.Page);
        _forms++;
        budget.Spend(64);
        Run(objects.Decode(stream), objects.Dictionary(stream.Dictionary, "Resources") ?? resources);
        _forms--;
        (_state, _line, _place) = (state, line, place);
    }

    /// <summary>The bytes of a picture stand among the operators up to a lone <c>EI</c>.</summary>
    private void SkipPicture(PdfLexer lexer)
    {
        var (bytes, at) = (lexer.Bytes, lexer.Position);
        while (bytes.AsSpan(at).IndexOf("EI"u8) is >= 0 and var step)
        {
            budget.Spend(step + 2);
            at += step + 2;
            if (at >= 3 && PdfLexer.IsSpace(bytes[at - 3]) && (at >= bytes.Length || PdfLexer.IsSpace(bytes[at])))
            {
                lexer.Position = at;
                return;
            }
        }

        lexer.Position = bytes.Length;
    }
}
