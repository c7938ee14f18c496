using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>What the columns of a CSV file may feed.</summary>
internal static class MappableFields
{
    public static IReadOnlyList<FieldDto> All() =>
    [
        new("customerCode", Say.Current("Code client", "Customer code"), false),
        new("customerName", Say.Current("Nom du client", "Customer name"), false),
        new("number", Say.Current("Numéro de facture", "Invoice number"), true),
        new("issueDate", Say.Current("Date de facture", "Invoice date"), false),
        new("dueDate", Say.Current("Échéance", "Due date"), false),
        new("original", Say.Current("Montant TTC", "Total amount"), false),
        new("open", Say.Current("Restant dû", "Amount still due"), false),
        new("currency", Say.Current("Devise", "Currency"), false),
        new("kind", Say.Current("Type de pièce", "Document type"), false),
        new("email", Say.Current("Adresse e-mail", "E-mail address"), false),
    ];
}
