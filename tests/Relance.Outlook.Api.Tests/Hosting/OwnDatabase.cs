using Xunit.v3;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Tests that name their database, or have none: they are the same whichever database the others run on, and one run of them is enough.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Database", "own")];
}
