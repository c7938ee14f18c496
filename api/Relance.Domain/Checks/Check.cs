namespace Relance.Domain.Checks;

/// <summary>How much a check matters.</summary>
public enum Severity
{
    /// <summary>In order.</summary>
    Pass,

    /// <summary>To be looked at; the message may leave.</summary>
    Warn,

    /// <summary>The message should not leave.</summary>
    Block,
}

/// <summary>What is looked at before writing and before sending (article 001 of the design, error 3; law 4).</summary>
public enum CheckCode
{
    /// <summary>The customer's name is one.</summary>
    Name,

    /// <summary>A person is known to be written to.</summary>
    Contact,

    /// <summary>There is a plausible address that a person reads.</summary>
    Email,

    /// <summary>A letter can be delivered.</summary>
    PostalAddress,

    /// <summary>There is a number to call.</summary>
    Phone,

    /// <summary>Something positive is claimed.</summary>
    Amount,

    /// <summary>The due dates come from the invoices and not from usual terms.</summary>
    DueDate,

    /// <summary>A copy of each invoice is there.</summary>
    InvoiceCopy,

    /// <summary>The bank details are there and right.</summary>
    Iban,

    /// <summary>No reply waits to be read.</summary>
    Reply,

    /// <summary>No promise is running.</summary>
    Promise,

    /// <summary>Nothing claimed is contested.</summary>
    Dispute,

    /// <summary>No other hold is in force.</summary>
    Hold,

    /// <summary>The payments known are recent.</summary>
    DataFresh,

    /// <summary>The kind of customer is known where the law makes a difference.</summary>
    Segment,

    /// <summary>The rate of late fees is known and has been checked against its publication.</summary>
    Rate,

    /// <summary>The address is nobody else's.</summary>
    OneCompany,
}

/// <summary>The outcome of one check.</summary>
/// <param name="Code">What was looked at.</param>
/// <param name="Severity">How it came out.</param>
/// <param name="Detail">What its sentence names: numbers of invoices, an address, a name; null when nothing.</param>
/// <param name="Date">A date that its sentence names.</param>
public readonly record struct Check(CheckCode Code, Severity Severity, string? Detail = null, DateOnly? Date = null);
