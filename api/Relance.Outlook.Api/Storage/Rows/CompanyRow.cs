using Relance.Domain.Customers;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>The creditor on whose behalf invoices are chased.</summary>
public sealed class CompanyRow
{
    public long Id { get; set; }

    /// <summary>The Entra tenant it belongs to: users of other tenants never see it.</summary>
    public required string TenantId { get; set; }

    public required string Name { get; set; }
    public string? Siren { get; set; }
    public string? Iban { get; set; }
    public string? Bic { get; set; }
    public string Color { get; set; } = "#0f6cbd";
    public string SignatureName { get; set; } = "";
    public string? SignatureTitle { get; set; }
    public string? Phone { get; set; }
    public string Currency { get; set; } = "EUR";
    public int PaymentTermsDays { get; set; } = 30;
    public decimal MinimumAmount { get; set; }
    public int MinimumIntervalDays { get; set; } = 7;
    public string PlanCode { get; set; } = "doux";
    public decimal? PenaltyRatePercent { get; set; }

    /// <summary>Street, postcode and town, a line each, as letters show it.</summary>
    public string? Address { get; set; }

    public string? Email { get; set; }

    /// <summary>An https page where customers pay online.</summary>
    public string? PaymentLink { get; set; }

    /// <summary>Whether a QR code for bank transfers goes with reminders.</summary>
    public bool ShowsQrCode { get; set; }

    /// <summary>Whether texts offer to pay in instalments.</summary>
    public bool OffersInstalments { get; set; } = true;

    /// <summary>A discount offered for paying early, in percent; null for none.</summary>
    public decimal? DiscountPercent { get; set; }

    /// <summary>Days after the reminder within which the discount is had.</summary>
    public int DiscountDays { get; set; } = 7;

    /// <summary>How many days old the known payments may be before the user has to confirm; null: any number.</summary>
    public int? StaleAfterDays { get; set; } = 10;

    /// <summary>What kind customers are whose kind nobody has said; null: unknown, treated as the law protects most.</summary>
    public Segment? DefaultSegment { get; set; }

    public string? PlanForBusinesses { get; set; }
    public string? PlanForPublicBuyers { get; set; } = "public";
    public string? PlanForConsumers { get; set; }
    public string? PlanForLargeAccounts { get; set; }

    /// <summary>A shared mailbox to draft in; null means the user's own.</summary>
    public string? Mailbox { get; set; }

    /// <summary>The last day that the imported payments cover.</summary>
    public DateOnly? PaymentsKnownOn { get; set; }

    /// <summary>The CSV columns as last mapped by the user, JSON header → field.</summary>
    public string? ColumnMapping { get; set; }

    public List<MemberRow> Members { get; } = [];
}

public enum Role { Reader, Collector, Manager }

/// <summary>
/// Who may work for a company: a person, invited by user name and bound to the directory's object id at first sign-in, or everybody in a
/// group of the directory.
/// </summary>
public sealed class MemberRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }

    /// <summary>Lower case; for a group its object id, which is nobody's user name.</summary>
    public required string UserName { get; set; }

    /// <summary>The object id of the person; null until she has signed in, and for a group.</summary>
    public string? UserId { get; set; }

    /// <summary>The object id of the group, lower case; null for a person.</summary>
    public string? GroupId { get; set; }

    /// <summary>The person's name as the directory says it, or what the group is called here.</summary>
    public string? Name { get; set; }

    public Role Role { get; set; }
    public CompanyRow? Company { get; set; }
}
