using Relance.Outlook.Api.Documents;

namespace Relance.Outlook.Api.Sample;

/// <summary>What the workshop makes, in both languages.</summary>
internal static class SampleCatalogue
{
    private const decimal Vat = 20;

    private static readonly (string Fr, string En)[] Subjects =
    [
        ("Agencement de l’accueil", "Reception fit-out"), ("Aménagement de la boutique", "Shop fitting"), ("Réfection des menuiseries extérieures", "Exterior joinery renewal"),
        ("Bibliothèque sur mesure", "Bespoke bookcase"), ("Mobilier de salle", "Dining room furniture"), ("Entretien annuel des menuiseries", "Annual joinery maintenance"),
        ("Cloisons et portes", "Partitions and doors"), ("Cuisine professionnelle, agencement bois", "Kitchen timber fit-out"),
    ];

    private static readonly (string Fr, string FrDetail, string En, string EnDetail, string FrUnit, string EnUnit, int MostUnits, decimal Price)[] Articles =
    [
        ("Comptoir en chêne massif", "Plateau 40 mm, finition huile dure", "Solid oak counter", "40 mm top, hard oil finish", "ml", "m", 4, 690),
        ("Étagères murales", "Frêne, fixations invisibles", "Wall shelving", "Ash, concealed fixings", "u", "pcs", 12, 148),
        ("Porte intérieure posée", "Âme pleine, paumelles réglables", "Interior door, fitted", "Solid core, adjustable hinges", "u", "pcs", 6, 465),
        ("Habillage mural à claire-voie", "Mélèze, pas de 35 mm", "Slatted wall cladding", "Larch, 35 mm spacing", "m²", "m²", 22, 132),
        ("Fenêtre bois double vitrage", "Dépose et pose comprises", "Double-glazed timber window", "Removal and fitting included", "u", "pcs", 5, 880),
        ("Banquette avec rangement", "Multiplis bouleau, assise capitonnée", "Banquette with storage", "Birch plywood, upholstered seat", "ml", "m", 6, 540),
        ("Table de salle", "Plateau hêtre 80 × 80 cm", "Dining table", "Beech top, 80 × 80 cm", "u", "pcs", 10, 260),
        ("Plan d’exécution et relevé", "Un relevé sur site, deux versions", "Drawings and survey", "One site survey, two revisions", "forfait", "fixed", 1, 480),
        ("Pose et ajustage", "Deux compagnons", "Fitting and adjustment", "Two joiners", "h", "h", 16, 54),
        ("Fourniture de quincaillerie", "Charnières, coulisses et serrures", "Hardware", "Hinges, runners and locks", "lot", "set", 1, 215),
        ("Parquet chêne collé", "Lames 140 mm, vernis mat", "Glued oak flooring", "140 mm boards, matt varnish", "m²", "m²", 38, 89),
        ("Livraison et protection du chantier", "Nantes et quarante kilomètres", "Delivery and site protection", "Within forty kilometres of Nantes", "forfait", "fixed", 1, 140),
    ];

    public static string Subject(Random random, string language) => Subjects[random.Next(Subjects.Length)] is var subject && language is "en" ? subject.En : subject.Fr;

    public static InvoiceLine[] Lines(Random random, string language)
    {
        var articles = Articles.OrderBy(_ => random.Next()).Take(random.Next(2, 5)).OrderBy(a => Array.IndexOf(Articles, a));
        return [.. articles.Select(a => language is "en" ? Line(a.En, a.EnDetail, a.EnUnit, a) : Line(a.Fr, a.FrDetail, a.FrUnit, a))];

        InvoiceLine Line(string text, string detail, string unit, (string, string, string, string, string, string, int MostUnits, decimal Price) a) =>
            new(text, detail, random.Next(1, a.MostUnits + 1), unit, a.Price + (random.Next(0, 40) * 0.5m), Vat);
    }
}
