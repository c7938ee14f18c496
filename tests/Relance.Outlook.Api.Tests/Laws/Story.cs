using System.Globalization;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What happened in a month, act by act, to be read when a law was broken.</summary>
internal sealed class Story(int seed, Stage stage)
{
    private readonly List<string> lines = [];

    public int Seed => seed;

    public IReadOnlyList<string> Lines => lines;

    public void Tell(string what) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{stage.Today:ddd dd/MM}  {what}"));

    /// <summary>Breaks off the month unless the law holds.</summary>
    public void Holds(bool law, string name, Func<string> what)
    {
        if (!law) throw new LawBrokenException(seed, stage.Today, name, what());
    }
}

internal sealed class LawBrokenException(int seed, DateOnly on, string law, string what)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {on:yyyy-MM-dd}: {law}: {what}"));
