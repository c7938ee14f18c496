namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Something that changes with every commit to the database, whoever makes it, in whatever process. What was computed after reading a
/// version holds for as long as the version stands.
/// </summary>
internal abstract class DataVersion
{
    public abstract ValueTask<string> CurrentAsync(CancellationToken cancellationToken);
}
