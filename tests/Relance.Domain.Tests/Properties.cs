using FsCheck;
using FsCheck.Fluent;

namespace Relance.Domain.Tests;

/// <summary>Runs a property over many generated cases; a counterexample fails the test with its seed.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> cases, Action<T> rule, int times = 400) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(cases.ToArbitrary(), rule));
}
