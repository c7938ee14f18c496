namespace Relance.Domain.Customers;

/// <summary>What kind of debtor a customer is: the law gives each other rights (law-and-formats A1 to A3 of the design).</summary>
public enum Segment
{
    /// <summary>A professional buyer: Code de commerce L441-10.</summary>
    Business,

    /// <summary>The State, a local authority, a public establishment: Code de la commande publique R2192-10 and following.</summary>
    Public,

    /// <summary>A private person: neither the 40 € nor the rate of L441-10; legal interest only after a formal notice.</summary>
    Consumer,
}
