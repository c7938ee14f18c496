namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>The firm: a directory of Entra, with all companies of it. Without a row everything is as by default.</summary>
public sealed class FirmRow
{
    /// <summary>The directory's id.</summary>
    public required string TenantId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Whether a company may only be chased for with a mandate valid on the day. Not for a company that chases for itself.</summary>
    public bool RequiresMandate { get; set; }

    /// <summary>Whether anybody of the directory may open a company, or administrators only.</summary>
    public bool MembersOpenCompanies { get; set; } = true;
}

/// <summary>An administrator of the firm by invitation; those by an app role of Entra are in no table.</summary>
public sealed class AdministratorRow
{
    public long Id { get; set; }
    public required string TenantId { get; set; }

    /// <summary>Lower case.</summary>
    public required string UserName { get; set; }

    /// <summary>The object id; null until the first sign-in.</summary>
    public string? UserId { get; set; }

    public string? Name { get; set; }

    /// <summary>Who invited.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>The order of a client company to chase for it.</summary>
public sealed class MandateRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }

    /// <summary>As in the firm's files: the number of the engagement letter, for example.</summary>
    public required string Reference { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day; null for no end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Who signed for the client company.</summary>
    public required string SignedBy { get; set; }

    /// <summary>Who entered it.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }
}
