namespace Relance.Benchmarks;

internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("relance-benchmark-");

    public string Path => directory.FullName;

    public void Dispose() => directory.Delete(recursive: true);
}
