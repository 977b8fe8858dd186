using BriExtract.Language;
using BriExtract.Language.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Language.Segmentation;

/// <summary>Any text is allowed: offsets stay exact and nothing throws.</summary>
public class HostileInputTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\n\n\n", ".", "...", "?!?!", "\"", "'", "$", "-", "$5 (", "3 '", "20-", ".5.", "1-", "1-2-", "http://", "www.", "a@", "@", "a.@b", "_",
        "\uD83D", "\uDE00b", "a\uD83Db", "\uDE00\uD83D", "😀", "👍🏽", "👨‍👩‍👧", "🇨🇳🇺🇸", "\u200D", "\uFE0F",
        "\0", "a\0b", "\u0001\u0002", "\u200B", "\uFEFFtext", "\u202Eabc\u202C",
        "مرحبا بالعالم", "שלום עולם.", "一带一路 the Belt and Road 倡议", "中国2024年GDP增长5%。", "e\u0301te\u0301", "ｆｕｌｌ　ｗｉｄｔｈ",
        "I.B.M.", "...So", "U.S.A...", "''''", "````", "a'b'c'd", "n't", "'s", "’", "1,2,3,", "1:2:3:", "1/2/3/", "'90s", "5'", "U.S.'s",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Odd_fragments_survive_segmenting_and_analysis(string text) => Check(text);

    [Fact]
    public void Any_text_keeps_its_characters()
    {
        var pieces = Gen.Elements("a", "A", "U.S.", "n't", "'", "’", "\"", ".", ",", "!", "-", "5", "3,000", "%", "$", " ", "\n", "\uD83D", "\uDE00", "中", "(", ")", "@", "://", "www.", "é", "\0", "_", "/", ":");
        Prop.ForAll(pieces.ListOf().ToArbitrary(), list =>
        {
            Check(string.Concat(list));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('1')]
    [InlineData('-')]
    [InlineData('\'')]
    [InlineData('"')]
    [InlineData('中')]
    [InlineData('\uD83D')]
    [InlineData('\u200D')]
    [InlineData(' ')]
    public void A_long_line_of_one_mark_is_read_in_one_pass(char mark) => Check(new string(mark, 200_000), analyze: false);

    [Theory]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1-")]
    [InlineData("1,")]
    [InlineData("a'")]
    [InlineData("a@")]
    [InlineData("x_")]
    [InlineData("a. ")]
    [InlineData("word ")]
    [InlineData("A&")]
    [InlineData(".\"")]
    [InlineData("😀\u200D")]
    public void A_long_line_of_one_pattern_is_read_in_one_pass(string pattern) =>
        Check(string.Concat(Enumerable.Repeat(pattern, 100_000)), analyze: false);

    [Fact]
    public void No_sentence_is_longer_than_the_analysis_can_bear()
    {
        var document = EnglishAnalyzer.Default.Segment(string.Concat(Enumerable.Repeat("word ", 5000)));
        Assert.True(document.Sentences.Length > 1);
        Assert.All(document.Sentences.ToArray(), sentence => Assert.True(sentence.TokenCount <= 600));
    }

    private static void Check(string text, bool analyze = true)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
            Assert.Equal(-1, text.AsSpan(end, token.Start - end).IndexOfAnyInRange('0', 'z'));
            end = token.End;
        }

        var next = 0;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.TokenCount > 0);
            next = sentence.EndToken;
            if (!analyze) continue;
            EnglishAnalyzer.Default.Analyze(document, i);
            CheckTree(document, sentence);
        }

        Assert.Equal(document.Tokens.Length, next);
    }

    private static void CheckTree(Document document, Sentence sentence)
    {
        var roots = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            Assert.NotNull(token.Lemma);
            if (token.Head < 0) roots++;
            else Assert.InRange(token.Head, sentence.FirstToken, sentence.EndToken - 1);
        }

        Assert.Equal(1, roots);
    }
}
