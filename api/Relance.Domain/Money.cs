namespace Relance.Domain;

/// <summary>An amount in one currency, exact to the cent. Amounts of different currencies never add up: mixing them throws.</summary>
/// <param name="Amount">In units of the currency (euros, not cents); may be negative.</param>
/// <param name="Currency">ISO 4217 code in capitals, for example <c>EUR</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>No money of that currency.</summary>
    public static Money Zero(string currency) => new(0m, currency);

    /// <summary>An amount in euros.</summary>
    public static Money Eur(decimal amount) => new(amount, "EUR");

    /// <summary>The sum. Throws <see cref="InvalidOperationException"/> when the currencies differ.</summary>
    public static Money operator +(Money a, Money b) => new(a.Amount + b.In(a.Currency), a.Currency);

    /// <summary>The difference. Throws <see cref="InvalidOperationException"/> when the currencies differ.</summary>
    public static Money operator -(Money a, Money b) => new(a.Amount - b.In(a.Currency), a.Currency);

    private decimal In(string currency) =>
        string.Equals(Currency, currency, StringComparison.Ordinal)
            ? Amount
            : throw new InvalidOperationException($"{Currency} and {currency} do not add up.");
}
