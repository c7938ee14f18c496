using System.Globalization;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>
/// Whole months drawn from numbers: drafts, clients, answers, failures, crashes; after every act the laws of the design. See tests/README.md:
/// RELANCE_LAW_SEED plays one month and tells it, RELANCE_LAW_SEEDS says how many, RELANCE_LAW_LANES how many stages at a time.
/// </summary>
public sealed class LawsTests(ITestOutputHelper output)
{
    private const int Usual = 50;
    private const int StoriesToTell = 3;

    [Fact]
    public async Task Whatever_happens_in_a_month_the_laws_hold()
    {
        var only = Number("RELANCE_LAW_SEED");
        var count = Number("RELANCE_LAW_SEEDS") ?? Usual;
        var first = Number("RELANCE_LAW_FIRST") ?? 0;
        var batches = only is { } seed
            ? [new Batch(seed / Batch.Size, one => one == seed)]
            : Enumerable.Range(first / Batch.Size, (count + Batch.Size - 1) / Batch.Size).Select(number => new Batch(number, one => one < first + count)).ToList();

        await Run(batches, Number("RELANCE_LAW_LANES") ?? 3);

        var broken = batches.SelectMany(batch => batch.Broken).ToList();
        var told = only is null ? broken.Take(StoriesToTell).Select(one => one.Story) : batches.SelectMany(batch => batch.Stories);
        foreach (var story in told) output.WriteLine($"Seed {story.Seed} (RELANCE_LAW_SEED={story.Seed} plays it again):\n{string.Join('\n', story.Lines)}\n");
        Assert.True(broken.Count == 0, $"{broken.Count} of {batches.Sum(batch => batch.Stories.Count)} months broke a law:\n{string.Join('\n', broken.Select(Sentence))}");
    }

    private static async Task Run(List<Batch> batches, int lanes)
    {
        var (begun, done) = (DateTime.UtcNow, 0);
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (batch, _) =>
        {
            await batch.Play();
            var months = Interlocked.Add(ref done, batch.Stories.Count);
            foreach (var broken in batch.Broken) Console.WriteLine(Sentence(broken));
            if (months / 500 > (months - batch.Stories.Count) / 500) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{months} months, {(DateTime.UtcNow - begun).TotalSeconds:0} s, {batches.Sum(one => one.Broken.Count)} broke a law"));
        });
    }

    private static string Sentence((Story Story, Exception Fault) broken) => broken.Fault is LawBrokenException law ? law.Message : $"Seed {broken.Story.Seed}: {broken.Fault}";

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
