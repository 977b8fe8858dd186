using BriExtract.Extraction.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Extraction.Reading;

/// <summary>An index holds what a dictionary of the same words would hold.</summary>
public sealed class WordIndexTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_finds_what_a_dictionary_finds(bool anyCase) => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), ArbMap.Default.ArbFor<NonNull<string>>(), (words, asked) =>
    {
        var comparer = anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var listed = words.Select(word => word.Get).Distinct(comparer).ToArray();
        var index = new WordIndex(listed, anyCase);
        var questions = listed.Concat(listed.Select(word => word.ToUpperInvariant())).Concat(listed.Select(word => word.ToLowerInvariant())).Append(asked.Get);
        return questions.All(word => index.Find(word) == Array.FindIndex(listed, known => comparer.Equals(known, word)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("kilo", 0)]
    [InlineData("KILO", 0)]
    [InlineData("kola", -1)] // of the length and with the ends of none
    [InlineData("kelo", -1)]
    [InlineData("\u00C9LAN", 1)]
    [InlineData("", -1)]
    public void Letter_case_is_left_aside_beyond_ASCII_too(string word, int number) => Assert.Equal(number, new WordIndex(["kilo", "\u00E9lan"], anyCase: true).Find(word));
}
