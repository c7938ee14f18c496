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
        var address = name?.Title switch
        {
            null => "Madame, Monsieur",
            var title => title,
        };
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
        var title = name?.Title switch { "Madame" => "Ms", "Mademoiselle" => "Ms", "Monsieur" => "Mr", "Docteur" => "Dr", var other => other };
        var person = string.Join(' ', new[] { title, name?.Name }.Where(word => !string.IsNullOrEmpty(word)));
        var isNamed = name is { Name.Length: > 0 };
        var greeting = isNamed ? $"Dear {person}," : "Dear Sir or Madam,";
        return isLetter || tone == Tone.Formal ? new(greeting, isNamed ? "Yours sincerely," : "Yours faithfully,") : new(greeting, "Kind regards,");
    }

    /// <summary>The name alone, for the middle of a sentence; null for a service, an address or nobody.</summary>
    internal static string? NameOf(string? contact) => ContactName.Read(contact) is { Name.Length: > 0 } name ? string.Join(' ', new[] { name.Title, name.Name }.Where(word => word is not null)) : null;
}
