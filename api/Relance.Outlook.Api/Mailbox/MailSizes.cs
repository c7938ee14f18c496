namespace Relance.Outlook.Api.Mailbox;

/// <summary>What Exchange takes, in bytes of file content (research graph-outlook A5). Base64 makes four bytes of three on the way.</summary>
public static class MailSizes
{
    /// <summary>All files of the request that creates a draft: it holds 4 MB, base64 and the text included.</summary>
    public const long FilesInOneRequest = 2_800_000;

    /// <summary>A file added by a request of its own: below 3 MB, and with what it is wrapped in not above 4 MB. From here on, an upload session.</summary>
    public const long PostedFile = (3 * 1024 * 1024) - 2048;

    /// <summary>One slice of an upload: at most 4 MB, in multiples of 320 KiB.</summary>
    public const int Slice = 10 * 320 * 1024;

    /// <summary>The largest single file.</summary>
    public const long LargestFile = 150L * 1024 * 1024;

    /// <summary>All files of a message: mailboxes usually take 35 MB, base64 included.</summary>
    public const long LargestMessage = 25L * 1024 * 1024;
}
