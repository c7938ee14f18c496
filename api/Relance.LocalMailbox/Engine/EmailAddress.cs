namespace Relance.LocalMailbox.Engine;

internal sealed record EmailAddress(string Name, string Address)
{
    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public bool Is(EmailAddress other) => string.Equals(Address, other.Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>a@b</c> or <c>Name &lt;a@b&gt;</c>; null when it is neither.</summary>
    public static EmailAddress? Parse(string text)
    {
        var open = text.LastIndexOf('<');
        var address = (open < 0 ? text : text[(open + 1)..].TrimEnd().TrimEnd('>')).Trim();
        var name = open < 0 ? address : text[..open].Trim().Trim('"');
        return address.Contains('@', StringComparison.Ordinal) && !address.Contains(' ', StringComparison.Ordinal)
            ? new EmailAddress(name.Length == 0 ? address : name, address)
            : null;
    }

    public override string ToString() => Name == Address ? Address : $"{Name} <{Address}>";
}
