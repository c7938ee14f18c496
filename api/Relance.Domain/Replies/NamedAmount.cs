namespace Relance.Domain.Replies;

/// <summary>An amount as a person typed it.</summary>
/// <param name="Amount">In units of the currency, positive.</param>
/// <param name="Currency">ISO 4217 code in capitals; null when none was typed beside it.</param>
public readonly record struct NamedAmount(decimal Amount, string? Currency);
