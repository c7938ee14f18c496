namespace Relance.Outlook.Api.Wording;

/// <summary>The codes of <see cref="TemplateFault"/>; stable.</summary>
public static class TemplateFaultCodes
{
    public const string TooLong = "template.tooLong";
    public const string TooManyTags = "template.tooManyTags";
    public const string TooDeep = "template.tooDeep";
    public const string SubjectEmpty = "subject.empty";
    public const string SubjectLines = "subject.lines";
    public const string BodyEmpty = "body.empty";
    public const string Character = "text.character";
    public const string BracesStray = "braces.stray";
    public const string TagRefused = "tag.refused";
    public const string VariableUnknown = "variable.unknown";
    public const string VariableNotHere = "variable.notHere";
    public const string NotAValue = "variable.notAValue";
    public const string NotAList = "each.notAList";
    public const string HelperUnknown = "helper.unknown";
    public const string BlockUnclosed = "helper.unclosed";
    public const string CloseUnexpected = "helper.unexpectedClose";
    public const string ElseMisplaced = "else.misplaced";
    public const string BlockNotAlone = "block.notAlone";
    public const string BlockInSubject = "block.inSubject";
    public const string OutputTooLong = "output.tooLong";

    /// <summary>Warnings: the template can be saved.</summary>
    public const string BoldUnclosed = "bold.unclosed";
    public const string Html = "text.html";
    public const string NoAmount = "body.noAmount";
    public const string ForbiddenPhrase = "phrase.forbidden";
}
