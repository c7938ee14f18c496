namespace Relance.Outlook.Api.Platform;

/// <summary>Room on the disk of a directory, or of what it will be made in.</summary>
internal static class FreeSpace
{
    public static long Megabytes(string directory)
    {
        var existing = new DirectoryInfo(directory);
        while (existing is { Exists: false, Parent: { } parent }) existing = parent;
        return new DriveInfo(existing.FullName).AvailableFreeSpace / (1024 * 1024);
    }
}
