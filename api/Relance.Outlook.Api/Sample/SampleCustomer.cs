namespace Relance.Outlook.Api.Sample;

/// <summary>A customer, with the one person who pays. No e-mail: nobody knows it.</summary>
internal sealed record SampleCustomer(
    string Code, string Name, string Street, string City, string? Person, string? Email, int TermsDays = 30, string Language = "fr", bool IsPublic = false)
{
    /// <summary>From the numbers that are kept for fiction, in France and in the United Kingdom.</summary>
    public string Phone(int index) => Language is "en" ? $"+44 20 7946 0{index:000}" : $"02 61 91 {index / 100 + 10:00} {index % 100:00}";
}
