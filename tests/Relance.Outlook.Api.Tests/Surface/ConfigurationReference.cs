using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>Writes docs/configuration.md from the options classes: those whose doc comment begins with "Section", and what they hold.</summary>
internal static partial class ConfigurationReference
{
    private static readonly XDocument Comments = XDocument.Load(Path.ChangeExtension(typeof(RelanceApp).Assembly.Location, "xml"));

    public static string Write()
    {
        var text = new StringBuilder("""
            # Settings

            Written from the options classes by a test (`UPDATE_CONFIGURATION=1`): do not edit. Each is an environment variable, or a key of
            `appsettings.json` with `:` in the place of `__`, or an argument (`--Relance:DataDirectory=…`). A wrong one stops the start with a sentence;
            `dotnet Relance.Outlook.Api.dll --check` names all that are wrong.

            `ASPNETCORE_URLS` says where the server listens (default `http://localhost:5080`), `ASPNETCORE_ENVIRONMENT` is `Production` unless set.

            """);
        foreach (var (section, type) in Sections())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section}\n\n{Comment($"T:{type.FullName}").Split(["</c>:", ": "], 2, StringSplitOptions.None) switch { [_, var rest] => Upper(rest) + "\n\n", _ => "" }}");
            text.Append("| Variable | Type | Default | Allowed | Meaning |\n|---|---|---|---|---|\n");
            foreach (var row in Rows(section, type)) text.Append(row).Append('\n');
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>By the name that the comment gives, so that a new class of options is in the reference as soon as it says what it is.</summary>
    public static IReadOnlyList<(string Section, Type Type)> Sections() =>
    [
        .. typeof(RelanceApp).Assembly.GetTypes()
            .Select(type => (Section: SectionName().Match(Comment($"T:{type.FullName}")), Type: type))
            .Where(found => found.Section.Success).Select(found => (found.Section.Groups["name"].Value, found.Type)).OrderBy(found => found.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Rows(string prefix, Type type)
    {
        var fresh = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties().OrderBy(property => property.MetadataToken))
        {
            var own = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (own.Assembly == type.Assembly && own.IsClass)
            {
                foreach (var row in Rows($"{prefix}__{property.Name}", own)) yield return row;
                continue;
            }

            var isList = own != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(own);
            yield return $"| `{prefix}__{property.Name}{(isList ? "__0`…" : "`")} | {TypeName(own)} | {Default(property.GetValue(fresh))} | {Allowed(property, own)} | {Comment($"P:{type.FullName}.{property.Name}")} |";
        }
    }

    private static string TypeName(Type type) => type switch
    {
        _ when type == typeof(bool) => "true, false",
        _ when type == typeof(int) || type == typeof(long) => "whole number",
        _ when type == typeof(Uri) => "address",
        _ when type == typeof(DateTimeOffset) => "instant",
        _ when type.IsEnum => "word",
        _ when type == typeof(string) => "text",
        _ => "list",
    };

    private static string Default(object? value) => value switch
    {
        null or "" => "",
        bool flag => flag ? "`true`" : "`false`",
        string text => $"`{text}`",
        System.Collections.IEnumerable => "",
        IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
        _ => $"`{value}`",
    };

    private static string Allowed(PropertyInfo property, Type type) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
        : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
        : property.GetCustomAttribute<RequiredAttribute>() is not null ? "not empty" : "";

    private static string Comment(string member)
    {
        var summary = Comments.Descendants("member").FirstOrDefault(element => (string?)element.Attribute("name") == member.Replace('+', '.'))?.Element("summary");
        if (summary is null) return "";
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => $"`{((string?)see.Attribute("cref") ?? "").Split('.')[^1]}`",
            XElement element => $"`{element.Value}`",
            _ => node.ToString(),
        }));
        return Spaces().Replace(System.Net.WebUtility.HtmlDecode(text), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^Section `(?<name>[A-Za-z:]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
