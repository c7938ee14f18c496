namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>The marks that a draft carries so that it is found again in every client (research graph-outlook A3, A4).</summary>
internal static class GraphKeys
{
    /// <summary>First mark: a named MAPI property in our own namespace. It stays with the sender and is searchable.</summary>
    public const string Property = "String {8f3b1c8e-6a52-4c1d-9b0e-52a4f6d7e301} Name RelanceKey";

    /// <summary>Second mark, for clients that lose the first.</summary>
    public const string Header = "x-relance-key";

    /// <summary>The files that a draft made in several requests is to carry at last.</summary>
    public const string Files = "String {8f3b1c8e-6a52-4c1d-9b0e-52a4f6d7e301} Name RelanceFiles";

    /// <summary>PidTagMessageClass: tells reports (NDR, receipts) from notes.</summary>
    public const string MessageClass = "String 0x001A";
}
