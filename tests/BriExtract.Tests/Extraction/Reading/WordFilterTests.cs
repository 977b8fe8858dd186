using BriExtract.Extraction.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Extraction.Reading;

/// <summary>A filter may let words through that are not in its list, never turn one away that is.</summary>
public sealed class WordFilterTests
{
    [Fact]
    public void Every_listed_word_passes_in_any_letter_case() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString[]>(), words =>
    {
        var listed = words.Select(word => word.Get).ToArray();
        var filter = new WordFilter(listed);
        return Array.TrueForAll(listed, word => filter.MayHold(word) && filter.MayHold(word.ToUpperInvariant()) && filter.MayHold(word.ToLowerInvariant()));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("said", false)] // another last letter
    [InlineData("tells", false)] // another length
    [InlineData("Rate", true)] // ends and length of a listed word: the list itself decides
    [InlineData("rise", true)]
    [InlineData("RISE", true)]
    [InlineData("\u00E9lan", true)] // beyond ASCII the filter does not decide
    public void Words_are_told_apart_by_length_and_ends(string word, bool passes) =>
        Assert.Equal(passes, new WordFilter(["rise", "toll"]).MayHold(word));

    [Theory]
    [InlineData("rise", true)]
    [InlineData("Rise", true)]
    [InlineData("rate", false)]
    [InlineData("", false)]
    public void A_set_holds_its_words_alone(string word, bool held) => Assert.Equal(held, new WordSet("rise", "toll").Contains(word));

    [Fact]
    public void A_table_minds_letter_case_where_it_is_told_to()
    {
        var words = new Dictionary<string, int> { ["May"] = 5 };
        Assert.True(new WordTable<int>(words, StringComparer.Ordinal).TryFind("May", out var month));
        Assert.Equal(5, month);
        Assert.False(new WordTable<int>(words, StringComparer.Ordinal).TryFind("may", out _));
        Assert.True(new WordTable<int>(words, StringComparer.OrdinalIgnoreCase).TryFind("may", out _));
    }
}
