using Relance.Domain.Customers;

namespace Relance.Outlook.Api.Storage.Rows;

public sealed class CustomerRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string Language { get; set; } = "fr";

    /// <summary>Payment terms of this customer in days; null: the company's.</summary>
    public int? TermsDays { get; set; }

    /// <summary>Null: nobody has said.</summary>
    public Segment? Segment { get; set; }

    public bool IsLargeAccount { get; set; }

    /// <summary>A plan of its own; null: by its kind, else the company's.</summary>
    public string? PlanCode { get; set; }

    /// <summary>Street, postcode and town, a line each, as an envelope shows it.</summary>
    public string? Address { get; set; }

    /// <summary>The member (a person or a group) in whose portfolio the customer is; null for nobody's.</summary>
    public long? CollectorId { get; set; }

    public List<ContactRow> Contacts { get; } = [];
}

/// <summary>A person to write to.</summary>
public sealed class ContactRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public string? Name { get; set; }

    /// <summary>Lower case.</summary>
    public string? Email { get; set; }

    public string? Phone { get; set; }
    public bool Bounced { get; set; }

    /// <summary>When it became known that this person is not the one to write to any more.</summary>
    public DateOnly? RetiredOn { get; set; }
    public CustomerRow? Customer { get; set; }
}
