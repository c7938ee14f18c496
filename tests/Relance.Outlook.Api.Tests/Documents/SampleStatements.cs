using System.Globalization;
using Relance.Outlook.Api.Documents.Payments;
using Relance.Outlook.Api.Documents.Statements;

namespace Relance.Outlook.Api.Tests.Documents;

/// <summary>Statements of account.</summary>
internal static class SampleStatements
{
    public static StatementDocument French { get; } = new()
    {
        Sender = SampleLetters.Sender,
        Addressee = SampleLetters.Addressee,
        Language = "fr",
        On = SampleLetters.Day,
        CustomerCode = "C0012",
        Invoices =
        [
            new("FA-2026-0140", new(2026, 11, 2), new(2026, 12, 2), 540m, 540m),
            new("FA-2026-0101", new(2026, 6, 30), new(2026, 7, 30), 1_234.50m, 1_234.50m),
            new("FA-2026-0129", new(2026, 10, 15), new(2026, 11, 14), 2_400m, 900m),
            new("FA-2026-0115", new(2026, 8, 20), new(2026, 9, 19), 310.20m, 310.20m),
            new("FA-2026-0122", new(2026, 9, 10), new(2026, 10, 10), 75m, 75m),
            new("FA-2026-0141", new(2026, 10, 23), new(2026, 11, 22), 60m, 60m),
        ],
        Credits = [new("Avoir AV-2026-004", new(2026, 10, 2), 120m), new("Règlement non affecté", new(2026, 11, 10), 300m)],
        Payment = new TransferRequest(SampleLetters.Account, "C0012", WithQr: true),
    };

    public static StatementDocument English { get; } = French with
    {
        Addressee = SampleLetters.English.Addressee,
        Language = "en",
        CustomerCode = "THIMBLE",
        Payment = null,
        Credits = [new("Credit note AV-2026-004", new(2026, 10, 2), 120m)],
    };

    public static StatementDocument Long(int invoices) => French with
    {
        Invoices = [.. Enumerable.Range(0, invoices).Select(i => new StatementInvoice(
            string.Create(CultureInfo.InvariantCulture, $"FA-2026-{101 + i:0000}"), new DateOnly(2026, 6, 30).AddDays(i), new DateOnly(2026, 7, 30).AddDays(i), 100m + i, 100m + i))],
    };
}
