using Relance.Domain.Companies;

namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>An IBAN on paper.</summary>
internal static class IbanText
{
    /// <summary>In groups of four, kept on one line.</summary>
    public static string Grouped(string iban) => string.Join('\u00A0', Iban.Compact(iban).Chunk(4).Select(group => new string(group)));
}
