namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>The account to pay to.</summary>
/// <param name="Holder">In whose name it is kept.</param>
/// <param name="Iban">With or without spaces.</param>
/// <param name="Bic">Null when not given: transfers in euros do not need it.</param>
public sealed record TransferAccount(string Holder, string Iban, string? Bic = null);

/// <summary>What a document asks to be transferred.</summary>
/// <param name="Account">Where to.</param>
/// <param name="Remittance">What to quote, so that the payment is recognised.</param>
/// <param name="PayBy">The last day; null when the document names none.</param>
/// <param name="WithQr">Also as a QR code that a banking application reads; left out when the transfer cannot be put into one (<see cref="EpcQr.Obstacle"/>).</param>
public sealed record TransferRequest(TransferAccount Account, string Remittance, DateOnly? PayBy = null, bool WithQr = false);
