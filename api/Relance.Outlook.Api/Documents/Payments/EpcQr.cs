using System.Text;
using QRCoder;
using Relance.Domain;

namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>
/// A transfer as a QR code that banking applications read (European Payments Council, EPC069-12, version 002: the BIC may be missing).
/// The same transfer always gives the same code.
/// </summary>
public sealed class EpcQr
{
    /// <summary>What the code says, line by line.</summary>
    public string Payload { get; }

    /// <summary>The squares, row by row, true where dark, without the quiet zone of four squares that has to surround them.</summary>
    public IReadOnlyList<bool[]> Modules { get; }

    private readonly QRCodeData _data;

    private EpcQr(string payload)
    {
        Payload = payload;
        // Bytes, not text: as text, the library would put a byte order mark or a notice of encoding before the first line.
        _data = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(payload), QRCodeGenerator.ECCLevel.M);
        const int Quiet = 4;
        Modules = [.. _data.ModuleMatrix.Skip(Quiet).SkipLast(Quiet).Select(row => Enumerable.Range(Quiet, row.Length - (2 * Quiet)).Select(i => row[i]).ToArray())];
    }

    /// <summary>The code; null when the transfer cannot be put into one.</summary>
    public static EpcQr? For(TransferAccount account, Money amount, string remittance) =>
        EpcPayload.Obstacle(account, amount, remittance) is null ? new EpcQr(EpcPayload.Of(account, amount, remittance)) : null;

    /// <summary>Why there is no code for the transfer; null when there is one.</summary>
    public static EpcObstacle? Obstacle(TransferAccount account, Money amount, string remittance) => EpcPayload.Obstacle(account, amount, remittance);

    /// <summary>The code as a picture, quiet zone included.</summary>
    /// <param name="pixelsPerModule">Pixels along the side of a square.</param>
    public byte[] Png(int pixelsPerModule = 4)
    {
        using var png = new PngByteQRCode(_data);
        return png.GetGraphic(pixelsPerModule);
    }
}
