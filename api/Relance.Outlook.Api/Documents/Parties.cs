namespace Relance.Outlook.Api.Documents;

/// <summary>Who writes: the head and the foot of every page.</summary>
/// <param name="Name">The company.</param>
/// <param name="AddressLines">Street, postcode and town.</param>
/// <param name="Phone">As people dial it; null when not given.</param>
/// <param name="Email">Null when not given.</param>
/// <param name="Siren">Nine digits, with or without spaces; null when not known.</param>
public sealed record DocumentSender(string Name, IReadOnlyList<string> AddressLines, string? Phone = null, string? Email = null, string? Siren = null);

/// <summary>Who is written to. Six lines fit in the window of an envelope: of more, the name is kept and the town, which is last.</summary>
/// <param name="Name">Company or person.</param>
/// <param name="AddressLines">For the attention of, street, postcode and town, country.</param>
public sealed record DocumentAddressee(string Name, IReadOnlyList<string> AddressLines);

/// <summary>Who signs.</summary>
/// <param name="Name">The person.</param>
/// <param name="Title">Their office; null when not given.</param>
public sealed record DocumentSigner(string Name, string? Title = null);
