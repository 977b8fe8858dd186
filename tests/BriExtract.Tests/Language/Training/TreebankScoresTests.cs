using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Training.Treebanks;

namespace BriExtract.Tests.Language.Training;

/// <summary>The measure itself: right is 100, and each fault costs what it should.</summary>
public class TreebankScoresTests
{
    private const string Sample =
        """
        # newdoc id = a
        # text = Ports don't close.
        1	Ports	port	NOUN	NNS	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	close	close	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # text = Trade grew.
        1	Trade	trade	NOUN	NN	_	2	nsubj	_	_
        1.1	x	x	X	X	_	_	_	_	_
        2	grew	grow	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        """;

    [Fact]
    public void The_text_is_put_together_as_it_was() => Assert.Equal("Ports don't close. Trade grew. ", Gold().Text);

    [Fact]
    public void The_annotation_itself_scores_a_hundred()
    {
        var gold = Gold();
        var document = Copy(gold);
        Assert.Equal(new TreebankScores(100, 100, 100, 100, 100, 100, 100, 100), TreebankScores.Of(gold, document));
    }

    [Fact]
    public void One_wrong_head_of_eight_costs_an_eighth()
    {
        var gold = Gold();
        var document = Copy(gold);
        document.MutableTokens[0].Head = 1;
        var scores = TreebankScores.Of(gold, document);
        Assert.Equal(87.5, scores.Uas);
        Assert.Equal(87.5, scores.Las);
        Assert.Equal(100, scores.Upos);
    }

    [Fact]
    public void A_wrong_subtype_is_no_fault_a_wrong_relation_is()
    {
        var gold = Gold();
        var document = Copy(gold);
        document.MutableTokens[0].Relation = Deprel.NsubjPass;
        Assert.Equal(100, TreebankScores.Of(gold, document).Las);
        document.MutableTokens[0].Relation = Deprel.Obj;
        Assert.Equal(87.5, TreebankScores.Of(gold, document).Las);
    }

    [Fact]
    public void Cutting_the_raw_text_finds_written_tokens_and_words()
    {
        var gold = Gold();
        var scores = TreebankScores.Of(gold, EnglishAnalyzer.Default.Segment(gold.Text));
        Assert.Equal((100, 100, 100), (scores.Tokens, scores.Words, scores.Sentences));
    }

    [Fact]
    public void A_line_that_is_not_CoNLLU_is_named()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# text = a\n1\ta\tb\n");
            var error = Assert.Throws<InvalidDataException>(() => ConlluReader.Read(path));
            Assert.Contains(":2: 3 columns", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TreebankText Gold()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Sample);
            return TreebankText.Of(ConlluReader.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Document Copy(TreebankText gold) => new(gold.Text, [.. gold.Tokens], [.. gold.Sentences]);
}
