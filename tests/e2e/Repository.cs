namespace Relance.E2E;

/// <summary>Where the files lie that are not part of the build.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Web(string path) => Path.Combine(Root, "addin-web", path);

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return directory.FullName;
    }
}
