using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

internal enum Verdict { Ok, Note, Wrong }

/// <summary>One thing that was looked at; when it is wrong, what to do.</summary>
internal sealed record Finding(Verdict Verdict, string What, string? Remedy = null)
{
    public static Finding Ok(string french, string english) => new(Verdict.Ok, Say.Current(french, english));

    /// <summary>Worth knowing, and no reason not to start.</summary>
    public static Finding Note(string french, string english) => new(Verdict.Note, Say.Current(french, english));

    public static Finding Wrong(string french, string english, string remedyFrench, string remedyEnglish) =>
        new(Verdict.Wrong, Say.Current(french, english), Say.Current(remedyFrench, remedyEnglish));

    public override string ToString()
    {
        var mark = Verdict switch { Verdict.Ok => "ok", Verdict.Note => "note", _ => Say.Current("À FAIRE", "WRONG") };
        return $"{mark,-8}{What}{(Remedy is null ? "" : $"\n        → {Remedy}")}";
    }
}
