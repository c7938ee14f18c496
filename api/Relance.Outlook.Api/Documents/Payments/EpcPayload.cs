using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Relance.Domain;
using Relance.Domain.Companies;
using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>Why a transfer cannot be put into a QR code.</summary>
public enum EpcObstacle
{
    /// <summary>Only euros can.</summary>
    Currency,

    /// <summary>From 0.01 to 999,999,999.99, in whole cents.</summary>
    Amount,

    /// <summary>The account's number is wrong.</summary>
    Iban,

    /// <summary>The bank's code is wrong.</summary>
    Bic,

    /// <summary>The holder's name is missing or longer than 70 characters: cut, it would no longer match the account's.</summary>
    Name,

    /// <summary>The text is longer than 140 characters.</summary>
    Remittance,

    /// <summary>More than 331 bytes in all.</summary>
    Size,
}

/// <summary>The lines of the code.</summary>
internal static partial class EpcPayload
{
    private const int MostNameCharacters = 70;
    private const int MostTextCharacters = 140;
    private const int MostBytes = 331;

    public static EpcObstacle? Obstacle(TransferAccount account, Money amount, string remittance)
    {
        if (!string.Equals(amount.Currency, "EUR", StringComparison.Ordinal))
            return EpcObstacle.Currency;
        if (amount.Amount is < 0.01m or > 999_999_999.99m || decimal.Round(amount.Amount, 2) != amount.Amount)
            return EpcObstacle.Amount;
        if (!Iban.IsValid(account.Iban))
            return EpcObstacle.Iban;
        if (Bic(account) is { Length: > 0 } bic && !BicForm().IsMatch(bic))
            return EpcObstacle.Bic;
        if (Line(account.Holder).Length is 0 or > MostNameCharacters)
            return EpcObstacle.Name;
        if (Line(remittance).Length > MostTextCharacters)
            return EpcObstacle.Remittance;
        return Encoding.UTF8.GetByteCount(Of(account, amount, remittance)) > MostBytes ? EpcObstacle.Size : null;
    }

    public static string Of(TransferAccount account, Money amount, string remittance) => string.Join('\n',
        "BCD",
        "002",
        "1", // UTF-8
        "SCT",
        Bic(account),
        Line(account.Holder),
        Iban.Compact(account.Iban),
        "EUR" + amount.Amount.ToString("0.00", CultureInfo.InvariantCulture),
        "", // purpose
        "", // structured reference
        Line(remittance));

    private static string Bic(TransferAccount account) => Iban.Compact(account.Bic ?? "");

    /// <summary>One line, however it was typed: a line break would move what follows into other fields.</summary>
    private static string Line(string text) =>
        string.Join(' ', PrintableText.Of(text).Replace(PrintableText.NoBreak, ' ').Replace(PrintableText.NarrowNoBreak, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BicForm();
}
