namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>The sentence of each fault, in French and in English.</summary>
internal static class TemplateWords
{
    public static (string French, string English) Of(string code, string detail, string? suggestion = null)
    {
        var (french, english) = Sentence(code, detail);
        if (suggestion is not null) (french, english) = ($"{french} Vouliez-vous dire {{{{{suggestion}}}}} ?", $"{english} Did you mean {{{{{suggestion}}}}}?");
        return (Typography.French(french), english);
    }

    private static (string, string) Sentence(string code, string detail) => code switch
    {
        TemplateFaultCodes.TooLong => ("Le modèle dépasse 20 Ko : raccourcissez-le.", "The template exceeds 20 KB: shorten it."),
        TemplateFaultCodes.TooManyTags => ("Le modèle a plus de 200 balises : simplifiez-le.", "The template has more than 200 tags: simplify it."),
        TemplateFaultCodes.TooDeep => ("Les conditions sont imbriquées sur plus de 5 niveaux : simplifiez-les.", "Conditions are nested more than 5 deep: simplify them."),
        TemplateFaultCodes.SubjectEmpty => ("L’objet est vide.", "The subject is empty."),
        TemplateFaultCodes.BodyEmpty => ("Le texte est vide.", "The body is empty."),
        TemplateFaultCodes.SubjectLines => ("L’objet doit tenir sur une seule ligne.", "The subject must be on one line."),
        TemplateFaultCodes.Character => ("Ce texte contient un caractère invisible qui n’est pas admis : effacez-le et tapez de nouveau.", "This text contains a hidden character that is not allowed: delete it and type again."),
        TemplateFaultCodes.BracesStray => ("Des accolades sont ouvertes et non fermées, ou l’inverse.", "Braces are opened and not closed, or the other way round."),
        TemplateFaultCodes.TagRefused => (
            $"« {detail} » n’est pas admis : seuls le sont les noms de variables, {{{{#if …}}}}, {{{{#unless …}}}}, {{{{#each …}}}} et {{{{else}}}}.",
            $"\"{detail}\" is not allowed: only variable names, {{{{#if …}}}}, {{{{#unless …}}}}, {{{{#each …}}}} and {{{{else}}}} are."),
        TemplateFaultCodes.VariableUnknown => ($"La variable {{{{{detail}}}}} n’existe pas.", $"There is no variable {{{{{detail}}}}}."),
        TemplateFaultCodes.VariableNotHere => ($"{{{{{detail}}}}} n’existe pas à l’intérieur de {{{{#each}}}}.", $"There is no {{{{{detail}}}}} inside {{{{#each}}}}."),
        TemplateFaultCodes.NotAValue => ($"{{{{{detail}}}}} ne s’écrit pas tel quel : utilisez {{{{#if {detail}}}}} ou {{{{#each {detail}}}}}.", $"{{{{{detail}}}}} cannot be printed: use {{{{#if {detail}}}}} or {{{{#each {detail}}}}}."),
        TemplateFaultCodes.NotAList => ($"{{{{#each {detail}}}}} : {detail} n’est pas une liste.", $"{{{{#each {detail}}}}}: {detail} is not a list."),
        TemplateFaultCodes.HelperUnknown => ($"{{{{#{detail} …}}}} n’existe pas : utilisez if, unless ou each.", $"There is no {{{{#{detail} …}}}}: use if, unless or each."),
        TemplateFaultCodes.BlockUnclosed => ($"{{{{#{detail}}}}} n’est pas refermé par {{{{/{detail}}}}}.", $"{{{{#{detail}}}}} is not closed by {{{{/{detail}}}}}."),
        TemplateFaultCodes.CloseUnexpected => ($"{{{{/{detail}}}}} ne referme rien à cet endroit.", $"{{{{/{detail}}}}} closes nothing here."),
        TemplateFaultCodes.ElseMisplaced => ("{{else}} doit se trouver une seule fois, entre {{#if …}} et {{/if}}.", "{{else}} must stand once, between {{#if …}} and {{/if}}."),
        TemplateFaultCodes.BlockNotAlone => ($"{{{{{detail}}}}} doit être seul sur sa ligne.", $"{{{{{detail}}}}} must be alone on its line."),
        TemplateFaultCodes.BlockInSubject => ($"{{{{{detail}}}}} ne peut pas figurer dans l’objet.", $"{{{{{detail}}}}} cannot stand in the subject."),
        TemplateFaultCodes.OutputTooLong => ("Le texte produit dépasse 256 Ko : simplifiez le modèle.", "The text that comes out exceeds 256 KB: simplify the template."),
        TemplateFaultCodes.BoldUnclosed => ("Le gras (**) est ouvert sans être refermé sur cette ligne.", "Bold (**) is opened and not closed on this line."),
        TemplateFaultCodes.Html => ("Ce texte ressemble à du HTML : il sera montré tel quel au client. Pour du gras, utilisez **…**.", "This looks like HTML: the customer will see it as it stands. For bold, use **…**."),
        TemplateFaultCodes.NoAmount => ("Ce modèle ne montre ni {{invoices}}, ni {{statement}}, ni {{plan}}, ni {{total}} : le client ne saura pas ce qui est dû.", "This template shows neither {{invoices}}, {{statement}}, {{plan}} nor {{total}}: the customer will not know what is due."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A fault without a sentence."),
    };
}
