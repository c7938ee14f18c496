using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Cues;

/// <summary>Finds all cues of a sentence. Phrases are looked up by the first letters of their first word, so that a word costs few comparisons.</summary>
internal static class CueFinder
{
    private const int LettersOfKey = 3;

    private static readonly Dictionary<string, List<Phrase>> ByBeginning = Index([.. FrenchCues.All, .. FrenchPaymentCues.All, .. EnglishCues.All, .. EnglishPaymentCues.All, .. AutomaticCues.All]);

    public static List<Hit> In(Sentence sentence)
    {
        List<Hit> hits = [];
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (!ByBeginning.TryGetValue(Key(word), out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                var end = phrase.EndFrom(sentence, i);
                if (end > 0) hits.Add(new(phrase.Cue, i, end));
            }
        }

        return hits;
    }

    private static string Key(string word) => word.Length <= LettersOfKey ? word : word[..LettersOfKey];

    private static Dictionary<string, List<Phrase>> Index((Cue Cue, string Phrases)[] tables)
    {
        Dictionary<string, List<Phrase>> index = [];
        foreach (var (cue, phrases) in tables)
        {
            foreach (var line in phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var phrase = new Phrase(cue, Vocabulary.Expanded(line));
                foreach (var key in phrase.Beginnings.Select(word => Key(word.TrimEnd('*'))).Distinct())
                {
                    if (!index.TryGetValue(key, out var listed)) index[key] = listed = [];
                    listed.Add(phrase);
                }
            }
        }

        return index;
    }
}
