using System.Collections.Frozen;
using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording;

/// <summary>
/// A person's name as customer files have it: the civility, if it is written, in full; and the surname where it can be told
/// (« Mme Claire DURAND », « Mme Claire Durand »), else all of the name.
/// </summary>
internal sealed record ContactName(string? Title, string Name)
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["mme"] = "Madame",
        ["madame"] = "Madame",
        ["mrs"] = "Madame",
        ["ms"] = "Madame",
        ["mlle"] = "Madame",
        ["mademoiselle"] = "Madame",
        ["m"] = "Monsieur",
        ["mr"] = "Monsieur",
        ["monsieur"] = "Monsieur",
        ["me"] = "Maître",
        ["maître"] = "Maître",
        ["maitre"] = "Maître",
        ["dr"] = "Docteur",
        ["docteur"] = "Docteur",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that no person is called: whoever has one of them is a service.</summary>
    private static readonly FrozenSet<string> Services = new[]
    {
        "service", "services", "comptabilité", "comptabilite", "compta", "accounts", "accounting", "accountant", "payable", "payables", "finance", "finances",
        "financier", "direction", "département", "departement", "department", "secrétariat", "secretariat", "fournisseurs", "fournisseur", "facturation", "factures",
        "billing", "invoices", "mairie", "commune", "trésorerie", "tresorerie", "achats", "administration", "administratif", "accueil", "contact", "info", "gestion",
        "bureau", "team", "équipe", "equipe", "pôle", "pole", "standard", "régie", "regie", "cellule", "sarl", "sas", "sa", "eurl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "du", "des", "le", "la", "les", "d", "van", "von", "der", "den", "el", "al", "ben", "bin", "da", "dos", "di", "del", "saint", "sainte", "mac", "mc", "o",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ContactName? Read(string? contact)
    {
        var words = SafeValue.Of(contact).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Array.Exists(words, HasLetter)) return null;
        if (Array.Exists(words, word => word.Contains('@', StringComparison.Ordinal) || Services.Contains(word.Trim('.', ',', ':')))) return null;
        return Titles.TryGetValue(words[0].TrimEnd('.'), out var title) ? new(title, Surname(words[1..])) : new(null, string.Join(' ', words));
    }

    /// <summary>Words in capitals are the surname; of two plain words the second is, unless the first belongs to it (« de Villiers »).</summary>
    private static string Surname(string[] words)
    {
        var capitals = words.Where(word => word.Length > 1 && IsCapitals(word) && HasLetter(word)).ToArray();
        if (capitals.Length > 0 && capitals.Length < words.Length) words = capitals;
        else if (words.Length == 2 && !Particles.Contains(words[0].Split('’', '\'')[0]) && char.IsUpper(words[0][0])) words = words[1..];
        return string.Join(' ', words.Select(Capitalised));
    }

    /// <summary>« DURAND-PETIT » as « Durand-Petit »; what is not all in capitals stays as its owner writes it.</summary>
    private static string Capitalised(string word) =>
        word.Length < 2 || !IsCapitals(word) ? word : string.Concat(word.Select((letter, index) => index > 0 && char.IsLetter(word[index - 1]) ? char.ToLowerInvariant(letter) : letter));

    private static bool IsCapitals(string word) => !word.Any(char.IsLower);

    private static bool HasLetter(string word) => word.Any(char.IsLetter);
}
