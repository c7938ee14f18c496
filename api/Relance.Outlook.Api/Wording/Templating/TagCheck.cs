namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>Whether the tags of a template are known, allowed where they stand, and closed.</summary>
internal static class TagCheck
{
    private static readonly string[] Helpers = ["if", "unless", "each"];

    public static void Of(TemplatePart part, string text, List<Token> tokens, List<TemplateFault> faults)
    {
        var lines = text.Split('\n');
        var open = new Stack<Scope>();
        foreach (var token in tokens)
        {
            var list = open.FirstOrDefault(scope => scope.Token.Helper == "each")?.Token.Name;
            switch (token.Kind)
            {
                case TokenKind.Stray: Add(token, TemplateFaultCodes.BracesStray); break;
                case TokenKind.Refused: Add(token, TemplateFaultCodes.TagRefused, token.Text); break;
                case TokenKind.Name: Name(token, list); break;
                case TokenKind.Open: Open(token, list); break;
                case TokenKind.Else when open.Count == 0 || open.Peek().HasElse: Add(token, TemplateFaultCodes.ElseMisplaced); break;
                case TokenKind.Else: open.Peek().HasElse = true; break;
                case TokenKind.Close when open.Count == 0 || open.Peek().Token.Helper != token.Helper: Add(token, TemplateFaultCodes.CloseUnexpected, token.Helper); break;
                case TokenKind.Close: open.Pop(); break;

                // Handlebars would take the backslash for its own.
                case TokenKind.Text when token.Text.EndsWith('\\'): Add(token with { Line = token.Line + token.Text.AsSpan().Count('\n') }, TemplateFaultCodes.TagRefused, "\\{{"); break;
            }
        }

        foreach (var scope in open.Reverse()) Add(scope.Token, TemplateFaultCodes.BlockUnclosed, scope.Token.Helper);

        void Add(Token token, string code, string detail = "", string? suggestion = null) => faults.Add(TemplateCheck.Fault(part, token.Line, code, detail, suggestion));

        void Name(Token token, string? list)
        {
            var kinds = KindsOf(token.Name, list);
            var isBlock = kinds.Contains(TemplateVariableKind.Block);
            if (kinds.Count == 0) Unknown(token, list);
            else if (isBlock && part == TemplatePart.Subject) Add(token, TemplateFaultCodes.BlockInSubject, token.Name);
            else if (isBlock && lines[token.Line - 1].Trim() != token.Text) Add(token, TemplateFaultCodes.BlockNotAlone, token.Name);
            else if (!isBlock && !kinds.Contains(TemplateVariableKind.Value)) Add(token, TemplateFaultCodes.NotAValue, token.Name);
        }

        void Open(Token token, string? list)
        {
            if (!Helpers.Contains(token.Helper)) Add(token, TemplateFaultCodes.HelperUnknown, token.Helper);
            else if (KindsOf(token.Name, list) is var kinds && kinds.TrueForAll(kind => kind == TemplateVariableKind.Block)) Unknown(token, list);
            else if (token.Helper == "each" && !kinds.Contains(TemplateVariableKind.List)) Add(token, TemplateFaultCodes.NotAList, token.Name);
            open.Push(new Scope(token));
            if (open.Count == TemplateCheck.MaxDepth + 1) Add(token, TemplateFaultCodes.TooDeep);
        }

        void Unknown(Token token, string? list)
        {
            var isElsewhere = list is not null && KindsOf(token.Name, null).Count > 0;
            var known = TemplateVariables.All.Where(variable => variable.List == list).Select(variable => variable.Name);
            Add(token, isElsewhere ? TemplateFaultCodes.VariableNotHere : TemplateFaultCodes.VariableUnknown, token.Name, NameSuggestion.For(token.Name, known));
        }
    }

    /// <summary>What a name may be, outside any list or among the items of one.</summary>
    private static List<TemplateVariableKind> KindsOf(string name, string? list) =>
        [.. TemplateVariables.All.Where(variable => variable.List == list && variable.Name == name).Select(variable => variable.Kind)];

    private sealed class Scope(Token token)
    {
        public Token Token => token;

        public bool HasElse { get; set; }
    }
}
