using System.Text.Json.Serialization;

namespace Relance.LocalMailbox.Engine;

/// <summary>A folder as it stands. The key of a well-known one is its name; one's own never comes back once it is gone.</summary>
internal sealed record MailFolder(string Key, string DisplayName, string Parent, bool IsHidden = false)
{
    [JsonIgnore]
    public bool IsWellKnown => Key == WellKnownFolder.Root || WellKnownFolder.All.Any(folder => folder.Key == Key);
}
