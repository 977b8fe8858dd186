using BriExtract.Language.Documents;

namespace BriExtract.Tests.Language.Parsing;

/// <summary>What extraction leans on: subjects, counted nouns, reporting verbs. Plain sentences that any parser must get right.</summary>
public class HeadExamples
{
    [Theory]
    [InlineData("The port handled 3,000 containers.", "port", "handled", Deprel.Nsubj)]
    [InlineData("The port handled 3,000 containers.", "containers", "handled", Deprel.Obj)]
    [InlineData("The port handled 3,000 containers.", "3,000", "containers", Deprel.Nummod)]
    [InlineData("The bank signed agreements with 36 countries.", "countries", "signed", Deprel.Obl)]
    [InlineData("The bank signed agreements with 36 countries.", "36", "countries", Deprel.Nummod)]
    [InlineData("The minister said that exports rose.", "minister", "said", Deprel.Nsubj)]
    [InlineData("The minister said that exports rose.", "rose", "said", Deprel.Ccomp)]
    [InlineData("The minister said that exports rose.", "exports", "rose", Deprel.Nsubj)]
    [InlineData("Trade grew by 6 percent in 2024.", "Trade", "grew", Deprel.Nsubj)]
    [InlineData("The road was built by a local firm.", "road", "built", Deprel.NsubjPass)]
    public void A_word_has_its_head(string text, string word, string head, Deprel relation)
    {
        var document = Analyzed.Text(text);
        var at = Enumerable.Range(0, document.Tokens.Length).First(i => document.Word(i).SequenceEqual(word));
        Assert.Equal(head, document.Word(document.Tokens[at].Head).ToString());
        Assert.Equal(relation, document.Tokens[at].Relation);
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        const string text = "The port handled 3,000 containers. The bank signed agreements with 36 countries, and Maria Keller said that exports rose by 6 percent.";
        var alone = Show(text);
        var together = new string[16];
        Parallel.For(0, together.Length, i => together[i] = Show(text));
        Assert.All(together, shown => Assert.Equal(alone, shown));
    }

    private static string Show(string text)
    {
        var document = Analyzed.Text(text);
        return string.Join(' ', document.Tokens.ToArray().Select((token, i) => $"{document.Lemma(i)}/{token.Xpos}/{token.Head}/{token.Relation}")) + string.Join(' ', document.Names);
    }
}
