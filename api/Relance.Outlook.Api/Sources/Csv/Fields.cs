namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>The fields that a column can feed: the words of the mapping screen.</summary>
internal static class Fields
{
    public const string CustomerCode = "customerCode";
    public const string CustomerName = "customerName";
    public const string Number = "number";
    public const string IssueDate = "issueDate";
    public const string DueDate = "dueDate";
    public const string Original = "original";
    public const string Open = "open";
    public const string Currency = "currency";
    public const string Kind = "kind";
    public const string Email = "email";
    public const string PersonName = "personName";
    public const string FirstName = "firstName";
    public const string Language = "language";
    public const string Phone = "phone";
    public const string TermsDays = "termsDays";
    public const string Street = "street";
    public const string Postcode = "postcode";
    public const string City = "city";
    public const string Segment = "segment";
}
