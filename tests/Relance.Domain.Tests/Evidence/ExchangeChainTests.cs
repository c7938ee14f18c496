using FsCheck.Fluent;
using Relance.Domain.Evidence;
using Field = System.Collections.Generic.KeyValuePair<string, string?>;

namespace Relance.Domain.Tests.Evidence;

public sealed class ExchangeChainTests
{
    private static readonly Field[] Entry = [new("subject", "Relance"), new("text", "Bonjour"), new("amount", null)];

    // printf '%064d\nsubject=7:Relance\ntext=7:Bonjour\namount=-\n' 0 | sha256sum
    [Fact]
    public void The_hash_is_the_one_that_sha256sum_gives() =>
        Assert.Equal("578e9d69a403b151587d67f395292de9771bc10622ec2b1e5494b1f93809f98e", ExchangeChain.Hash(ExchangeChain.Start, Entry));

    // printf '%064d\nfrom=13:Hélène & Cie\n\n' 0 | sha256sum: letters outside ASCII go as UTF-8, lengths count UTF-16 units.
    [Fact]
    public void Accents_and_line_ends_are_hashed_as_they_are() =>
        Assert.Equal("10b8e72a94374b1075bc7734fb9bbcede52e371f545ac545a386add246bd1ac6", ExchangeChain.Hash(ExchangeChain.Start, [new("from", "Hélène & Cie\n")]));

    [Fact]
    public void An_entry_without_fields_still_depends_on_the_one_before() =>
        Assert.NotEqual(ExchangeChain.Hash(ExchangeChain.Start, []), ExchangeChain.Hash(ExchangeChain.Hash(ExchangeChain.Start, []), []));

    [Fact]
    public void Absent_and_empty_are_different() =>
        Assert.NotEqual(ExchangeChain.Hash(ExchangeChain.Start, [new("text", null)]), ExchangeChain.Hash(ExchangeChain.Start, [new("text", "")]));

    [Theory]
    [InlineData("-")]
    [InlineData("0:")]
    public void A_value_that_looks_like_an_absent_or_empty_one_is_neither(string value)
    {
        var hash = ExchangeChain.Hash(ExchangeChain.Start, [new("text", value)]);

        Assert.NotEqual(ExchangeChain.Hash(ExchangeChain.Start, [new("text", null)]), hash);
        Assert.NotEqual(ExchangeChain.Hash(ExchangeChain.Start, [new("text", "")]), hash);
    }

    [Fact]
    public void A_line_moved_from_one_field_into_the_next_is_seen()
    {
        var one = ExchangeChain.Hash(ExchangeChain.Start, [new("a", "x\nb=1:y"), new("c", "z")]);
        var two = ExchangeChain.Hash(ExchangeChain.Start, [new("a", "x"), new("b", "y"), new("c", "z")]);

        Assert.NotEqual(one, two);
    }

    [Fact]
    public void Any_changed_value_changes_the_hash() =>
        Properties.Hold(from entry in Entries from index in Gen.Choose(0, 1000) from other in Values select (entry, index, other), pick =>
        {
            var (fields, at, value) = pick;
            var changed = fields.ToArray();
            var index = at % changed.Length;
            changed[index] = new(changed[index].Key, value);

            var same = fields[index].Value == value;
            Assert.Equal(same, ExchangeChain.Hash(ExchangeChain.Start, fields) == ExchangeChain.Hash(ExchangeChain.Start, changed));
        });

    [Fact]
    public void Any_two_fields_swapped_or_one_left_out_changes_the_hash() =>
        Properties.Hold(Entries, fields =>
        {
            var hash = ExchangeChain.Hash(ExchangeChain.Start, fields);

            Assert.NotEqual(hash, ExchangeChain.Hash(ExchangeChain.Start, fields.Skip(1)));
            if (fields.Length > 1) Assert.NotEqual(hash, ExchangeChain.Hash(ExchangeChain.Start, fields.Reverse()));
        });

    [Fact]
    public void A_change_anywhere_breaks_every_later_link() =>
        Properties.Hold(Gen.ArrayOf(Entries, 5).Zip(Gen.Choose(0, 4)), pick =>
        {
            var (entries, tampered) = pick;
            var honest = Chain(entries);
            entries[tampered] = [.. entries[tampered], new("added", "later")];

            var forged = Chain(entries);

            for (var i = 0; i < honest.Count; i++) Assert.Equal(i < tampered, honest[i] == forged[i]);
        });

    private static FsCheck.Gen<string?> Values => Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Elements<string?>("", "-", "0:", "1:a", "é", "e\u0301", "😀", "\n", "a\n", "a=1:b\n", "Relance", "relance"),
        Gen.Choose(0, 1000).Select(number => (string?)new string('x', number % 20)));

    /// <summary>Field names are fixed in the code: each entry has its own, all different.</summary>
    private static FsCheck.Gen<Field[]> Entries =>
        Values.NonEmptyListOf().Select(values => values.Select((value, i) => new Field($"field{i}", value)).ToArray());

    private static List<string> Chain(Field[][] entries)
    {
        var hashes = new List<string>();
        foreach (var entry in entries) hashes.Add(ExchangeChain.Hash(hashes.LastOrDefault() ?? ExchangeChain.Start, entry));
        return hashes;
    }
}
