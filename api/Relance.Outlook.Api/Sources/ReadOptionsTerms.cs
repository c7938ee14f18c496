namespace Relance.Outlook.Api.Sources;

internal static class ReadOptionsTerms
{
    /// <summary>The customer's own terms, else the company's.</summary>
    public static int TermsOf(this ReadOptions options, string customerCode) =>
        options.TermsDaysByCustomer.TryGetValue(customerCode, out var days) ? days : options.DefaultTermsDays;
}
