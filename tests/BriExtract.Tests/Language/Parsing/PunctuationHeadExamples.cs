using BriExtract.Language.Documents;
using BriExtract.Language.Parsing;

namespace BriExtract.Tests.Language.Parsing;

/// <summary>Where punctuation hangs when the words have their heads: word/head (from 1, 0 for the root), marks with the head they should get.</summary>
public class PunctuationHeadExamples
{
    public static TheoryData<string> Sentences =>
    [
        "In/2 May/5 ,/2 exports/5 fell/0 ./5",                                             // on the phrase before the verb
        "They/2 sell/0 rice/2 ,/5 tea/3 and/7 salt/3 ./2",                                 // on the conjunct that follows
        "Prices/2 rose/0 ,/5 he/5 said/2 ./2",                                             // on the clause beside
        "The/2 port/7 (/5 near/5 Oslo/2 )/5 grew/0 ./7",                                   // brackets on what they enclose
        "The/4 \"/4 new/4 road/6 \"/4 opened/0 !/6",
        "\"/2 Yes/4 \"/2 said/0 Ada/4 ./4",
        "Wait/0 .../1 ?/1",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Marks_hang_where_the_rules_say(string sentence)
    {
        var (text, tokens, wanted) = Read(sentence);
        var heads = wanted.ToArray();
        for (var i = 0; i < heads.Length; i++)
        {
            if (tokens[i].Relation == Deprel.Punct) heads[i] = -1; // what the parser said does not count
        }

        new PunctuationHeads().Fix(text, tokens, heads);
        Assert.Equal(wanted, heads);
    }

    [Theory]
    [InlineData("./0")]
    [InlineData("(/0 )/1")]
    [InlineData("\"/0 ,/1 )/1 (/1 \"/1")]
    public void Marks_alone_keep_the_heads_they_have(string sentence)
    {
        var (text, tokens, wanted) = Read(sentence);
        var heads = wanted.ToArray();
        new PunctuationHeads().Fix(text, tokens, heads);
        Assert.Equal(wanted, heads);
    }

    private static (string Text, Token[] Tokens, int[] Heads) Read(string sentence)
    {
        var cells = sentence.Split(' ').Select(word => word.Split('/')).ToArray();
        var text = string.Join(' ', cells.Select(cell => cell[0]));
        var tokens = new Token[cells.Length];
        for (int i = 0, start = 0; i < cells.Length; start += cells[i++][0].Length + 1)
        {
            var mark = !cells[i][0].Any(char.IsLetterOrDigit);
            tokens[i] = new Token { Start = start, End = start + cells[i][0].Length, Relation = mark ? Deprel.Punct : Deprel.Dep };
        }

        return (text, tokens, [.. cells.Select(cell => int.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture) - 1)]);
    }
}
