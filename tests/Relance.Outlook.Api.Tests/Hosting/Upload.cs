using System.Net.Http.Headers;
using System.Text;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>A file as a browser uploads it.</summary>
internal sealed record Upload(string Name, byte[] Content)
{
    public static Upload Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The smallest thing that says it is a PDF; its content tells copies apart.</summary>
    public static Upload Pdf(string name) => Text(name, $"%PDF-1.4\n% {name}\n%%EOF\n");

    public string Text() => Encoding.UTF8.GetString(Content);

    public static MultipartFormDataContent Form(IEnumerable<Upload> files, Choices choices)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "file", file.Name);
        }

        foreach (var (name, value) in new[] { ("kind", choices.Kind), ("mode", choices.Mode), ("dryRun", choices.DryRun ? "true" : null), ("mapping", choices.Mapping) })
        {
            if (value is not null) form.Add(new StringContent(value), name);
        }

        return form;
    }

    /// <summary>The other fields of the form; what is null is left out.</summary>
    internal sealed record Choices(string? Kind = null, string? Mode = null, bool DryRun = false, string? Mapping = null);
}
