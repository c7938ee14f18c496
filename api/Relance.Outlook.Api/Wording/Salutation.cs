using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>
/// How a contact is greeted and taken leave of. « Bonjour Service comptabilité » or « Bonjour , » would be the mark of a robot; a title is
/// never guessed from a first name.
/// </summary>
public sealed record Salutation(string Greeting, string Closing)
{
    public static Salutation For(string? contact, string language, Channel channel, Tone tone)
    {
        var name = ContactName.Read(contact);
        var isLetter = channel is Channel.Letter or Channel.RegisteredLetter;
        return language == "en" ? English(name, isLetter, tone) : French(name, isLetter || tone == Tone.Formal, tone);
    }

    private static Salutation French(ContactName? name, bool isFormal, Tone tone)
    {
        var address = name?.Title ?? "Madame, Monsieur";
        if (isFormal) return new($"{address},", $"Veuillez agréer, {address}, l’expression de nos salutations distinguées.");
        var greeting = name switch
        {
            null => "Madame, Monsieur,",
            { Title: { } title } => $"Bonjour {title}{(name.Name.Length > 0 ? " " + name.Name : "")},",
            _ => $"Bonjour {name.Name},",
        };
        return new(greeting, tone == Tone.Friendly ? "Bien cordialement," : "Cordialement,");
    }

    private static Salutation English(ContactName? name, bool isLetter, Tone tone)
    {
        var isNamed = name is { Name.Length: > 0 };
        var greeting = isNamed ? $"Dear {EnglishName(name!)}," : "Dear Sir or Madam,";
        return isLetter || tone == Tone.Formal ? new(greeting, isNamed ? "Yours sincerely," : "Yours faithfully,") : new(greeting, "Kind regards,");
    }

    /// <summary>The name alone, for the middle of a sentence; null for a service, an address or nobody.</summary>
    internal static string? NameOf(string? contact, string language)
    {
        if (ContactName.Read(contact) is not { Name.Length: > 0 } name) return null;
        return language == "en" ? EnglishName(name) : Join(name.Title, name.Name);
    }

    private static string EnglishName(ContactName name) =>
        Join(name.Title switch { "Madame" or "Mademoiselle" => "Ms", "Monsieur" => "Mr", "Docteur" => "Dr", var other => other }, name.Name);

    private static string Join(string? title, string name) => title is null ? name : $"{title} {name}";
}
